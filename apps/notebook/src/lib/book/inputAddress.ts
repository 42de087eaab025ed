import { type Scalar, typedValue, wrongValue } from '@tolok/notebook';
import type { BookView } from './bookView.ts';

/** What inputs are set to, by the id of their cell. */
export type GivenInputs = Readonly<Record<string, Scalar>>;

const prefix = 'masukan.';

/**
 * The query of an address with other inputs: `?masukan.target_pdn=97.39`. Whatever else it says stays
 * as it is.
 */
export function printInputs(query: string, given: GivenInputs): string {
  const parts = new URLSearchParams(query);
  for (const key of [...parts.keys()]) if (key.startsWith(prefix)) parts.delete(key);
  for (const [id, value] of Object.entries(given)) parts.set(prefix + id, String(value));
  const text = parts.toString();
  return text === '' ? '' : `?${text}`;
}

/**
 * The inputs of a notebook that an address sets, and what it sets that the notebook does not have or
 * does not take; nothing is guessed.
 */
export function readInputs(
  query: string,
  { blocks }: Pick<BookView, 'blocks'>,
): { readonly given: GivenInputs; readonly dropped: readonly string[] } {
  const given: Record<string, Scalar> = {};
  const dropped: string[] = [];
  for (const [key, text] of new URLSearchParams(query)) {
    if (!key.startsWith(prefix)) continue;
    const id = key.slice(prefix.length);
    const cell = blocks.find((block) => block.kind === 'cell' && block.id === id);
    const spec = cell?.kind === 'cell' ? cell.input : null;
    const value = spec && typedValue(spec, text);
    if (spec === null || value === null || wrongValue(id, spec, value))
      dropped.push(`${id}=${text}`);
    else given[id] = value;
  }
  return { given, dropped };
}
