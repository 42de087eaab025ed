import { openNative } from '@tolok/duckdb/native';
import { openNodeWasm } from '@tolok/duckdb/node-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Databases, type Tally, comparePack, emptyTally } from './readings.ts';
import { makePack } from './readingsPack.ts';

const seed = Number(process.env['SEED'] ?? 7);
/** How many values and verdicts are compared; `npm run test:equality` asks for many more. */
const isQuick = process.env['MODE'] !== 'equality';
const goal = Number(process.env['EQUALITY'] ?? (isQuick ? 1_000_000 : 50_000_000));

/** Rules of every kind over few work units, and simpler ones over thousands. */
const structured = { indicators: { min: 6, max: 12 }, units: 40 };
const wide = { indicators: { min: 9, max: 14 }, units: isQuick ? 5200 : 12_000, wide: true };
const leastStructured = 10;
const leastWide = 3;

describe(`a plan has one meaning (SEED=${seed}, ${goal} values and verdicts)`, () => {
  let databases: Databases;
  const tally: Tally = emptyTally();
  const started = performance.now();

  const open = async () => {
    const [native, wasm] = await Promise.all([openNative({ threads: 2 }), openNodeWasm()]);
    databases = { native, wasm };
  };
  const close = () => Promise.all([databases?.native.close(), databases?.wasm.close()]);

  beforeAll(open, 60_000);
  afterAll(close);

  it(
    'in the single case, in columns, in DuckDB, in WebAssembly and to json-rules-engine',
    async () => {
      for (let i = 0; i < leastStructured; i++) {
        const pack = makePack(seed * 1_000_000 + i, structured);
        const names = ['DuckDB native', 'columns', ...(i % 5 === 0 ? ['DuckDB-WASM'] : [])];
        await comparePack(pack, databases, { names: names as never, byEngine: 1000 }, tally);
        stopIfWrong();
      }
      for (let i = 0; i < leastWide || tally.values + tally.verdicts < goal; i++) {
        const pack = makePack(seed * 1_000_000 + 500_000 + i, wide);
        const names = ['DuckDB native', 'DuckDB-WASM', 'columns'] as const;
        await comparePack(pack, databases, { names, byEngine: 4000 }, tally);
        // The longer the run, the more kinds of rules too.
        if (!isQuick) {
          const other = makePack(seed * 1_000_000 + leastStructured + i, structured);
          await comparePack(other, databases, { names, byEngine: 1000 }, tally);
          report(i);
          // Tables of data stay as long as their database.
          if (i % 10 === 9) await close().then(open);
        }
        stopIfWrong();
      }
      report(-1);
      expect(tally.wrong).toBe(0);
    },
    isQuick ? 300_000 : 24 * 3_600_000,
  );

  it('was held to as many values and verdicts as it says', () => {
    expect(tally.values + tally.verdicts).toBeGreaterThanOrEqual(goal);
    expect(tally.byEngine).toBeGreaterThan(10_000);
  });

  function stopIfWrong(): void {
    if (tally.counterexamples.length === 0) return;
    throw new Error(tally.counterexamples.slice(0, 3).join('\n\n'));
  }

  function report(pack: number): void {
    if (isQuick || (pack >= 0 && pack % 10 !== 9)) return;
    const seconds = Math.round((performance.now() - started) / 1000);
    const { values, verdicts, byEngine } = tally;
    console.log(`${seconds} s: ${values} values, ${verdicts} verdicts (${byEngine} by engine)`);
  }
});
