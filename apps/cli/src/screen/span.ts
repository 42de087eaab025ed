/** What a piece of text means on screen; colour follows from it, on a terminal only. */
export type Tone =
  'strong' | 'quiet' | 'achieved' | 'not-achieved' | 'absent' | 'changed' | 'mistake';

/** A piece of text as it is meant; data stand in it as they are and are escaped when printed. */
export type Span = string | { readonly text: string; readonly tone: Tone };

/** One line of a page. */
export type Line = Span | readonly Span[];

/** Where a page will be shown. */
export interface Screen {
  readonly language: 'id' | 'en';
  /** Columns there are room for. */
  readonly width: number;
}

/** A piece of text with a meaning. */
export const toned = (tone: Tone, text: string): Span => ({ text, tone });

export const textOf = (span: Span): string => (typeof span === 'string' ? span : span.text);

/** The pieces of a line, also of one that is a single piece. */
export const spansOf = (line: Line): readonly Span[] =>
  typeof line === 'string' || 'text' in line ? [line] : line;

/** Columns a line takes. */
export const lengthOf = (line: Line): number =>
  spansOf(line).reduce((sum, span) => sum + [...textOf(span)].length, 0);
