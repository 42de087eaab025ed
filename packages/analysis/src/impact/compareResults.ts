import type { ResultRow, UnitSummary } from '@tolok/engine';
import { type Headline, type HeadlineChange, compareHeadlines } from './compareHeadlines.ts';
import { sameFigure } from './sameFigure.ts';

/** What one agreement gives under one rule set. */
export interface AgreementResults {
  readonly agreement: string;
  readonly rows: readonly ResultRow[];
  readonly units: readonly Pick<UnitSummary, 'workUnit' | 'summary'>[];
}

/** What of a row is compared. */
export const comparedFields = ['actual', 'achievement', 'status', 'band', 'absent'] as const;
export type ComparedField = (typeof comparedFields)[number];

/** The figures of a row on one side; the target stands beside what is compared. */
export type RowFigures = Pick<ResultRow, ComparedField | 'target' | 'rule'>;

/** A result that two rule sets do not give alike. */
export interface RowChange {
  readonly agreement: string;
  readonly workUnit: string | null;
  readonly entity: ResultRow['entity'];
  readonly indicator: string;
  readonly year: number;
  readonly quarter: number | null;
  readonly title: ResultRow['title'];
  readonly unit: ResultRow['unit'];
  /** `added` and `dropped`: one side alone has the row. */
  readonly kind: 'changed' | 'added' | 'dropped';
  /** What differs, in the order of `comparedFields`; empty for a row on one side alone. */
  readonly fields: readonly ComparedField[];
  readonly before: RowFigures | null;
  readonly after: RowFigures | null;
}

/** How much changes, of how much. */
export interface ImpactCounts {
  /** Rows on either side, each once. */
  readonly results: number;
  /** Rows that change, those on one side alone included. */
  readonly changed: number;
  readonly added: number;
  readonly dropped: number;
  /** Work units with such a row. */
  readonly workUnits: number;
  /** Rows of both sides whose status is another, and those whose band is. */
  readonly statuses: number;
  readonly bands: number;
}

export interface ResultsComparison {
  readonly rows: readonly RowChange[];
  readonly headlines: readonly HeadlineChange[];
  readonly counts: ImpactCounts;
}

/**
 * Which results two rule sets do not give alike over the same data.
 *
 * A row is the same row by agreement, entity, indicator and period. Numbers are equal when they are
 * equal snapped to nine decimals; a status, a band and a reason only when they are the same word.
 */
export function compareResults(
  before: readonly AgreementResults[],
  after: readonly AgreementResults[],
): ResultsComparison {
  const was = rowsByKey(before);
  const is = rowsByKey(after);
  const keys = new Set([...is.keys(), ...was.keys()]);
  const rows = [...keys].flatMap((key) => changeOf(was.get(key), is.get(key)));
  const count = (holds: (one: RowChange) => boolean) => rows.filter(holds).length;
  return {
    rows,
    headlines: compareHeadlines(headlinesOf(before), headlinesOf(after)),
    counts: {
      results: keys.size,
      changed: rows.length,
      added: count(({ kind }) => kind === 'added'),
      dropped: count(({ kind }) => kind === 'dropped'),
      workUnits: new Set(rows.map(({ workUnit }) => workUnit)).size,
      statuses: count(({ fields }) => fields.includes('status')),
      bands: count(({ fields }) => fields.includes('band')),
    },
  };
}

interface Placed {
  readonly agreement: string;
  readonly row: ResultRow;
}

/** Rows that are about the same thing are paired in their order. */
function rowsByKey(all: readonly AgreementResults[]): ReadonlyMap<string, Placed> {
  const found = new Map<string, Placed>();
  const times = new Map<string, number>();
  for (const { agreement, rows } of all) {
    for (const row of rows) {
      const key = keyOf(agreement, row);
      const time = times.get(key) ?? 0;
      times.set(key, time + 1);
      found.set(`${key} ${time}`, { agreement, row });
    }
  }
  return found;
}

const keyOf = (agreement: string, { entity, indicator, year, quarter }: ResultRow): string =>
  JSON.stringify([agreement, Object.entries(entity).sort(), indicator, year, quarter]);

const headlinesOf = (all: readonly AgreementResults[]): readonly Headline[] =>
  all.flatMap(({ agreement, units }) => units.map((unit) => ({ agreement, ...unit })));

function changeOf(was: Placed | undefined, is: Placed | undefined): readonly RowChange[] {
  const shown = is ?? was;
  if (!shown) return [];
  const fields = was && is ? comparedFields.filter((field) => differs(field, was, is)) : [];
  if (was && is && fields.length === 0) return [];
  const { entity, indicator, year, quarter, title, unit } = shown.row;
  return [
    {
      agreement: shown.agreement,
      workUnit: entity['workUnit'] ?? null,
      ...{ entity, indicator, year, quarter, title, unit },
      kind: !was ? 'added' : !is ? 'dropped' : 'changed',
      fields,
      before: was ? figuresOf(was.row) : null,
      after: is ? figuresOf(is.row) : null,
    },
  ];
}

const differs = (field: ComparedField, was: Placed, is: Placed): boolean =>
  field === 'band'
    ? was.row.band?.id !== is.row.band?.id || was.row.band?.label !== is.row.band?.label
    : !sameFigure(was.row[field], is.row[field]);

const figuresOf = (row: ResultRow): RowFigures => {
  const { rule, target, actual, achievement, status, band, absent } = row;
  return { rule, target, actual, achievement, status, band, absent };
};
