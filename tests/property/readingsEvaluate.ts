import { type Connection, absentCode } from '@tolok/schema';
import { type Results, collect, evaluate } from '@tolok/engine';
import { type ReadResults, emptyColumns, keyOf, statusCode } from './readingsColumns.ts';
import type { Pack } from './readingsPack.ts';

/** The reference: `evaluate` over what the database collects, one object for each row. */
export async function evaluated({ plan }: Pack, connection: Connection): Promise<Results> {
  const { base } = await collect(plan, connection);
  return evaluate(plan, base);
}

/** The rows of the reference as columns. */
export function readEvaluated({ plan }: Pack, { rows }: Results): ReadResults {
  const listed = plan.indicators.filter((one) => one.listed);
  return new Map(
    listed.map(({ id, scale }) => {
      const own = rows.filter(({ indicator }) => indicator === id);
      const columns = emptyColumns(
        own.map(({ entity, year }) => keyOf(Object.values(entity), year)),
      );
      own.forEach((row, i) => {
        if (typeof row.actual === 'string') columns.letters[i] = row.actual;
        else if (row.actual !== null) columns.actuals[i] = row.actual;
        columns.reasons[i] = row.absent === null ? 0 : absentCode(row.absent);
        columns.achievements[i] = row.achievement ?? NaN;
        columns.statuses[i] = statusCode(row.status);
        const rank = scale?.scale.bands.findIndex((band) => band.id === row.band?.id);
        columns.bands[i] = rank ?? -1;
      });
      const read = {
        ...columns,
        computed: Uint8Array.from(own, ({ origin }) => (origin === 'computed' ? 1 : 0)),
        sample: Uint8Array.from(own, ({ sample }) => (sample ? 1 : 0)),
        decided: null,
        findings: own.map(({ findings }) => findings.map((one) => one.id).join()),
      };
      return [id, read];
    }),
  );
}
