import { openNative } from '@tolok/duckdb/native';
import { type Override, type Selection, compile, loadTables, parseOverride } from '@tolok/engine';
import { type Connection, hasErrors } from '@tolok/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { compareColumns } from './columnReading.ts';
import { datasetOf, made, plainId, rulesOf, units } from './engineCases.ts';

const seed = Number(process.env['SEED'] ?? 20223);

let connection: Connection;
let tables = 0;

beforeAll(async () => {
  connection = await openNative({ threads: 2 });
});

afterAll(() => connection?.close());

/** Overrides that may or may not find their place. */
const changes = (ids: readonly string[], workUnits: readonly string[]): fc.Arbitrary<Override[]> =>
  fc.array(
    fc
      .tuple(
        fc.constantFrom('target', 'actual', 'input', 'weight', 'policy'),
        fc.constantFrom(...ids),
        fc.constantFrom('x', 'y', 'z', 'u'),
        fc.constantFrom('', ...workUnits.map((unit) => `@${unit}`)),
        fc.oneof(
          fc.integer({ min: -50, max: 200 }).map(String),
          fc.constantFrom('null', '0', '0.3', 'B', '66.66', 'zero'),
        ),
        fc.constantFrom('threshold', 'cap', 'pendingInMean', 'pendingInCount', 'letters'),
      )
      .map(([kind, id, input, unit, value, key]) => {
        const subject = kind === 'policy' ? key : kind === 'input' ? `${id}.${input}` : id;
        const at = kind === 'policy' || kind === 'weight' ? '' : unit;
        return parseOverride(`${kind}.${subject}${at}=${value}`).value;
      })
      .filter((one) => one !== undefined),
    { maxLength: 4 },
  );

describe(`columns are what evaluate gives (SEED=${seed})`, { timeout: 120_000 }, () => {
  it('over random rules and rows, as they stand and under random what-ifs', async () => {
    const cases = made.chain((one) => {
      const ids = Array.from({ length: one.indicators.length + 1 }, (_, i) => plainId(i));
      const whatIfs = fc.array(changes(ids, units), { maxLength: 6 });
      return fc.tuple(fc.constant(one), whatIfs, fc.constantFrom('agreement', 'units', 'all'));
    });
    await fc.assert(
      fc.asyncProperty(cases, async ([one, whatIfs, way]) => {
        const data = datasetOf(`data-${tables++}`, one.rows);
        const indicators = Array.from({ length: one.indicators.length + 1 }, (_, i) => plainId(i));
        const ask: Selection =
          way === 'agreement'
            ? {}
            : way === 'units'
              ? { workUnit: null }
              : { indicators, workUnit: null };
        const { value: plan, problems } = compile(rulesOf(one), [data], ask);
        if (!plan || hasErrors(problems)) throw new Error(JSON.stringify(problems));
        await loadTables(connection, [data], plan.tables);
        await compareColumns(plan, connection, whatIfs);
      }),
      { seed, numRuns: 40 },
    );
  });
});
