/**
 * A text that cannot speak to a terminal nor reorder what is read: control characters, bidi controls
 * and characters without width stand as `\u{1b}`. A line break is one of them.
 */
export const escapeText = (text: string): string =>
  text.replace(unseen, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);

/** The same for a JSON text, which stays JSON: only its strings can hold such characters. */
export const escapeJson = (json: string): string =>
  json.replace(
    unseenInJson,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const unseen =
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

const unseenInJson =
  /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
