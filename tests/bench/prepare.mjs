// Installs the peers of the benchmark when its lock has changed. They stand outside the workspaces:
// platform packages that a registry lacks then never break the install of the project itself.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const home = import.meta.dirname;
const stamp = path.join(home, 'node_modules/.tolok-lock');

/** Puts tests/bench/node_modules in line with its lock; gives whether it is now. */
export function preparePeers() {
  const lock = readFileSync(path.join(home, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  console.error('bench: installing the peers with npm ci …');
  const { status } = runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) return false;
  writeFileSync(stamp, wanted);
  return true;
}

function runNpm(args) {
  const npm = process.env.npm_execpath;
  const options = { cwd: home, stdio: ['ignore', 'inherit', 'inherit'] };
  return npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}
