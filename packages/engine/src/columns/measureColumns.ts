import { type FormulaInputs, type Replacements, compileRange } from '@tolok/formula';
import { absentCode } from '@tolok/schema';
import { rankOf } from '../achieve/bands.ts';
import { constantsOf } from '../achieve/compileSingle.ts';
import { roundTo } from '../measure/round.ts';
import type { Plan, PlannedIndicator } from '../plan/plan.ts';
import { periodEnd } from '../rules/versions.ts';
import {
  type BlockColumns,
  type Flags,
  type IndicatorData,
  type LetterColumn,
  isUp,
} from './blockColumns.ts';
import { compileRanks, noRank } from './rankColumn.ts';

/** The actuals of one indicator over the rows of its block. */
export interface MeasuredColumns {
  /** NaN where absent or a letter. */
  readonly actual: Float64Array;
  /** Why there is no actual; 0 where there is one or a letter. */
  readonly reason: Uint8Array;
  /** Null where no actual is a letter. */
  letters: LetterColumn | null;
  /** The rank of the band, lowest 0; `noRank` outside. Null without a scale. */
  readonly band: Uint8Array | null;
  readonly computed: Flags;
  readonly sample: Flags;
}

/** What is read besides the data of the indicator itself. */
export interface Sources {
  readonly inputs: FormulaInputs;
  /** Whether data speak of each input that is not a number of the rule. */
  readonly found: readonly FoundSource[];
}

/** Whether the data speak of an input in a row, and whether made-up data took part. */
export interface FoundSource {
  readonly found: Flags;
  /** Found only where this is 0, besides; null where that is not asked. */
  readonly reason: Uint8Array | null;
  readonly sample: Flags;
  /** The rows in which `sample` means anything. */
  readonly there: Flags;
}

/** The stage *measure* of one indicator over columns. */
export interface ColumnMeasure {
  readonly allocate: () => MeasuredColumns;
  /** The rows `from` up to `to`. */
  readonly run: (sources: Sources, out: MeasuredColumns, from: number, to: number) => void;
  /** One row with some inputs replaced. */
  readonly runRow: (
    sources: Sources,
    out: MeasuredColumns,
    row: number,
    replaced: Replacements,
  ) => void;
  /** The ranks of the rows, after their actuals were put. */
  readonly rank: (out: MeasuredColumns, from: number, to: number) => void;
}

const missing = absentCode('missing-input');
const discontinued = absentCode('discontinued');

/**
 * Compiles `compileMeasure` for columns: the formula runs wherever its inputs are, the office's own
 * figure stands where they are not. `sources` is asked once for what never changes.
 */
export function compileMeasureColumns(
  plan: Plan,
  indicator: PlannedIndicator,
  columns: BlockColumns,
  sources: Sources,
): ColumnMeasure {
  const { rows } = columns;
  const data = columns.indicators.get(indicator.id);
  if (!data) throw new Error(`${indicator.id} has no columns`);
  const { formula, rule, scale } = indicator;
  const compiled = formula && compileRange(formula, constantsOf(indicator.inputs));
  const unreadable = formula ? unreadableRows(indicator, columns) : false;
  const ended = endedFrom(plan, indicator);
  const always = sources.found.some(({ found, reason }) => found === true && reason === null);
  // Nothing but the formula ever stands here.
  const plain = always && data.figure === null && unreadable === false && ended === null;
  const samples = sampleOf(sources.found);
  const ranks = scale && compileRanks(scale.scale);
  const { rounding } = rule;
  const round = (actual: Float64Array, from: number, to: number): void => {
    if (!rounding) return;
    for (let i = from; i < to; i++) actual[i] = roundTo(actual[i] as number, rounding);
  };
  const stands = standing(data, columns, { reported: Boolean(rule.reported), unreadable, ended });
  const letters = data.figure?.letters ?? null;
  const wordRanks = new WeakMap<readonly string[], readonly number[]>();
  const ranksOf = (words: readonly string[]): readonly number[] => {
    const known = wordRanks.get(words);
    if (known) return known;
    const found = words.map((word) => (scale ? (rankOf(scale.scale, word) ?? noRank) : noRank));
    wordRanks.set(words, found);
    return found;
  };
  return {
    allocate: () => ({
      actual: new Float64Array(rows),
      reason: new Uint8Array(rows),
      letters: letters && { ...letters, codes: new Uint16Array(rows) },
      band: scale ? new Uint8Array(rows) : null,
      computed: formula ? plain || new Uint8Array(rows) : !rule.reported,
      sample: formula
        ? plain && typeof samples === 'boolean'
          ? samples
          : new Uint8Array(rows)
        : data.figure && data.figure.sample !== false
          ? new Uint8Array(rows)
          : false,
    }),
    run(now, out, from, to) {
      if (compiled) {
        compiled.run(now.inputs, { values: out.actual, reasons: out.reason }, from, to);
        round(out.actual, from, to);
      }
      if (plain && typeof out.sample !== 'boolean') putSample(now.found, out.sample, from, to);
      if (!plain) for (let row = from; row < to; row++) stands(now.found, out, row, false);
    },
    runRow(now, out, row, replaced) {
      if (!compiled) return;
      compiled.runRow(now.inputs, { values: out.actual, reasons: out.reason }, row, replaced);
      round(out.actual, row, row + 1);
      if (out.letters) out.letters.codes[row] = 0;
      if (plain && typeof out.sample !== 'boolean') putSample(now.found, out.sample, row, row + 1);
      if (!plain) stands(now.found, out, row, true);
    },
    rank(out, from, to) {
      if (!ranks || !out.band) return;
      ranks(out.actual, out.band, from, to);
      if (!out.letters) return;
      const { codes, words } = out.letters;
      const ofWord = ranksOf(words);
      for (let row = from; row < to; row++) {
        const code = codes[row] as number;
        if (code > 0) out.band[row] = ofWord[code - 1] ?? noRank;
      }
    },
  };
}

