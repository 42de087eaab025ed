import { absentCode, isAbsent } from '@tolok/schema';
import { type Quantity, type TargetQuantity, isRange } from '../achieve/quantity.ts';
import type { Cell } from '../measure/cells.ts';
import type { Placed } from '../whatIf/placeOverrides.ts';
import type { MeasuredColumns } from './measureColumns.ts';

/** What a what-if puts in place of single values of an indicator, by row. */
export interface NodePatches {
  readonly inputs: Map<number, Record<string, Quantity>>;
  readonly actuals: Map<number, Quantity>;
  readonly targets: Map<number, TargetQuantity>;
}

/** Nothing replaced. */
export const noPatches = (): NodePatches => ({
  inputs: new Map(),
  actuals: new Map(),
  targets: new Map(),
});

/** Forgets what was replaced. */
export function clearPatches({ inputs, actuals, targets }: NodePatches): void {
  inputs.clear();
  actuals.clear();
  targets.clear();
}

/** Replaces one value of a row; only targets are read as ranges. */
export function patch(
  { inputs, actuals, targets }: NodePatches,
  row: number,
  { kind, name, replacement: { value } }: Pick<Placed<Cell>, 'kind' | 'name' | 'replacement'>,
): void {
  if (kind === 'target') targets.set(row, value);
  else if (isRange(value)) return;
  else if (kind === 'actual') actuals.set(row, value);
  else if (typeof value !== 'string') inputs.set(row, { ...inputs.get(row), [name]: value });
}

/** Puts an actual where the measured one stood; letters that are new get a place of their own. */
export function putActual(out: MeasuredColumns, row: number, actual: Quantity): void {
  out.actual[row] = typeof actual === 'number' ? actual : NaN;
  out.reason[row] = isAbsent(actual) ? absentCode(actual.reason) : 0;
  if (typeof actual === 'string') {
    const words = out.letters?.words ?? [];
    const known = words.indexOf(actual);
    out.letters = {
      codes: out.letters?.codes ?? new Uint16Array(out.actual.length),
      words: known < 0 ? [...words, actual] : words,
    };
    out.letters.codes[row] = (known < 0 ? words.length : known) + 1;
  } else if (out.letters) out.letters.codes[row] = 0;
}
