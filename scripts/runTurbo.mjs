import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** Runs tasks through turbo, which remembers them; gives the exit and everything it wrote. */
export function runTurbo(tasks, force = false, env = {}) {
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
