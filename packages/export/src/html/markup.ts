/** A piece of HTML that was made by `markup`, and is the only kind of text it takes as it is. */
export interface Html {
  readonly html: string;
}

type Part = Html | readonly (Html | null)[] | string | number | null;

/** HTML from a template: pieces are put in as they are, everything else is escaped. */
export const markup = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: texts.map((text, i) => text + written(parts[i] ?? null)).join(''),
});

/** CSS and scripts that are part of the program; never a text from data. */
export const trusted = (text: string): Html => ({ html: text });

const written = (part: Part): string => {
  if (part === null) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return 'html' in part ? part.html : part.map((one) => one?.html ?? '').join('');
};

/** Fit for the content of an element and for an attribute in double quotes. */
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