/** Whether made-up data took part in a row: in an input that is found, or in any part of one. */
function hasSample(found: readonly FoundSource[], row: number): boolean {
  for (const one of found) {
    if (isUp(one.sample, row) && isUp(one.there, row)) return true;
  }
  return false;
}

function putSample(
  found: readonly FoundSource[],
  sample: Uint8Array,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) sample[row] = hasSample(found, row) ? 1 : 0;
}

/** The flag where it is the same in every row, whatever changes; null where it is not. */
function sampleOf(found: readonly FoundSource[]): boolean | null {
  if (found.some((one) => one.sample === true && one.there === true)) return true;
  return found.every((one) => one.sample === false) ? false : null;
}

const isFound = (found: readonly FoundSource[], row: number): boolean => {
  for (const one of found) {
    if (isUp(one.found, row) && (one.reason === null || one.reason[row] === 0)) return true;
  }
  return false;
};

type Stands = (
  found: readonly FoundSource[],
  out: MeasuredColumns,
  row: number,
  replaced: boolean,
) => void;

/** What stands in a row, once the formula has run there. */
function standing(
  { cell, figure }: IndicatorData,
  { year }: BlockColumns,
  { reported, unreadable, ended }: { reported: boolean; unreadable: Flags; ended: number | null },
): Stands {
  const put = (out: MeasuredColumns, row: number, computed: boolean, sample: boolean) => {
    if (typeof out.computed !== 'boolean') out.computed[row] = computed ? 1 : 0;
    if (typeof out.sample !== 'boolean') out.sample[row] = sample ? 1 : 0;
  };
  const putNothing = ({ actual, reason, letters }: MeasuredColumns, row: number, code: number) => {
    actual[row] = NaN;
    reason[row] = code;
    if (letters) letters.codes[row] = 0;
  };
  const putFigure = (out: MeasuredColumns, row: number): void => {
    if (!figure || !isUp(figure.there, row)) {
      putNothing(out, row, missing);
      return;
    }
    const { values, reasons, letters } = figure;
    const x = values[row] as number;
    const code = letters?.codes[row] ?? 0;
    out.actual[row] = x;
    if (out.letters) out.letters.codes[row] = code;
    const there = x === x || code > 0;
    out.reason[row] = there ? 0 : typeof reasons === 'number' ? reasons : (reasons[row] ?? missing);
  };
  return (found, out, row, replaced) => {
    const { reason } = out;
    const hasFigure = figure !== null && isUp(figure.there, row);
    if (isUp(unreadable, row)) {
      putNothing(out, row, missing);
      put(out, row, true, false);
    } else if ((replaced || isFound(found, row)) && !(reason[row] === missing && hasFigure)) {
      if (out.letters) out.letters.codes[row] = 0;
      put(out, row, true, hasSample(found, row));
    } else {
      putFigure(out, row);
      put(out, row, !reported, hasFigure && isUp(figure.sample, row));
    }
    if (ended !== null && (year[row] ?? 0) >= ended && isUp(cell, row)) {
      putNothing(out, row, discontinued);
    }
  };
}

/** Where a table of inputs could not be read, nothing else takes the place of the formula. */
function unreadableRows({ inputs }: PlannedIndicator, { rows, entity }: BlockColumns): Flags {
  const unread = inputs.flatMap((input) => (input.kind === 'rows' ? input.unread : []));
  if (unread.some((units) => units.length === 0)) return true;
  const units = new Set(unread.flat());
  if (units.size === 0) return false;
  return Uint8Array.from({ length: rows }, (_, row) =>
    units.has(entity['workUnit']?.[row] ?? '') ? 1 : 0,
  );
}

/** The first year that the indicator did not live to the end of; null while it lives. */
function endedFrom({ context }: Plan, { endedOn }: PlannedIndicator): number | null {
  if (endedOn === null) return null;
  const year = Number(endedOn.slice(0, 4));
  return endedOn <= periodEnd(year, context.quarter) ? year : year + 1;
}
