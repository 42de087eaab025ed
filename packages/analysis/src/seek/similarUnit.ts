import type { Results } from '@tolok/engine';
import { type Goal, reaches } from './goal.ts';
import { type Subject, outcomeOf, rowsOf } from './subject.ts';

/** Another work unit that reaches a goal, and how near it is to the one that asks. */
export interface SimilarUnit {
  readonly workUnit: string;
  /** The mean distance of the figures both have, each by its size: 0 for equal ones. */
  readonly distance: number;
  /** What the two have in common and what it is on both sides, the most different first. */
  readonly differs: readonly {
    readonly name: string;
    readonly own: number;
    readonly other: number;
  }[];
}

/**
 * The work unit most like the asking one among those that reach the goal, by the inputs of the
 * indicator, and where it has none by the actuals of everything the results have. Made-up units are
 * compared with made-up ones alone.
 *
 * Null where no other unit reaches it, or none shares a figure.
 */
export function similarUnit(
  all: Results,
  subject: Subject,
  goal: Goal,
  own: string,
): SimilarUnit | null {
  const units = [...new Set(all.rows.map(({ entity }) => entity['workUnit'] ?? ''))];
  const mine = figuresOf(all, subject, own);
  const isMadeUp = (unit: string) =>
    all.rows.some(({ entity, sample }) => sample && entity['workUnit'] === unit);
  const madeUp = isMadeUp(own);
  const found = units
    .filter((unit) => unit !== own && unit !== '' && isMadeUp(unit) === madeUp)
    .filter((unit) => reaches(goal, outcomeOf(all, subjectOf(subject, unit), goal.figure)))
    .flatMap((unit) => {
      const theirs = figuresOf(all, subject, unit);
      const shared = [...mine].flatMap(([name, value]) => {
        const other = theirs.get(name);
        return other === undefined ? [] : [{ name, own: value, other }];
      });
      if (shared.length === 0) return [];
      const distances = shared.map(apart);
      const distance = distances.reduce((sum, one) => sum + one, 0) / shared.length;
      const differs = shared.filter((one) => apart(one) > 0).sort((a, b) => apart(b) - apart(a));
      return [{ workUnit: unit, distance, differs }];
    });
  return (
    found.sort((a, b) => a.distance - b.distance || (a.workUnit < b.workUnit ? -1 : 1))[0] ?? null
  );
}

/** How far apart two figures are, from 0 to 1 by the larger of them, 2 where their signs differ. */
const apart = ({ own, other }: { own: number; other: number }): number => {
  const size = Math.max(Math.abs(own), Math.abs(other));
  return size === 0 ? 0 : Math.abs(own - other) / size;
};

const subjectOf = (subject: Subject, workUnit: string): Subject =>
  subject.kind === 'indicator'
    ? { ...subject, row: { ...subject.row, entity: { ...subject.row.entity, workUnit } } }
    : { ...subject, workUnit };

function figuresOf(all: Results, subject: Subject, unit: string): ReadonlyMap<string, number> {
  const rows = all.rows.filter(({ entity }) => entity['workUnit'] === unit);
  const own = subject.kind === 'indicator' ? rowsOf(all, subjectOf(subject, unit)) : [];
  const inputs = own.flatMap((row) => Object.entries(row.inputs ?? {}));
  const figures: (readonly [string, unknown])[] =
    inputs.length > 0 ? inputs : rows.map(({ indicator, actual }) => [indicator, actual] as const);
  return new Map(
    figures.filter((one): one is readonly [string, number] => typeof one[1] === 'number'),
  );
}
