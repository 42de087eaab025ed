import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { cli } from '../../apps/cli/src/cli.ts';

export const repository = resolve(import.meta.dirname, '../..');

/** What a call of the command left behind. */
export interface Said {
  readonly exit: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs the command as a process of its own, in the repository or in the folder given. */
export function tolok(args: readonly string[], folder: string = repository): Promise<Said> {
  const bin = join(repository, 'apps/cli/bin/tolok.mjs');
  const child = spawn(process.execPath, [bin, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], TZ: 'Asia/Jayapura' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let error = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (exit) => done({ exit, out, error }));
  });
}

/** The same without a process of its own: what is written is the same, and it takes less time. */
export async function tolokHere(args: readonly string[], folder = repository): Promise<Said> {
  const around = { folder, columns: null, colour: { out: false, error: false } };
  const { exit, out, error } = await cli(args, around);
  return { exit, out, error };
}

/** The one document of a call with `--json`, beside its exit. */
export async function tolokJson(args: readonly string[], folder?: string) {
  const said = await tolokHere([...args, '--json'], folder);
  return {
    exit: said.exit,
    error: said.error,
    document: JSON.parse(said.out) as Record<string, Document>,
  };
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what stands in it is asserted
export type Document = any;

/** A copy of rules and data that a test may damage. */
export interface Workspace {
  readonly folder: string;
  readonly read: (path: string) => string;
  readonly write: (path: string, content: string | Uint8Array) => void;
  /** Replaces a text that must be there once at least. */
  readonly replace: (path: string, from: string, to: string) => void;
  readonly remove: (path: string) => void;
  /** Every file with its content, to see that nothing was written. */
  readonly snapshot: () => ReadonlyMap<string, string>;
  readonly discard: () => void;
}

export function copyWorkspace(): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'tolok-cli-'));
  for (const name of ['rules', 'datasets']) {
    cpSync(join(repository, name), join(folder, name), { recursive: true });
  }
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const write = (path: string, content: string | Uint8Array) =>
    writeFileSync(join(folder, path), content);
  return {
    folder,
    read,
    write,
    replace: (path, from, to) => {
      const text = read(path);
      if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
      write(path, text.replace(from, to));
    },
    remove: (path) => rmSync(join(folder, path), { recursive: true }),
    snapshot: () =>
      new Map(
        readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .map((path) => [path, readFileSync(path, 'latin1')]),
      ),
    discard: () => rmSync(folder, { recursive: true, force: true }),
  };
}
