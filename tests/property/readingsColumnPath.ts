import { type IndicatorColumns, collectColumns, openColumns, rowAt } from '@tolok/engine';
import { type Connection, absentCode } from '@tolok/schema';
import {
  type ReadColumns,
  type ReadResults,
  emptyColumns,
  keyOf,
  statusCode,
} from './readingsColumns.ts';
import type { Pack } from './readingsPack.ts';

/** The plan over typed arrays in JavaScript, from what the database gives of its inputs. */
export async function readColumnPath(
  { plan }: Pack,
  connection: Pick<Connection, 'query'>,
): Promise<ReadResults> {
  const { base } = openColumns(plan, await collectColumns(plan, connection));
  return new Map(base.indicators.map((one) => [one.indicator.id, columnsOf(one)]));
}

function columnsOf(columns: IndicatorColumns): ReadColumns {
  const places = Array.from({ length: columns.rows }, (_, row) => {
    const found = rowAt(columns, row);
    return found ? [{ key: keyOf(Object.values(found.entity), found.year), found, row }] : [];
  })
    .flat()
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const read = emptyColumns(places.map(({ key }) => key));
  places.forEach(({ found, row }, i) => {
    // The double as it stands, so that a -0 would show.
    if (typeof found.actual === 'string') read.letters[i] = found.actual;
    else if (found.actual !== null) read.actuals[i] = columns.actual[row] ?? NaN;
    read.reasons[i] = found.absent === null ? 0 : absentCode(found.absent);
    read.achievements[i] = found.achievement ?? NaN;
    read.statuses[i] = statusCode(found.status);
    const bands = columns.indicator.scale?.scale.bands ?? [];
    read.bands[i] = bands.findIndex(({ id }) => id === found.band?.id);
  });
  return {
    ...read,
    computed: Uint8Array.from(places, ({ found }) => (found.origin === 'computed' ? 1 : 0)),
    sample: Uint8Array.from(places, ({ found }) => (found.sample ? 1 : 0)),
    findings: places.map(({ found }) => found.findings.join()),
    decided: null,
  };
}
