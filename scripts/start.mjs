// What `npm start` shows: the one released agreement, evaluated. Arguments after `--` are handed on.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { requireNode } from './requireNode.mjs';

requireNode('npm start');

const args = ['run', '--agreement', 'bspji-ambon-2022', '--year', '2022', ...process.argv.slice(2)];
console.error(`tolok: npx --no-install tolok ${args.join(' ')}`);
const { status, error } = spawnSync(
  process.execPath,
  [path.join('apps', 'cli', 'bin', 'tolok.mjs'), ...args],
  { cwd: path.resolve(import.meta.dirname, '..'), stdio: 'inherit' },
);
if (error) console.error(error.message);
process.exitCode = status ?? 4;
