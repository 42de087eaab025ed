import { spawnSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
let copy = '';

/** A copy that holds only what turbo reads, and one file in each place where work is done. */
beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'tolok-turbo-'));
  const settings = ['package.json', 'package-lock.json', 'turbo.json', 'tsconfig.base.json'];
  for (const file of [...settings, ...globSync('{packages,apps}/*/package.json', { cwd: root })]) {
    cpSync(path.join(root, file), path.join(copy, file));
  }
  for (const file of places) write(file, 'before');
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

const places = [
  'packages/formula/src/x.ts',
  'apps/cli/src/x.ts',
  'rules/national/x.json',
  'datasets/contoh/x.csv',
  'tests/golden/x.txt',
];

describe('a remembered result is forgotten', () => {
  it.each(places)('by the units when %s changes', (file) => {
    expect(hashAfter('//#check:units', file)).not.toBe(hashOf('//#check:units'));
  });

  it('by the page when a package below it changes', () => {
    for (const task of ['@tolok/notebook-app#check', '@tolok/notebook-app#build']) {
      expect(hashAfter(task, 'packages/formula/src/x.ts')).not.toBe(hashOf(task));
    }
  });

  it('by the units when the source text comes or goes', () => {
    const without = hashOf('//#check:units', { TOLOK_SOURCE_HASH: 'none' });
    expect(hashOf('//#check:units', { TOLOK_SOURCE_HASH: 'abc' })).not.toBe(without);
  });
});

describe('a remembered result is kept', () => {
  it('when nothing changes', () => {
    expect(hashOf('//#check:units')).toBe(hashOf('//#check:units'));
  });

  it('by lint and types when only a document changes', () => {
    for (const task of ['//#check:lint', '//#check:types']) {
      expect(hashAfter(task, 'docs/x.md')).toBe(hashOf(task));
    }
  });
});

function hashAfter(task: string, file: string): string {
  const target = path.join(copy, file);
  const before = places.includes(file) ? readFileSync(target, 'utf8') : undefined;
  write(file, 'after');
  const hash = hashOf(task);
  if (before === undefined) rmSync(target);
  else writeFileSync(target, before);
  return hash;
}

function hashOf(task: string, env: Readonly<Record<string, string>> = {}): string {
  const turbo = path.join(root, 'node_modules/turbo/bin/turbo');
  const args = [turbo, 'run', task, '--dry=json', '--no-update-notifier', '--skip-infer'];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: copy,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', ...env },
    encoding: 'utf8',
  });
  const run = JSON.parse(stdout || '{}') as { tasks?: { taskId: string; hash: string }[] };
  const hash = run.tasks?.find(({ taskId }) => taskId === task)?.hash;
  if (!hash) throw new Error(`turbo knows no ${task}: ${stderr}`);
  return hash;
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
  writeFileSync(path.join(copy, file), text);
}
