/**
 * A text as it can be shown in a problem: invisible and control characters as `\u00a0`, and cut
 * after 60 characters, so that a cell can neither hide something nor speak to a terminal.
 */
export function visible(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return short.replace(unseen, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${code}`;
  });
}

/** Characters that cannot be seen or that reorder what is seen; the plain space is not among them. */
export const hidden = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/;

const unseen =
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  /[\u0000-\u001f\u007f-\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ud800-\udfff\ufeff\ufff9-\ufffb]/g;
