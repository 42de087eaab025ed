import type { Runner } from './contestant.ts';
import { digestOf, digestParts, expectedDigest } from '../workload/digest.ts';
import { expectedCell } from '../workload/outcome.ts';

/** Up to so many units every cell is compared; above, the sums that speak for every bit. */
const cellByCell = 2_000;

/** Throws with the first difference between what a runner just gave and plain JavaScript. */
export async function verify(runner: Runner, units: number): Promise<void> {
  if (units <= cellByCell || runner.hasReasons === false) await verifyCells(runner, units);
  else await verifyDigest(runner, units);
}

async function verifyCells(runner: Runner, units: number): Promise<void> {
  const outcome = await runner.outcome();
  const rows = outcome[0]?.values.length;
  if (rows !== units) throw new Error(`gives ${rows} work units in place of ${units}`);
  outcome.forEach(({ values, reasons, classes }, i) => {
    for (let unit = 0; unit < units; unit++) {
      const wanted = expectedCell(unit, i);
      const differs = (what: string, given: unknown, want: number) =>
        new Error(`unit ${unit}, indicator ${i}: ${what} ${String(given)} in place of ${want}`);
      if (!agrees(values[unit], wanted.value, runner.tolerance ?? 0)) {
        throw differs('value', values[unit], wanted.value);
      }
      if (runner.hasReasons !== false && reasons[unit] !== wanted.reason) {
        throw differs('reason', reasons[unit], wanted.reason);
      }
      if (classes[unit] !== wanted.class) throw differs('class', classes[unit], wanted.class);
    }
  });
}

const agrees = (given: number | undefined, wanted: number, tolerance: number): boolean =>
  Object.is(given, wanted) || Math.abs((given ?? NaN) - wanted) <= Math.abs(wanted) * tolerance;

async function verifyDigest(runner: Runner, units: number): Promise<void> {
  const given = runner.digest ? await runner.digest() : digestOf(await runner.outcome());
  expectedDigest(units).forEach((wanted, at) => {
    if (given[at] === wanted) return;
    const part = digestParts[at % digestParts.length];
    const indicator = Math.floor(at / digestParts.length);
    throw new Error(
      `indicator ${indicator}, sums over ${units} units (${part}): ${given[at]} in place of ${wanted}`,
    );
  });
}
