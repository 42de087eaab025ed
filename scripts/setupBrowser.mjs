// `npm run setup:browser`: makes sure that there is a browser for the tests, and says which.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from './findBrowser.mjs';

const root = path.resolve(import.meta.dirname, '..');
const present = await findBrowser();
if (present) {
  console.log(`browser: ${present}`);
} else if (process.env.CHROMIUM_PATH) {
  fail(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, and nothing is there`);
} else if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
  console.log('browser: none found; installing the package chromium with apt-get');
  run('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium']);
  await confirm();
} else {
  console.log("browser: none found; downloading Playwright's own Chromium");
  run(process.execPath, [
    path.join(root, 'node_modules', 'playwright', 'cli.js'),
    'install',
    'chromium',
  ]);
  await confirm();
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) fail(`${command} ${args.join(' ')} failed: ${error?.message ?? status}`);
}

async function confirm() {
  const browser = await findBrowser();
  if (!browser) fail('installed, but no browser can be found; set CHROMIUM_PATH to its file');
  console.log(`browser: ${browser}`);
}

function fail(message) {
  console.error(`browser: ${message}`);
  process.exit(1);
}
