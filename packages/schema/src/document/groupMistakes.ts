import type { ShapeError } from '../generated/validator.js';
import { pointerOf } from '../json/pointer.ts';

/** One mistake of a document, free of how the validator came to it. */
export interface Mistake {
  readonly keyword: string;
  readonly pointer: string;
  /** Whether the key at the pointer is wrong, or the value. */
  readonly part: 'key' | 'value';
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * The mistakes behind what the validator tells: one for each thing a person would put right.
 *
 * A value of the wrong type is told once, a choice between keys as one mistake with all of them, a
 * wrong key at the key.
 */
export function groupMistakes(errors: readonly ShapeError[]): Mistake[] {
  const mistakes: Mistake[] = [];
  const typed = new Set(errors.filter((e) => e.keyword === 'type').map((e) => e.instancePath));
  const named = new Set(
    errors.filter((e) => e.keyword === 'propertyNames').map((e) => e.instancePath),
  );
  let aboutKey: ShapeError[] = [];
  let choices: string[] = [];
  for (const error of errors) {
    const { keyword, instancePath: pointer, params } = error;
    const mistake: Mistake = { keyword, pointer, part: 'value', params };
    if (keyword === 'if') continue;
    if (/\/anyOf\/\d+\/required$/.test(error.schemaPath)) {
      choices.push(String(params['missingProperty']));
    } else if (keyword === 'anyOf') {
      mistakes.push({ ...mistake, params: { choices } });
      choices = [];
    } else if (keyword === 'propertyNames') {
      const key = pointer + pointerOf([String(params['propertyName'])]);
      for (const { keyword, params } of aboutKey.slice(0, 1)) {
        mistakes.push({ keyword, pointer: key, part: 'key', params });
      }
      aboutKey = [];
    } else if (keyword === 'additionalProperties') {
      const key = pointer + pointerOf([String(params['additionalProperty'])]);
      mistakes.push({ ...mistake, pointer: key, part: 'key' });
    } else if (isAboutKey(error, named)) {
      aboutKey.push(error);
    } else if (keyword === 'type' || !typed.has(pointer)) {
      mistakes.push(mistake);
    }
  }
  return unique(mistakes);
}

/** Errors on the form of a key come before the `propertyNames` that names it, at the same object. */
const isAboutKey = (error: ShapeError, named: ReadonlySet<string>): boolean =>
  ['pattern', 'maxLength', 'minLength'].includes(error.keyword) && named.has(error.instancePath);

/** A text too long breaks its pattern as well, and an empty one: one mistake for each place. */
function unique(mistakes: readonly Mistake[]): Mistake[] {
  const seen = new Set<string>();
  return mistakes.filter(({ keyword, pointer, part, params }) => {
    const about = ['required', 'uniqueItems'].includes(keyword) ? JSON.stringify(params) : '';
    const key = [part, pointer, about].join('\0');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
