import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nodeOnly } from './contestants/nodeOnly.ts';
import { judge } from './gates.ts';
import type { Contestant } from './harness/contestant.ts';
import { type Options, readOptions, usage } from './options.ts';
import { judgeGoals } from './report/goals.ts';
import { printReport } from './report/printReport.ts';
import { type Results, describeMachine } from './report/results.ts';
import { runBrowser } from './sections/browser.ts';
import { runCompile } from './sections/compile.ts';
import { runHeats } from './sections/heats.ts';
import { nodeDatabases } from './sections/nodeDatabases.ts';
import { runScale } from './sections/scale.ts';
import { full, quick } from './sizes.ts';

const sections = ['heats', 'browser', 'compile', 'scale'] as const;

type Section = (typeof sections)[number];

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
  const results = await run(options);
  console.log(printReport(results));
  write(results, options.json);
  const failures = failuresOf(results);
  for (const failure of failures) console.error(`bench: ${failure}`);
  return failures.length > 0 ? 1 : 0;
}

async function run({ quick: isQuick, only }: Options): Promise<Results> {
  const began = performance.now();
  const machine = describeMachine();
  const sizes = isQuick ? quick : full;
  const say = (words: string) =>
    console.error(`[${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s] ${words}`);
  const isNamed = (name: string) => only.some((part) => name.includes(part));
  // A name that is no section's means contestants, in Node and in the page.
  const namesSections = only.length === 0 || sections.some(isNamed);
  const runs = (section: Section) =>
    namesSections
      ? only.length === 0 || isNamed(section)
      : section === 'heats' || section === 'browser';
  const wants = (id: string, { name }: Contestant) => namesSections || isNamed(id) || isNamed(name);
  const { rounds } = sizes;

  const inNode = runs('heats')
    ? await runHeats({
        place: 'Node',
        rounds,
        say,
        others: nodeOnly,
        sizes,
        bulkUnits: sizes.bulk,
        wants,
        databases: nodeDatabases,
      })
    : [];
  const inPage = runs('browser')
    ? await runBrowser(sizes, wants, say)
    : { browser: '', measurements: [] };
  const { indicators, processes } = sizes.compile;
  const compile = runs('compile') ? await runCompile(indicators, processes, say) : [];
  const scale = runs('scale') ? await runScale(sizes.scale, say) : [];
  const measurements = [...inNode, ...inPage.measurements];
  return {
    machine,
    quick: isQuick,
    seconds: (performance.now() - began) / 1000,
    browser: inPage.browser,
    measurements,
    compile,
    scale,
    gates: judge(measurements),
    goals: judgeGoals({ measurements, compile, scale }),
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
