import { type Text, type UnitName, isAbsent } from '@tolok/schema';
import { type TargetQuantity, isRange } from '../achieve/quantity.ts';
import { achievements } from '../achieve/achievements.ts';
import type { RowDetail } from '../evaluate.ts';
import type { ExplainedInput } from './explainedInputs.ts';
import type { PlannedIndicator } from '../plan/plan.ts';
import type { Place, ResultRow, TargetFigure } from '../results.ts';
import type { Run } from '../run.ts';

/** One figure of the tree and what stands below it. */
export interface ExplanationNode {
  readonly role: 'achievement' | 'actual' | 'input' | 'target' | 'limit';
  readonly label: Text;
  readonly value: TargetFigure;
  readonly unit: UnitName;
  readonly absent: ResultRow['absent'];
  readonly note: Text | null;
  readonly places: readonly Place[];
  readonly children: readonly ExplanationNode[];
}

/**
 * The figures behind a row as a tree: achievement, below it the actual with its inputs, the target
 * and the cap of the policy.
 */
export function explanationTree(
  run: Run,
  detail: RowDetail,
  row: ResultRow,
  inputs: readonly ExplainedInput[],
): ExplanationNode {
  const { policy } = run.results;
  const { planned } = detail;
  const named = planned.rule.achievement;
  const target: ExplanationNode = {
    role: 'target',
    label: { id: 'Target', en: 'Target' },
    value: row.target,
    unit: row.unit,
    absent: detail.target === null ? 'not-applicable' : reasonOfQuantity(detail.target),
    note: null,
    places: targetPlaces(planned),
    children: [],
  };
  const limit: ExplanationNode = {
    role: 'limit',
    label: { id: 'Batas', en: 'Cap' },
    value: policy.cap,
    unit: 'percent',
    absent: policy.cap === null ? 'not-applicable' : null,
    note: policy.title,
    places: [],
    children: [],
  };
  return {
    role: 'achievement',
    label: { id: 'Capaian', en: 'Achievement' },
    value: row.achievement,
    unit: 'percent',
    absent: row.achievement === null ? (row.absent ?? 'not-applicable') : null,
    note: typeof named === 'string' ? (labelOfAchievement(named) ?? null) : null,
    places: [],
    children: [actualNode(row, inputs), target, limit],
  };
}

const labelOfAchievement = (name: string): Text | undefined =>
  Object.hasOwn(achievements, name)
    ? achievements[name as keyof typeof achievements].label
    : undefined;

function actualNode(row: ResultRow, inputs: readonly ExplainedInput[]): ExplanationNode {
  return {
    role: 'actual',
    label: { id: 'Realisasi', en: 'Actual' },
    value: row.actual,
    unit: row.unit,
    absent: row.actual === null ? row.absent : null,
    note:
      row.origin === 'computed'
        ? { id: 'dihitung dengan rumus', en: 'computed by the formula' }
        : { id: 'dilaporkan, bukan dihitung', en: 'reported, not computed' },
    places: row.origin === 'computed' ? [] : row.sources,
    children: inputs.map((input) => ({
      role: 'input',
      label: input.label,
      value: typeof input.value === 'number' ? input.value : null,
      unit: input.unit,
      absent: input.absent,
      note: noteOfList(input),
      places: input.places,
      children: [],
    })),
  };
}

function noteOfList({ value }: ExplainedInput): Text | null {
  if (!Array.isArray(value)) return null;
  return { id: `${value.length} nilai`, en: `${value.length} values` };
}

const reasonOfQuantity = (quantity: TargetQuantity): ResultRow['absent'] =>
  !isRange(quantity) && isAbsent(quantity) ? quantity.reason : null;

function targetPlaces(planned: PlannedIndicator): readonly Place[] {
  const source = planned.entry?.source;
  return source
    ? [
        {
          dataset: source.document,
          table: source.table ?? source.document,
          row: source.row ?? null,
          rows: null,
          column: source.column ?? null,
          line: source.line ?? null,
          asPrinted: null,
        },
      ]
    : [];
}
