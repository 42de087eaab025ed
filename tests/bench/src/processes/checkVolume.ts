// All checks of the made report once, in a process of its own. Prints what it cost as JSON, and what
// every check came to.
import { type CheckReport, runChecks } from '@tolok/check';
import { openNative } from '@tolok/duckdb/native';
import { makeChecks } from '../checks/makeChecks.ts';
import { makeReport } from '../checks/makeReport.ts';
import { numbersOf } from '../harness/database.ts';

const [path, rowsText] = process.argv.slice(2);
const dataset = makeReport(Number(rowsText));
const checks = makeChecks();
const outcomes = path === 'tolok-check' ? byTolok() : await byHand();
console.log(JSON.stringify(await outcomes()));

/** Reads the columns where they are. */
function byTolok() {
  const written = checks.map((one) => one.written);
  const excuses = { acknowledgements: null, waivers: null, today: '2026-01-01' };
  return async () => {
    const { result, ...cost } = await measured(() =>
      runChecks({ checks: written, datasets: [dataset], excuses }),
    );
    return { ...cost, findings: result.findings.length, outcomes: outcomesOf(result) };
  };
}

function outcomesOf(report: CheckReport) {
  const wrong = report.checks.find(({ reason }) => reason !== null);
  if (wrong) throw new Error(`${wrong.check}: ${wrong.reason?.en ?? ''}`);
  const byId = new Map(report.checks.map((one) => [one.check, one]));
  return checks.map(({ written }) => {
    const one = byId.get(written.value.id);
    return [one?.evaluated, one?.proved];
  });
}

/** Reads them once they stand in the database. */
async function byHand() {
  const connection = await openNative({ threads: 1 });
  const [resource] = dataset.resources;
  if (resource) await connection.load('cells', resource.table);
  return async () => {
    const { result, ...cost } = await measured(async () => {
      const found: number[][] = [];
      for (const { sql } of checks) found.push(await numbersOf(connection, sql));
      return found;
    });
    await connection.close();
    return { ...cost, findings: null, outcomes: result };
  };
}

async function measured<T>(run: () => T | Promise<T>) {
  const [began, before] = [performance.now(), process.cpuUsage()];
  const rssBefore = process.memoryUsage.rss();
  const result = await run();
  return {
    result,
    ms: performance.now() - began,
    cpuMs: process.cpuUsage(before).user / 1000,
    rssBefore,
    rssPeak: process.resourceUsage().maxRSS * 1024,
  };
}
