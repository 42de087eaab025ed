import type { IndicatorColumns, Plan } from '@tolok/engine';

/**
 * The work units that results speak of, in the order of their codes, and the one that a plan asks for
 * where some of its entries cannot be read.
 */
export function workUnitsOf(
  plans: readonly Plan[],
  all: readonly IndicatorColumns[],
): readonly string[] {
  const units = new Set<string>();
  const whole = new Set<readonly string[]>();
  for (const { entity, cell, rows } of all) {
    const codes = entity['workUnit'] ?? [];
    if (cell === false || whole.has(codes)) continue;
    if (cell === true) whole.add(codes);
    for (let row = 0; row < rows; row++) {
      if (cell === true || cell[row] === 1) units.add(codes[row] ?? '');
    }
  }
  for (const { unplanned, context } of plans) {
    if (unplanned.length > 0 && context.workUnit !== null) units.add(context.workUnit);
  }
  return [...units].sort();
}
