import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nodeOnly } from './contestants/nodeOnly.ts';
import { judge } from './gates.ts';
import { type Options, readOptions, usage } from './options.ts';
import { judgeGoals } from './report/goals.ts';
import { printReport } from './report/printReport.ts';
import { type Results, describeMachine } from './report/results.ts';
import { runAsking } from './sections/asking.ts';
import { runBrowser } from './sections/browser.ts';
import { runCheck } from './sections/check.ts';
import { runCompile } from './sections/compile.ts';
import { runHeats } from './sections/heats.ts';
import { nodeDatabases } from './sections/nodeDatabases.ts';
import { runNotebook } from './sections/notebook.ts';
import { runScale } from './sections/scale.ts';
import { full, quick } from './sizes.ts';
import { type Wanted, readWanted } from './wanted.ts';

/** Runs the benchmark and gives the exit code: 1 where a gate is missed, 2 for a wrong command. */
export async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    console.error(`bench: ${options}\n\n${usage}`);
    return 2;
  }
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const wanted = readWanted(options.only);
  if (!wanted) {
    console.error(`bench: nothing is named ${options.only.join(' or ')}\n\n${usage}`);
    return 2;
  }
  const results = await run(options, wanted);
  console.log(printReport(results));
  write(results, options.json);
  const failures = failuresOf(results);
  for (const failure of failures) console.error(`bench: ${failure}`);
  return failures.length > 0 ? 1 : 0;
}

async function run({ quick: isQuick }: Options, wanted: Wanted): Promise<Results> {
  const began = performance.now();
  const machine = describeMachine();
  const sizes = isQuick ? quick : full;
  const say = (words: string) =>
    console.error(`[${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s] ${words}`);
  const inNode = wanted.section('heats')
    ? await runHeats({
        place: 'Node',
        rounds: sizes.rounds,
        say,
        others: nodeOnly,
        sizes,
        wants: wanted.contestant,
        databases: nodeDatabases(sizes),
      })
    : [];
  const inPage = wanted.section('browser')
    ? await runBrowser(sizes, wanted.contestant, say)
    : { browser: '', measurements: [] };
  const compile = wanted.section('compile') ? await runCompile(sizes.compile, say) : [];
  const scale = wanted.section('scale') ? await runScale(sizes.scale, say) : [];
  const check = wanted.section('check') ? await runCheck(sizes.check, say) : [];
  const notebook = wanted.section('notebook') ? runNotebook(sizes.notebook, say) : [];
  const asking = wanted.section('asking') ? await runAsking(sizes.asking, say) : [];
  const measurements = [...inNode, ...inPage.measurements];
  return {
    machine,
    quick: isQuick,
    seconds: (performance.now() - began) / 1000,
    browser: inPage.browser,
    measurements,
    compile,
    scale,
    check,
    notebook,
    asking,
    gates: judge(measurements),
    goals: judgeGoals({ measurements, compile, scale, check, asking }),
  };
}

function write(results: Results, json: string | null): void {
  const text = `${JSON.stringify(results, null, 2)}\n`;
  const own = path.join(import.meta.dirname, '../results/latest.json');
  for (const file of json === null ? [own] : [own, path.resolve(json)]) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** One line for each gate that is missed and each contestant that is wrong. */
const failuresOf = ({ gates, measurements }: Results): readonly string[] => [
  ...measurements
    .filter(({ wrong }) => wrong)
    .map(
      ({ name, place, database, note }) =>
        `${name} in ${database ?? place} does not agree: ${note ?? ''}`,
    ),
  ...gates
    .filter(({ gated, met }) => gated && met === false)
    .map(
      ({ name, ratio, atLeast }) =>
        `gate missed: ${name}, ${ratio?.toFixed(2)} in place of at least ${atLeast}`,
    ),
];
