// What `npm test` does: every step even when one fails, the output of the failed ones, one closing
// line with the sum of all tests. Options after `--`: --only format,types   --verbose   --force
// `npm run test:all` also runs the heavy steps; those before them are remembered from `npm test`.
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { requireNode } from './requireNode.mjs';
import { runStep } from './runStep.mjs';
import { sourceText } from './sourceText.mjs';
import { testSteps } from './testSteps.mjs';

requireNode('npm test');

const { only, all, verbose, force } = readOptions();
const source = sourceText();
const steps = (await testSteps()).filter(({ name, heavy }) =>
  only ? only.includes(name) : all || !heavy,
);
const results = [];

// Two cores: the light steps two at a time, those that measure or wait on a page alone.
await inTurn(
  steps.filter((step) => !step.alone),
  2,
);
await inTurn(
  steps.filter((step) => step.alone),
  1,
);
close();

async function inTurn(waiting, width) {
  const queue = [...waiting];
  const worker = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) {
      const result = await runStep(step, { force, env: source.env });
      results.push(result);
      console.log(line(result));
      if (verbose || result.state === 'failed') console.log(shown(result.output));
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
}

function shown(output) {
  return (process.stdout.isTTY ? output : stripVTControlCharacters(output)).trimEnd();
}

function close() {
  if (results.length > 1 && results.some(({ state }) => state === 'failed')) {
    console.log(['', ...results.map(line)].join('\n'));
  }
  const skippedTests = results.flatMap(({ counts }) => counts.skippedTests);
  for (const { name, state, reason } of results) {
    if (state === 'skipped') console.log(`skipped: ${name}: ${reason}`);
  }
  if (!source.present && skippedTests.length > 0) {
    console.log(
      `skipped where the source text is read: it is not at ${source.file} (TOLOK_SOURCE)`,
    );
  }
  for (const name of skippedTests) console.log(`skipped: ${name}`);
  const sum = (key) => results.reduce((total, { counts }) => total + counts[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

function line({ name, state, seconds, cached, tests, reason }) {
  const notes = [
    tests > 0 && `${tests} tests`,
    cached && 'nothing changed since the last run',
    reason,
  ].filter(Boolean);
  const time = `${seconds.toFixed(1)} s`.padStart(8);
  return `${name.padEnd(8)} ${state.padEnd(7)} ${time}${notes.length ? `   ${notes.join('; ')}` : ''}`;
}

function readOptions() {
  const known = ['format', 'lint', 'types', 'units', 'browser', 'equality', 'faults'];
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string' },
        all: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
      },
    });
    const only = values.only?.split(',').map((name) => name.trim());
    const unknown = only?.filter((name) => !known.includes(name)) ?? [];
    if (unknown.length > 0) {
      throw new Error(`no step is called ${unknown.join(', ')}; there are ${known.join(', ')}`);
    }
    return { ...values, only };
  } catch (error) {
    console.error(`npm test: ${error.message}`);
    return process.exit(2);
  }
}
