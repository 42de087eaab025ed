import { spawn } from 'node:child_process';
import path from 'node:path';
import { addCounts, clearReports, noCounts, readReports } from './testReports.mjs';

const root = path.resolve(import.meta.dirname, '..');

/**
 * Runs one step of `npm test` through turbo and gives its state, seconds, whole output and counts.
 * A step that fails without a failed test counts as one failed; one that cannot run, as one
 * skipped or, where it must run, one failed.
 */
export async function runStep(step, { force = false, env = {} } = {}) {
  const reason = step.missing ?? step.skipped;
  if (reason) {
    const failed = step.missing !== undefined;
    return {
      name: step.name,
      state: failed ? 'failed' : 'skipped',
      reason,
      seconds: 0,
      cached: false,
      tests: 0,
      output: reason,
      counts: addCounts(noCounts, failed ? { failed: 1 } : { skipped: 1 }),
    };
  }
  if (step.report) clearReports(step.report);
  const began = performance.now();
  const { status, output } = await turbo(step.tasks, force, { ...env, ...step.env });
  const report = step.report ? readReports(step.report) : noCounts;
  const silent = status === 0 && report === undefined;
  const failed = status !== 0 || silent || (report?.failed ?? 0) > 0;
  const counts = report ?? noCounts;
  return {
    name: step.name,
    state: failed ? 'failed' : 'ok',
    seconds: (performance.now() - began) / 1000,
    cached: isCached(output),
    tests: counts.passed + counts.failed + counts.skipped,
    output: silent ? `${output}\nNo test report was written to test-results/.` : output,
    counts: failed && counts.failed === 0 ? addCounts(counts, { failed: 1 }) : counts,
  };
}

function turbo(tasks, force, env) {
  const args = [
    path.join(root, 'node_modules', 'turbo', 'bin', 'turbo'),
    'run',
    ...tasks,
    '--continue=always',
    '--output-logs=full',
    '--log-order=grouped',
    '--log-prefix=none',
    '--ui=stream',
    '--no-update-notifier',
    ...(force ? ['--force'] : []),
  ];
  const bin = path.join(root, 'node_modules', '.bin');
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...env,
      PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`,
      TURBO_TELEMETRY_DISABLED: '1',
    },
  });
  const parts = [];
  child.stdout.on('data', (part) => parts.push(part));
  child.stderr.on('data', (part) => parts.push(part));
  return new Promise((resolve) => {
    const end = (status) => resolve({ status, output: Buffer.concat(parts).toString('utf8') });
    child.on('error', (error) => {
      parts.push(Buffer.from(error.message));
      end(1);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

function isCached(output) {
  const found = /Cached:\s+(\d+) cached, (\d+) total/.exec(output);
  return found !== null && found[1] === found[2];
}
