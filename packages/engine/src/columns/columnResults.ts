import { type Policy, type Problem, absentReason, isAbsent } from '@tolok/schema';
import { isRange } from '../achieve/quantity.ts';
import { entityKeys } from '../collect/collectRows.ts';
import type { PlannedIndicator } from '../plan/plan.ts';
import type { Figure, ResultRow, TargetFigure } from '../results.ts';
import { type Flags, type LetterColumn, isUp } from './blockColumns.ts';
import type { ColumnNode } from './columnNode.ts';
import { actualAt, statusCodes } from './judgeColumns.ts';
import { noRank } from './rankColumn.ts';
import type { UnitColumns } from './unitColumns.ts';

/** What a plan gives, as columns. */
export interface ColumnResults {
  /** The listed indicators, in the order of the plan. */
  readonly indicators: readonly IndicatorColumns[];
  /** The work units of a commitment in its year; null without. */
  readonly units: UnitColumns | null;
  /** The printed table whose actuals were believed. */
  readonly facts: string | null;
  readonly policy: Policy;
  readonly problems: readonly Problem[];
}

/** The results of one indicator, a row per entity and year of its block. */
export interface IndicatorColumns {
  readonly indicator: PlannedIndicator;
  readonly rows: number;
  /** A text per row for each key of the entity. */
  readonly entity: Readonly<Record<string, readonly string[]>>;
  readonly year: Int32Array;
  /** Which rows are the indicator's; the others mean nothing. */
  readonly cell: Flags;
  /** NaN where absent or a letter. */
  readonly actual: Float64Array;
  /** Null where no actual is a letter. */
  readonly letters: LetterColumn | null;
  /** Why there is no actual, or no verdict where one was to be had: its code, 0 where nothing lacks. */
  readonly reason: Uint8Array;
  /** Percent, NaN where absent; null where no row has a target. */
  readonly achievement: Float64Array | null;
  /** One of `statusCodes`, 0 without a verdict; null where no row has a target. */
  readonly status: Uint8Array | null;
  /** The rank of the band, lowest 0; `noRank` outside the scale. Null without a scale. */
  readonly band: Uint8Array | null;
  readonly computed: Flags;
  readonly sample: Flags;
  /** Where each finding of the policy holds, by its id. */
  readonly findings: Readonly<Record<string, Uint8Array>>;
  /** The target of a row. */
  readonly targetAt: (row: number) => TargetFigure;
}

/** One result for the screen; the words of its rule are those of the plan. */
export type ColumnRow = Pick<
  ResultRow,
  | 'entity'
  | 'year'
  | 'target'
  | 'actual'
  | 'achievement'
  | 'status'
  | 'band'
  | 'absent'
  | 'origin'
  | 'sample'
> & {
  /** The ids of the policy's findings that hold. */
  readonly findings: readonly string[];
};

/** One row of an indicator as an object; null where the row is not the indicator's. */
export function rowAt(columns: IndicatorColumns, row: number): ColumnRow | null {
  const { indicator, entity, year, cell, achievement, status, band, findings } = columns;
  if (row < 0 || row >= columns.rows || !isUp(cell, row)) return null;
  const percent = achievement?.[row] ?? NaN;
  const rank = band?.[row] ?? noRank;
  const found = indicator.scale?.scale.bands[rank];
  const verdict = status?.[row];
  return {
    entity: Object.fromEntries(entityKeys(indicator).map((key) => [key, entity[key]?.[row] ?? ''])),
    year: year[row] ?? 0,
    target: columns.targetAt(row),
    actual: figureOf(columns, row),
    achievement: Number.isNaN(percent) ? null : percent,
    status:
      verdict === statusCodes.achieved
        ? 'achieved'
        : verdict === statusCodes['not-achieved']
          ? 'not-achieved'
          : null,
    band:
      found && indicator.scale
        ? { scale: indicator.scale.reference, id: found.id, label: found.label }
        : null,
    absent: absentReason(columns.reason[row] ?? 0),
    origin: isUp(columns.computed, row) ? 'computed' : 'reported',
    sample: isUp(columns.sample, row),
    findings: Object.keys(findings).filter((id) => findings[id]?.[row] === 1),
  };
}

function figureOf(columns: IndicatorColumns, row: number): Figure {
  const figure = actualAt(columns, row);
  return isAbsent(figure) ? null : figure;
}

/** The latest results of a node. */
export function indicatorColumns(node: ColumnNode): IndicatorColumns {
  const { indicator, columns, data, now } = node;
  const { measured, achieved, verdicts } = now;
  const targets = new Map(node.patches.targets);
  return {
    indicator,
    rows: columns.rows,
    entity: columns.entity,
    year: columns.year,
    cell: data.cell,
    actual: measured.actual,
    letters: measured.letters,
    reason: achieved && verdicts && node.aimed ? achieved.reason : measured.reason,
    achievement: node.aimed ? (achieved?.achievement ?? null) : null,
    status: node.aimed ? (verdicts?.status ?? null) : null,
    band: measured.band,
    computed: measured.computed,
    sample: measured.sample,
    findings: (node.aimed && verdicts?.findings) || {},
    targetAt: (row) => {
      const target = node.targetOf(row, targets);
      if (target === null || isRange(target)) return target;
      return isAbsent(target) ? null : target;
    },
  };
}
