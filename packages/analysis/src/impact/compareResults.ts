import type { ResultRow, UnitSummary } from '@tolok/engine';
import type { ComparedField, Impact, RowChange, RowFigures } from '@tolok/schema';
import { type Headline, compareHeadlines } from './compareHeadlines.ts';
import { sameFigure } from './sameFigure.ts';

/** What one agreement gives under one rule set. */
export interface AgreementResults {
  readonly agreement: string;
  readonly rows: readonly ResultRow[];
  readonly units: readonly Pick<UnitSummary, 'workUnit' | 'summary'>[];
}

/** What of a row is compared, in the order in which it is told. */
const comparedFields: readonly ComparedField[] = [
  'actual',
  'achievement',
  'status',
  'band',
  'absent',
];

export type ResultsComparison = Pick<Impact, 'rows' | 'headlines' | 'counts'>;

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
