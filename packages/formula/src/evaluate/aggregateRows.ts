import { absentCode } from '@tolok/schema';
import type { RowsFunction } from '../functions/formulaFunction.ts';
import { rowsFunctions } from '../functions/index.ts';
import type { AggregateNode } from '../node.ts';
import { compileItem } from './compileItem.ts';
import { unknown, yes } from './truth.ts';

/** A number, or the column code of the reason why it is not there. */
export interface Pair {
  value: number;
  reason: number;
}

/**
 * A function over the elements `from` up to `to` of a list, written into `out`.
 *
 * An element that is absent makes the whole absent with its reason, the first one's, unless the
 * filter leaves it out for certain. A count takes it where the filter asks for it (`item = null`).
 */
export function compileAggregate(
  node: AggregateNode,
): (
  values: ArrayLike<number>,
  reasons: ArrayLike<number>,
  from: number,
  to: number,
  out: Pair,
) => void {
  const known: RowsFunction = rowsFunctions[node.function];
  const filter = node.filter && compileItem(node.filter);
  const countsAbsent = filter !== null && known.countsAbsent === true;
  const undefinedCode = absentCode('undefined');
  return (values, reasons, from, to, out) => {
    const taken = new Float64Array(to - from);
    let size = 0;
    for (let i = from; i < to; i++) {
      const value = values[i] ?? 0;
      const reason = reasons[i] ?? 0;
      const wanted = filter ? filter(value, reason) : yes;
      if (wanted === unknown || (wanted === yes && reason !== 0 && !countsAbsent)) {
        out.value = NaN;
        out.reason = reason || undefinedCode;
        return;
      }
      if (wanted === yes) taken[size++] = value;
    }
    const result = known.evaluate(taken.subarray(0, size), node.scale);
    const there = Number.isFinite(result);
    out.value = there ? result : NaN;
    out.reason = there ? 0 : undefinedCode;
  };
}
