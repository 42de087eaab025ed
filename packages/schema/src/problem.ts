import type { Language, Text } from './language.ts';
import { type ProblemCode, problemTexts } from './problems/index.ts';
import type { Severity } from './severity.ts';

/**
 * What is wrong with something a person wrote, as a value. Its words stand in `problems/`, so the
 * same problem reads the same in the terminal, in the page and in a machine format.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Path as the caller knows it, with forward slashes; empty when no file is concerned. */
  readonly file: string;
  /** JSON pointer into the file, for example `/measure/formula`; empty for the whole file. */
  readonly pointer: string;
  /** 1-based place in the file, where it is known. */
  readonly line?: number;
  readonly column?: number;
  /** Character range in the formula the problem is about, for the caret. */
  readonly range?: { readonly from: number; readonly to: number };
  /** What the placeholders of the text stand for. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** What reading gives: the value if there is one, and everything that is wrong with it. */
export interface Parsed<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
}

export type ProblemPlace = Partial<
  Pick<Problem, 'file' | 'pointer' | 'line' | 'column' | 'range' | 'severity'>
>;

/** A problem with that code; severity and words come from the table. */
export function problem(
  code: ProblemCode,
  values: Readonly<Record<string, string | number>> = {},
  place: ProblemPlace = {},
): Problem {
  const { severity = problemTexts[code].severity, file = '', pointer = '', ...rest } = place;
  return { code, severity, file, pointer, ...rest, values };
}

/** The sentence of a problem, in both languages. */
export const problemMessage = (p: Problem): Text => fill(problemTexts[p.code].message, p.values);

/** What to do about it, in both languages; null where there is nothing to advise. */
export function problemHint(p: Problem): Text | null {
  const hint = problemTexts[p.code].hint;
  if (!hint) return null;
  const text = fill(hint, p.values);
  const [id, en] = [withoutNothing(text.id), withoutNothing(text.en)];
  return id === '' ? null : { id, en };
}

/** "The nearest name: –." says nothing: a sentence that ends in a dash is left out. */
const withoutNothing = (text: string): string =>
  text
    .split(/(?<=\.)\s+/)
    .filter((sentence) => !/: "?–"?\.$/.test(sentence))
    .join(' ');

/** True when any is an error or worse. */
export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some((p) => p.severity === 'error' || p.severity === 'critical');

/** A number in the notation of the language; without groups, since it may be a year. */
const shown = (value: string | number, language: Language): string =>
  typeof value === 'number' && language === 'id' ? String(value).replace('.', ',') : String(value);

function fill(text: Text, values: Problem['values']): Text {
  const one = (language: Language) =>
    text[language].replace(/%(\w+)%/g, (whole, name: string) =>
      shown(values[name] ?? whole, language),
    );
  return { id: one('id'), en: one('en') };
}
