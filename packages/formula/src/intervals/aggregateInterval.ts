import { no, unknown, yes } from '../evaluate/truth.ts';
import type { RowsFunction } from '../functions/formulaFunction.ts';
import { rowsFunctions } from '../functions/index.ts';
import type { AggregateNode } from '../node.ts';
import {
  type Interval,
  type IntervalOutcome,
  type NoInterval,
  isInterval,
  noInterval,
  pointInterval,
} from './interval.ts';
import { type IntervalScope, possibleTruth } from './intervalNode.ts';
import { closed } from './outcomes.ts';
import { can, isThere, only } from './possible.ts';
import { zero } from './rational.ts';

/**
 * A function over the elements of a list, each an interval and taken with all its decimals. One
 * whose filter may say yes or no is perhaps wanted.
 *
 * An element that is absent and wanted makes the whole absent, as in `compileAggregate`.
 */
export function aggregateInterval(
  { function: name, filter }: AggregateNode,
  elements: readonly IntervalOutcome[],
  literal: IntervalScope['literal'],
): IntervalOutcome {
  const known: RowsFunction = rowsFunctions[name];
  const countsAbsent = filter !== null && known.countsAbsent === true;
  const certain: Interval[] = [];
  const perhaps: Interval[] = [];
  const failures: NoInterval[] = [];
  for (const item of elements) {
    const wanted = filter ? possibleTruth(filter, { ...onlyItem, literal, item }) : only(yes);
    const counted = countsAbsent ? only(yes) : isThere(item);
    if (can(wanted, unknown) || (can(wanted, yes) && can(counted, no))) {
      const mayPass = can(wanted, no) || (can(wanted, yes) && can(counted, yes));
      failures.push(noInterval(isInterval(item) ? 'undefined' : item.reason, mayPass));
    }
    if (can(wanted, yes)) (wanted === only(yes) ? certain : perhaps).push(numberOf(item));
  }
  const [first] = failures;
  if (first)
    return noInterval(
      first.reason,
      failures.every((failure) => failure.perhaps),
    );
  if (certain.length === 0 && known.ofNothing === null)
    return noInterval('undefined', perhaps.length > 0);
  return closed(known.toInterval(certain, perhaps));
}

// Only a count takes what is absent, and it looks at no number.
const numberOf = (item: IntervalOutcome): Interval =>
  isInterval(item) ? item : pointInterval(zero);

const onlyItem = { name: never, aggregate: never };

function never(): never {
  throw new TypeError('A filter reads only its item');
}
