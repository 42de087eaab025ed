import { openNodeWasm } from '@tolok/duckdb/node-wasm';
import { openNative } from '@tolok/duckdb/native';
import { parseFormula } from '@tolok/formula';
import fc from 'fast-check';
import { it } from 'vitest';
import { exactFormula } from './formulaArbitrary.ts';
import { casesOf, context, loadCases, readCases, readColumns, readSql, statementOf } from './formulaReadings.ts';
it('x', async () => {
  for (const rows of [250, 60]) for (const batch of [1,4]) {
    const cases = casesOf(1, rows);
    const n = await openNative({ threads: 1 }); const w = await openNodeWasm();
    await loadCases(n, cases); await loadCases(w, cases);
    const fs = fc.sample(exactFormula, { seed: 7, numRuns: 60 }).map((t) => parseFormula(t, context).value!);
    let t0 = performance.now(); for (const f of fs) readCases(f, cases); const tc = performance.now() - t0;
    t0 = performance.now(); for (const f of fs) readColumns(f, cases); const tk = performance.now() - t0;
    t0 = performance.now(); let len = 0; for (let i=0;i<fs.length;i+=batch) len += statementOf(fs.slice(i,i+batch)).length; const ts = performance.now() - t0;
    t0 = performance.now(); for (let i=0;i<fs.length;i+=batch) await readSql(n, fs.slice(i,i+batch)); const tn = performance.now() - t0;
    t0 = performance.now(); for (let i=0;i<fs.length;i+=batch) await readSql(w, fs.slice(i,i+batch)); const tw = performance.now() - t0;
    console.log({ rows, batch, tc, tk, ts, len, tn, tw });
    await n.close(); await w.close();
  }
}, 100000);
