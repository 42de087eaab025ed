// What `npm start` does: it shows the one released agreement, evaluated, and serves the notebook on
// this computer until Ctrl-C. `--port N` is for the notebook; other arguments after `--` are handed
// on to the evaluation. What is asked of that for a machine, or for help, ends there.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildNotebook } from './buildNotebook.mjs';
import { requireNode } from './requireNode.mjs';

requireNode('npm start');

const root = path.resolve(import.meta.dirname, '..');
const bin = path.join(root, 'apps', 'cli', 'bin', 'tolok.mjs');
const { port, rest } = portIn(process.argv.slice(2));

const status = evaluate();
if (status !== 0 || ['--json', '--help', '--version'].some((arg) => rest.includes(arg))) {
  process.exitCode = status;
} else {
  await serve();
}

/** The port that was asked for, and the arguments without it. */
function portIn(args) {
  const at = args.findIndex((arg) => arg === '--port' || arg.startsWith('--port='));
  if (at === -1) return { port: [], rest: args };
  const count = args[at] === '--port' ? 2 : 1;
  return { port: args.slice(at, at + count), rest: args.toSpliced(at, count) };
}

function evaluate() {
  const args = ['run', '--agreement', 'bspji-ambon-2022', '--year', '2022', ...rest];
  tell(args);
  const ran = spawnSync(process.execPath, [bin, ...args], { cwd: root, stdio: 'inherit' });
  if (ran.error) console.error(ran.error.message);
  return ran.status ?? 4;
}

async function serve() {
  console.error(
    '\ntolok: menyiapkan notebook, sekitar satu sampai empat menit / preparing the notebook, one to four minutes',
  );
  const built = await buildNotebook();
  if (built.status !== 0) {
    console.error(built.output);
    process.exitCode = 4;
    return;
  }
  const english = /(^| )--lang[= ]en( |$)/.test(rest.join(' ')) ? ['--lang', 'en'] : [];
  const args = ['serve', ...port, ...english];
  tell(args);
  // In this process, so that Ctrl-C reaches it once.
  process.argv.splice(2, Infinity, ...args);
  await import(pathToFileURL(bin).href);
}

function tell(args) {
  console.error(`tolok: npx --no-install tolok ${args.join(' ')}`);
}
