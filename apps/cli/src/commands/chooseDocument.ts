import type { Loaded } from '@tolok/engine';
import { type Parsed, nearest, problem } from '@tolok/schema';

/** A kind of document that a command is about one of. */
export type DocumentArea = 'budget' | 'cascade';

/**
 * The document of that id, or without one the only one that fits; drafts count where they are
 * wanted or named. Problems, in the words of the area: `.unknown`, `.choose`, `.none`.
 */
export function chooseDocument<T extends { readonly id: string; readonly stage: string }>(
  area: DocumentArea,
  documents: ReadonlyMap<string, Loaded<T>>,
  id: string | undefined,
  fits: (document: T) => boolean,
  withDrafts: boolean,
): Parsed<Loaded<T>> {
  const listed = (ids: Iterable<string>) => [...ids].join(', ') || '–';
  const known = listed(documents.keys());
  if (id !== undefined && !documents.has(id)) {
    const values = { id, known, nearest: nearest(id, documents.keys()) ?? '–' };
    return { problems: [problem(`${area}.unknown`, values)] };
  }
  const candidates = [...documents.values()]
    .filter(({ value }) => (id === undefined ? isWanted(value, withDrafts) : value.id === id))
    .filter(({ value }) => fits(value));
  const [only, ...others] = candidates;
  if (!only) return { problems: [problem(`${area}.none`, { known })] };
  const ids = listed(candidates.map(({ value }) => value.id));
  return others.length > 0
    ? { problems: [problem(`${area}.choose`, { known: ids })] }
    : { value: only, problems: [] };
}

const isWanted = ({ stage }: { readonly stage: string }, withDrafts: boolean): boolean =>
  stage === 'released' || withDrafts;
