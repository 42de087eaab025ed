import { describeBytes } from '@tolok/dataset';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportFolder } from './printedReport.ts';
import { readSource } from './sourceText.ts';

const root = path.resolve(import.meta.dirname, '../..');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'tolok-report-'));
  cpSync(reportFolder, folder, { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run data:verify', () => {
  it('counts tables, cells and statements, and the lines covered where the source is at hand', () => {
    const { status, stdout, stderr } = verify();
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^tables: 44\ncells: 2441\nstatements: 387\n/);
    expect(stdout).toContain(readSource() ? 'covered 100.00 %' : 'source text: not at');
    expect(status).toBe(0);
  });

  it('says so where the source is not at hand', () => {
    const { status, stdout } = verify({ TOLOK_SOURCE: path.join(folder, 'none.txt') });
    expect(stdout).toContain('source text: not at');
    expect(stdout).not.toContain('covered');
    expect(status).toBe(0);
  });

  it('ends with 1 when a file was changed, and names the cell that is not what is printed', () => {
    const file = path.join(folder, 'cells/tabel-3.19.csv');
    const before = readFileSync(file);
    writeFileSync(file, before.toString('utf8').replace(',12647198000,', ',12647198001,'));
    const changed = verify({}, [folder]);
    expect(changed.status).toBe(1);
    expect(changed.stderr).toContain('dataset.hash-differs');

    const descriptor = path.join(folder, 'datapackage.json');
    const hashes = [before, readFileSync(file)].map((bytes) => describeBytes(bytes).hash);
    const text = readFileSync(descriptor, 'utf8');
    writeFileSync(descriptor, text.replace(hashes[0] ?? '', hashes[1] ?? ''));
    const { status, stdout, stderr } = verify({}, [folder]);
    expect(status).toBe(1);
    expect(stdout).toContain('fails: every cell re-reads from its printed text');
    expect(stderr).toContain('tabel-3.19 line 1643 PAGU: "12.647.198.000" is another value');
  });
});

function verify(env: NodeJS.ProcessEnv = {}, args: readonly string[] = []) {
  const script = path.join(root, 'scripts/data/verify.mjs');
  return spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}
