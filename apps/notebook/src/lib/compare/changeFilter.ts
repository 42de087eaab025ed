import { type ChangeKind, changeKinds } from '@tolok/analysis';
import type { ChangeLine } from './changeLine.ts';

/** Which changes a reader wants to see: all that is not the same, one kind, or what lacks a target. */
export type ChangeFilter = 'changed' | 'noTarget' | ChangeKind;

export interface OfferedFilter {
  readonly filter: ChangeFilter;
  readonly count: number;
}

/** Whether a change is shown. */
export function isShown({ kind, targetMissing }: ChangeLine, filter: ChangeFilter): boolean {
  if (filter === 'changed') return kind !== 'same';
  return filter === 'noTarget' ? targetMissing : kind === filter;
}

/** The filters that find something; all changes first, what is the same last, both always. */
export const offeredFilters = (lines: readonly ChangeLine[]): readonly OfferedFilter[] => {
  const filters: readonly ChangeFilter[] = [
    'changed',
    ...byMeaning.filter((kind) => kind !== 'same'),
    'noTarget',
    'same',
  ];
  return filters
    .map((filter) => ({ filter, count: lines.filter((line) => isShown(line, filter)).length }))
    .filter(({ filter, count }) => count > 0 || filter === 'changed' || filter === 'same');
};

/** Meaning and target before what comes and goes, as a reader asks for them. */
const byMeaning: readonly ChangeKind[] = [
  ...(['redefined', 'retargeted', 'renamed'] as const),
  ...changeKinds.filter((kind) => !['redefined', 'retargeted', 'renamed'].includes(kind)),
];

/** Whether a change is one of what an indicator is, and not of how it is told or measured against. */
export const isOfMeaning = (kind: ChangeKind): boolean =>
  ['added', 'dropped', 'split', 'merged', 'redefined'].includes(kind);
