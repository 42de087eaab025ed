import { type Problem, nearest } from '@tolok/schema';
import type { Loaded } from '../rules/ruleSet.ts';
import { at } from './at.ts';

/** `rule.reference-unknown` with the known name most like it; nothing where it is known. */
export function unknown(
  loaded: Loaded<unknown>,
  pointer: string,
  reference: string,
  known: Iterable<string>,
): Problem[] {
  const names = [...known];
  if (names.includes(reference)) return [];
  const values = { reference, nearest: nearest(reference, names) ?? '–' };
  return [at(loaded, pointer, 'rule.reference-unknown', values)];
}

/** The same for a name that has to stand in the document itself: `rule.entry-unknown`. */
export function unlisted(
  loaded: Loaded<unknown>,
  pointer: string,
  name: string,
  listed: readonly string[],
): Problem[] {
  if (listed.includes(name)) return [];
  const values = { name, nearest: nearest(name, listed) ?? '–' };
  return [at(loaded, pointer, 'rule.entry-unknown', values)];
}
