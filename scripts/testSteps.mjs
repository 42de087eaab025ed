import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from './findBrowser.mjs';

const root = path.resolve(import.meta.dirname, '..');

/**
 * The steps of `npm test`, in order. `tasks` go through turbo; `report` begins the names of the
 * JSON reports under test-results/ that the step writes; `alone` keeps two cores for one step;
 * `heavy` steps run with `--all` only;
 * `skipped` or `missing` says why a step cannot run, which is a failure only for `missing`.
 */
export async function testSteps(env = process.env) {
  const steps = [
    { name: 'format', tasks: ['//#check:format'] },
    { name: 'lint', tasks: ['//#check:lint'] },
    { name: 'types', tasks: ['//#check:types', ...pageTypes()] },
    { name: 'units', tasks: ['//#check:units'], report: 'units', alone: true },
    {
      name: 'browser',
      tasks: ['//#check:browser'],
      report: 'browser',
      alone: true,
      ...(await browserSetting(env)),
    },
    {
      name: 'equality',
      tasks: ['//#check:equality'],
      report: 'equality',
      alone: true,
      heavy: true,
    },
    {
      name: 'faults',
      tasks: ['//#check:faults'],
      report: 'faults',
      alone: true,
      heavy: true,
      ...(await browserSetting(env)),
    },
  ];
  return steps.filter((step) => !step.absent);
}

function pageTypes() {
  return existsSync(path.join(root, 'apps/notebook/tsconfig.json'))
    ? ['@tolok/notebook-app#check']
    : [];
}

async function browserSetting(env) {
  const app = JSON.parse(readFileSync(path.join(root, 'apps/notebook/package.json'), 'utf8'));
  if (!app.scripts?.['test:browser']) return { absent: true };
  const browser = await findBrowser(env);
  if (browser) return { env: { CHROMIUM_PATH: browser } };
  const reason = env.CHROMIUM_PATH
    ? `no browser at CHROMIUM_PATH, ${env.CHROMIUM_PATH}`
    : 'no browser found; npm run setup:browser brings one';
  return env.CI ? { missing: reason } : { skipped: reason };
}
