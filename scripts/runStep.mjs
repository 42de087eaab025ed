import { runTurbo } from './runTurbo.mjs';
import { addCounts, clearReports, noCounts, readReports } from './testReports.mjs';

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
  const { status, output } = await runTurbo(step.tasks, force, { ...env, ...step.env });
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

function isCached(output) {
  const found = /Cached:\s+(\d+) cached, (\d+) total/.exec(output);
  return found !== null && found[1] === found[2];
}
