import { type NumberColumn, type Pair, compileAggregate, rowsFunctions } from '@tolok/formula';
import { absentCode } from '@tolok/schema';
import type { PlannedIndicator, PlannedReference } from '../plan/plan.ts';
import { type Flags, isUp } from './blockColumns.ts';
import type { PartRows } from './blockColumns.ts';
import type { AchievedColumns } from './judgeColumns.ts';
import type { MeasuredColumns } from './measureColumns.ts';

/** An input that is put together from rows of another block. */
export interface PartColumns extends NumberColumn {
  /** Whether any part has an actual. */
  readonly found: Uint8Array;
  readonly sample: Flags;
  /** The functions over the parts as a list, by their index in the formula. */
  readonly lists: ReadonlyMap<number, NumberColumn>;
}

/** Puts the parts of rows together. */
export interface PartReader {
  readonly allocate: (samples: boolean) => PartColumns;
  readonly run: (
    measured: MeasuredColumns,
    achieved: AchievedColumns | null,
    out: PartColumns,
    from: number,
    to: number,
  ) => void;
}

const missing = absentCode('missing-input');
const undefinedCode = absentCode('undefined');

/** Decimals that values keep when they are added. */
const scale = 9;

/** `valueOfParts` of `compileMeasure` for columns. */
export function compileParts(
  indicator: PlannedIndicator,
  { name, input }: PlannedReference,
  { offsets, rows }: PartRows,
): PartReader {
  const count = offsets.length - 1;
  const over = (indicator.formula?.aggregates ?? [])
    .filter((node) => input.aggregate === 'list' && node.input === name)
    .map((node) => ({ index: node.index, run: compileAggregate(node) }));
  const most = offsets.reduce((top, end, i) => Math.max(top, end - (offsets[i - 1] ?? 0)), 0);
  const values = new Float64Array(most);
  const reasons = new Uint8Array(most);
  const pair: Pair = { value: 0, reason: 0 };
  return {
    allocate: (samples) => ({
      ...numbers(count),
      found: new Uint8Array(count),
      sample: samples && new Uint8Array(count),
      lists: new Map(over.map(({ index }) => [index, numbers(count)])),
    }),
    run(measured, achieved, out, from, to) {
      for (let row = from; row < to; row++) {
        let size = 0;
        let found = 0;
        let sample = 0;
        for (let k = offsets[row] ?? 0; k < (offsets[row + 1] ?? 0); k++) {
          const part = rows[k] as number;
          const isLetter = (measured.letters?.codes[part] ?? 0) > 0;
          if ((measured.reason[part] as number) === 0) found = 1;
          if (isUp(measured.sample, part)) sample = 1;
          const x = achieved
            ? (achieved.achievement[part] as number)
            : (measured.actual[part] as number);
          const there = x === x;
          if (!there && input.absent === 'skip') continue;
          values[size] = there ? x : 0;
          reasons[size] =
            there || input.absent === 'zero'
              ? 0
              : achieved
                ? (achieved.achievementReason?.[part] ?? undefinedCode)
                : isLetter
                  ? undefinedCode
                  : (measured.reason[part] as number);
          size++;
        }
        out.found[row] = found;
        if (typeof out.sample !== 'boolean') out.sample[row] = sample;
        putTogether(input.aggregate, values, reasons, size, pair);
        put(out, row, pair);
        for (const { index, run } of over) {
          const list = out.lists.get(index);
          if (!list) continue;
          if (size > 0) run(values, reasons, 0, size, pair);
          else putReason(pair, missing);
          put(list, row, pair);
        }
      }
    },
  };
}

const numbers = (count: number): NumberColumn => ({
  values: new Float64Array(count),
  reasons: new Uint8Array(count),
});

function put({ values, reasons }: NumberColumn, row: number, { value, reason }: Pair): void {
  values[row] = reason === 0 ? value : NaN;
  reasons[row] = reason;
}

function putReason(pair: Pair, reason: number): void {
  pair.value = NaN;
  pair.reason = reason;
}

function putTogether(
  how: PlannedReference['input']['aggregate'],
  values: Float64Array,
  reasons: Uint8Array,
  size: number,
  out: Pair,
): void {
  if (how === 'count') {
    out.value = size;
    out.reason = 0;
    return;
  }
  if (how === undefined || how === 'list') {
    if (size !== 1) putReason(out, size === 0 ? missing : undefinedCode);
    else {
      out.value = values[0] as number;
      out.reason = reasons[0] as number;
    }
    return;
  }
  for (let i = 0; i < size; i++) {
    if (reasons[i] !== 0) {
      putReason(out, reasons[i] as number);
      return;
    }
  }
  if (size === 0) {
    putReason(out, missing);
    return;
  }
  const value = rowsFunctions[how].evaluate(values.slice(0, size), scale);
  out.value = value + 0;
  out.reason = Number.isFinite(value) ? 0 : undefinedCode;
}
