import { openNative } from '@tolok/duckdb/native';
import {
  type ResultRow,
  type Results,
  type Run,
  type Selection,
  collect,
  compile,
  evaluate,
  loadTables,
  parseOverride,
  recompute,
} from '@tolok/engine';
import { snap } from '@tolok/formula';
import { type Connection, hasErrors } from '@tolok/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Made,
  type MadeRow,
  datasetOf,
  made,
  madeRows,
  plainId,
  rulesOf,
  units,
} from './engineCases.ts';

const seed = Number(process.env['SEED'] ?? 20221);
/** How many cases a law is held to; `npm run test:equality` asks for more. */
const law = { seed, numRuns: process.env['MODE'] === 'equality' ? 40 : 12 };

let connection: Connection;
let tables = 0;

beforeAll(async () => {
  connection = await openNative({ threads: 2 });
});

afterAll(() => connection?.close());

/** Runs a case over its rows, or over others. */
async function runOf(
  one: Made,
  {
    rows = one.rows,
    id = plainId,
    ...ask
  }: Selection & { rows?: readonly MadeRow[]; id?: (i: number) => string } = {},
): Promise<Run> {
  const data = datasetOf(`data-${tables++}`, rows);
  const { value: plan, problems } = compile(rulesOf(one, id), [data], ask);
  if (!plan || hasErrors(problems)) throw new Error(JSON.stringify(problems));
  await loadTables(connection, [data], plan.tables);
  const { base, problems: told } = await collect(plan, connection);
  return { plan, base, results: evaluate(plan, base), problems: told };
}

const everyUnit = { indicators: [0, 1, 2, 3, 4, 5].map(plainId) };

/** Only indicators that the case has. */
const asked = ({ indicators }: Made) => ({
  indicators: everyUnit.indicators.slice(0, indicators.length + 1),
});

/** What a row says, without the table its rows lie in. */
const said = ({ sources: _sources, changed: _changed, ...row }: ResultRow) => row;

const numbersOf = ({ rows, summary }: Results) => ({
  rows: rows.map(({ entity, year, target, actual, achievement, status, absent }) => ({
    entity,
    year,
    target,
    actual,
    achievement,
    status,
    absent,
  })),
  summary,
});

describe(`what is evaluated obeys its laws (SEED=${seed})`, { timeout: 120_000 }, () => {
  it('recomputed without changes is the run', async () => {
    await fc.assert(
      fc.asyncProperty(made, async (one) => {
        const done = await runOf(one);
        const again = recompute(done, []);
        expect(again.rows).toEqual(done.results.rows);
        expect(again.summary).toEqual(done.results.summary);
        expect(again.problems).toEqual([]);
      }),
      law,
    );
  });

  it('a target changed and changed back is the base', async () => {
    await fc.assert(
      fc.asyncProperty(
        made,
        fc.nat(),
        fc.integer({ min: -50, max: 50 }),
        async (one, at, other) => {
          const done = await runOf(one);
          const row = done.results.rows[at % done.results.rows.length]!;
          const path = `target.${row.indicator}`;
          const base = parseOverride(`${path}=0`).value!;
          const overrides = [
            { ...base, value: other },
            { ...base, value: row.target },
          ];
          const back = recompute(done, overrides);
          expect(back.rows.map(said)).toEqual(done.results.rows.map(said));
          expect(back.summary).toEqual(done.results.summary);
          expect(back.problems.map(({ code }) => code)).toEqual(['run.path-repeated']);
        },
      ),
      law,
    );
  });

  it('a target changed moves its own row and no other, save those made of it', async () => {
    await fc.assert(
      fc.asyncProperty(made, fc.nat(), fc.integer({ min: 1, max: 50 }), async (one, at, other) => {
        const done = await runOf(one);
        const { indicator } = done.results.rows[at % done.results.rows.length]!;
        const moved = recompute(done, [parseOverride(`target.${indicator}=${other}`).value!]);
        const others = ({ rows }: Results) => rows.filter((row) => row.indicator !== indicator);
        expect(others(moved)).toEqual(others(done.results));
        expect(moved.rows.find((row) => row.indicator === indicator)?.target).toBe(other);
      }),
      law,
    );
  });

  it('does not depend on the order of rows', async () => {
    const shuffled = made.chain((one) =>
      fc.tuple(
        fc.constant(one),
        fc.shuffledSubarray([...one.rows], { minLength: one.rows.length }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([one, rows]) => {
        const ask = asked(one);
        const done = await runOf(one, ask);
        const other = await runOf(one, { ...ask, rows });
        expect(other.results.rows.map(said)).toEqual(done.results.rows.map(said));
      }),
      law,
    );
  });

  it('of a work unit does not depend on the rows of another', async () => {
    await fc.assert(
      fc.asyncProperty(made, madeRows(['900']), async (one, more) => {
        const ask = asked(one);
        const done = await runOf(one, ask);
        const other = await runOf(one, { ...ask, rows: [...more, ...one.rows] });
        const own = other.results.rows.filter(({ entity }) => entity['workUnit'] !== '900');
        expect(own.map(said)).toEqual(done.results.rows.map(said));
      }),
      law,
    );
  });

  it('of one work unit is the same asked for alone', async () => {
    await fc.assert(
      fc.asyncProperty(made, fc.constantFrom(...units), async (one, workUnit) => {
        const ask = asked(one);
        const all = await runOf(one, { ...ask, year: 2022 });
        const alone = await runOf(one, { ...ask, year: 2022, workUnit });
        for (const row of all.results.rows.filter(
          ({ entity }) => entity['workUnit'] === workUnit,
        )) {
          expect(alone.results.rows.map(said)).toContainEqual(said(row));
        }
      }),
      law,
    );
  });

  it('is achieved exactly where the snapped achievement reaches the threshold', async () => {
    const seen = { achieved: 0, 'not-achieved': 0, none: 0 };
    await fc.assert(
      fc.asyncProperty(made, async (one) => {
        const { results } = await runOf(one);
        for (const { achievement, status } of results.rows) {
          seen[status ?? 'none']++;
          const met = achievement === null ? null : snap(achievement) >= one.policy.threshold;
          expect(status).toBe(met === null ? null : met ? 'achieved' : 'not-achieved');
          if (achievement !== null)
            expect(achievement).toBeLessThanOrEqual(one.policy.cap ?? Infinity);
        }
      }),
      law,
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });

  it('says why wherever it says nothing, and nothing is not a number', async () => {
    await fc.assert(
      fc.asyncProperty(made, async (one) => {
        const { results } = await runOf(one);
        for (const { actual, absent, achievement } of results.rows) {
          expect(absent === null).toBe(actual !== null && achievement !== null);
          for (const figure of [actual, achievement]) {
            if (figure === null) continue;
            expect(Number.isFinite(figure)).toBe(true);
            expect(Object.is(figure, -0)).toBe(false);
          }
        }
        const { indicators, achieved, notAchieved, absent } = results.summary!;
        expect(achieved + notAchieved + absent).toBe(indicators);
      }),
      law,
    );
  });

  it('does not depend on names', async () => {
    const id = (i: number) => `z.${9 - i}-lain-${i}`;
    await fc.assert(
      fc.asyncProperty(made, async (one) => {
        const done = await runOf(one);
        const renamed = await runOf(one, { id });
        expect(numbersOf(renamed.results)).toEqual(numbersOf(done.results));
        expect(renamed.plan.context.rulesHash).not.toBe(done.plan.context.rulesHash);
      }),
      law,
    );
  });
});
