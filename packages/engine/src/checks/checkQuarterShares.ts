import type { PlannedTarget, Problem } from '@tolok/schema';
import type { Loaded } from '../rules/ruleSet.ts';
import { at } from './at.ts';
import { byQuarter } from './byQuarter.ts';

/** The shares of a target by quarter do not fall, and the last one of the year is the whole. */
export function checkQuarterShares(
  loaded: Loaded<unknown>,
  { code, quarters = {}, pointer }: PlannedTarget & { readonly pointer: string },
): Problem[] {
  const shares = byQuarter(quarters).flatMap(({ quarter, value: { share } }) =>
    share === undefined ? [] : [{ quarter, share }],
  );
  const place = (quarter: string) => `${pointer}/quarters/${quarter}/share`;
  const falls = shares.flatMap(({ quarter, share: found }, i) => {
    const before = shares[i - 1]?.share ?? 0;
    if (found >= before) return [];
    return [at(loaded, place(quarter), 'rule.quarter-falls', { code, quarter, before, found })];
  });
  const last = shares.at(-1);
  if (!last || last.share === 100) return falls;
  const values = { code, found: last.share };
  return [...falls, at(loaded, place(last.quarter), 'rule.quarter-end', values)];
}
