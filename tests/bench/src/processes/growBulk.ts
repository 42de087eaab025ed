// One run of the bulk path at one size, in a process of its own so that its memory is its own.
// Prints what it cost as JSON.
import { openNative } from '@tolok/duckdb/native';
import { handSql } from '../contestants/handSql.ts';
import { tolokBulk } from '../contestants/tolokBulk.ts';
import { databaseOf, numbersOf } from '../harness/database.ts';
import { median } from '../harness/measure.ts';
import { verify } from '../harness/verify.ts';
import { workloadOf } from '../workload/workload.ts';

const [path, unitsText, threadsText, runsText] = process.argv.slice(2);
const units = Number(unitsText);
const contestant = path === 'tolok-bulk' ? tolokBulk : handSql;

const connection = await openNative({ threads: Number(threadsText) });
const database = databaseOf('DuckDB native', connection);
const held = async () => {
  const [bytes = 0] = await numbersOf(
    connection,
    'SELECT sum(memory_usage_bytes) FROM duckdb_memory()',
  );
  return bytes;
};

const runner = await contestant.open({ work: workloadOf(units), database });
if (typeof runner === 'string') {
  console.log(JSON.stringify({ note: runner }));
} else {
  await database.fill(units);
  const inputBytes = await held();
  const rssBefore = process.memoryUsage.rss();
  const times: number[] = [];
  let resultBytes = 0;
  for (let run = 0; run < Number(runsText); run++) {
    await runner.reset?.();
    const began = performance.now();
    await runner.run();
    times.push(performance.now() - began);
    // After the first run: the database gives back what was dropped when it likes.
    resultBytes ||= (await held()) - inputBytes;
  }
  const result = {
    ms: median(times),
    inputBytes,
    resultBytes,
    rssBefore,
    rssAfter: process.memoryUsage.rss(),
    rssPeak: process.resourceUsage().maxRSS * 1024,
  };
  await verify(runner, units);
  console.log(JSON.stringify(result));
}
await connection.close();
