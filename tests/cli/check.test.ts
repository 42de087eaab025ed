import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeBytes } from '@tolok/dataset';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Document, repository, tolokHere, tolokJson } from './tolok.ts';

/** A report that has nothing in common with that of the repository, checked by JSON alone. */
let folder: string;
const at = (path: string) => join(folder, path);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tolok-check-'));
  cpSync(join(repository, 'tests/check/puskesmas'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Changes a cell of a table, and the descriptor with it. */
function change(table: string, from: string, to: string): void {
  const file = at(`datasets/puskesmas/${table}.csv`);
  const before = readFileSync(file);
  const text = before.toString('utf8');
  expect(text).toContain(from);
  const after = Buffer.from(text.replace(from, to));
  writeFileSync(file, after);
  const descriptor = at('datasets/puskesmas/datapackage.json');
  const [was, is] = [describeBytes(before), describeBytes(after)];
  writeFileSync(
    descriptor,
    readFileSync(descriptor, 'utf8')
      .replace(was.hash, is.hash)
      .replace(`"bytes": ${was.bytes}`, `"bytes": ${is.bytes}`),
  );
}

const codes = (document: Record<string, Document>) =>
  (document['problems'] as Document[]).map((one) => one.code as string);

describe('tolok check', () => {
  it('proves every figure of a report that follows, and ends with 0', async () => {
    const { exit, document } = await tolokJson(['check'], folder);
    expect([exit, document['findings']]).toEqual([0, []]);
    expect(document['counts']).toMatchObject({
      checks: 6,
      evaluated: 23,
      proved: 23,
      undecided: 0,
    });
    const { out } = await tolokHere(['check', '--lang', 'en', '--details'], folder);
    expect(out).toContain('sisa-obat: 6 of 6');
    expect(out.trim().replaceAll('\n', ' ')).toMatch(
      /6 checks, 23 figures: 23 proved; 0 findings \(0 wrong, 0 to review, 0 info\), 0 acknowledged, 0 waived\.$/,
    );
  });

  it('tells one finding for one mistake, where on both sides, why, and ends with 1', async () => {
    change('obat', 'Amoksisilin,2,360,300,410,250', 'Amoksisilin,2,360,300,410,520');
    const { exit, document } = await tolokJson(['check'], folder);
    expect(exit).toBe(1);
    expect(document['findings']).toMatchObject([
      {
        check: 'sisa-obat',
        also: ['sisa-awal'],
        severity: 'error',
        status: 'fail',
        reported: 520,
        expected: 250,
        likelyCause: { cause: 'digits-swapped' },
      },
    ]);
    const { out, error } = await tolokHere(['check', '--lang', 'en'], folder);
    expect(error).toBe('tolok: 1 finding is not acknowledged.\n');
    expect(out).toContain('sisa-obat  + sisa-awal');
    expect(out).toContain('Likely cause: The digits 5 and 2 changed places.');
    expect(out).toContain('obat, Amoksisilin / 2, akhir');
    expect(out).toContain('obat, Amoksisilin / 3, awal');
  });

  it('counts from the severity on that is asked for', async () => {
    change('kunjungan', '3701,61.3', '3701,61.2');
    const info = { severity: 'info', likelyCause: { cause: 'truncated' } };
    const { exit, document } = await tolokJson(['check'], folder);
    expect([exit, document['findings']]).toMatchObject([0, [info]]);
    expect((await tolokJson(['check', '--fail-on', 'info'], folder)).exit).toBe(1);
  });

  it('lets an acknowledged finding stand until a cell of it changes', async () => {
    change('kunjungan', 'Gigi,310,298,342,950', 'Gigi,310,298,342,590');
    const before = await tolokJson(['check', '--only', 'jumlah-triwulan'], folder);
    const [found] = before.document['findings'] as Document[];
    writeFileSync(
      at('rules/acknowledgements.json'),
      JSON.stringify({
        $schema: '../../../../packages/schema/schemas/acknowledgements.schema.json',
        schemaVersion: 1,
        acknowledgements: [
          {
            check: found.check,
            finding: found.fingerprint,
            cells: found.cells,
            reason: { id: 'Tercetak begitu.', en: 'Printed so.' },
          },
        ],
      }),
    );
    const only = ['check', '--only', 'jumlah-triwulan'];
    const { exit, document } = await tolokJson(only, folder);
    expect([exit, document['findings']]).toMatchObject([0, [{ status: 'acknowledged' }]]);
    change('kunjungan', 'Gigi,310,298,342,590', 'Gigi,310,298,342,591');
    const changed = await tolokJson(only, folder);
    expect(changed.exit).toBe(1);
    expect(codes(changed.document)).toContain('check.acknowledgement-changed');
  });

  it('writes what is asked for, each file whole, with the same counts', async () => {
    change('obat', 'Parasetamol,3,490,600,655,435', 'Parasetamol,3,490,600,655,4350');
    const files = ['--junit', 'check.xml', '--sarif', 'check.sarif', '--html', 'check.html'];
    const { exit, out } = await tolokHere(['check', ...files, '--github', '--lang', 'en'], folder);
    expect(exit).toBe(1);
    const read = (name: string) => readFileSync(at(name), 'utf8');
    const sarif = JSON.parse(read('check.sarif'));
    expect(sarif.runs[0].results).toMatchObject([
      {
        ruleId: 'sisa-obat',
        level: 'error',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'datasets/puskesmas/obat.csv' },
            },
          },
        ],
      },
    ]);
    expect(read('check.xml')).toContain('failures="1"');
    expect(read('check.html')).toContain('<!doctype html>');
    expect(out).toMatch(/^::error file=datasets\/puskesmas\/obat\.csv/m);
  });

  it.each<[string, readonly string[], number, string]>([
    ['a check that is not there', ['--only', 'sisa-obatt'], 2, 'check.unknown'],
    ['a severity that is none', ['--fail-on', 'parah'], 2, 'command.option-value'],
    ['JSON and annotations at once', ['--github'], 2, 'command.options-together'],
    [
      'a folder to write to that is none',
      ['--html', 'tidak/ada.html'],
      3,
      'command.file-unwritable',
    ],
    ['something nobody asked for', ['kunjungan'], 2, 'command.argument-unexpected'],
  ])('refuses %s', async (_, args, exit, code) => {
    const said = await tolokJson(['check', ...args], folder);
    expect(said.exit).toBe(exit);
    expect(codes(said.document)).toContain(code);
  });

  it('is not green where a check could not be carried out', async () => {
    change('obat', 'obat,bulan,awal', 'obat,bulan,mula');
    const { exit, document } = await tolokJson(['check'], folder);
    expect(exit).toBe(3);
    expect(codes(document)).toContain('check.resource-unknown');
    const outcomes = Object.fromEntries(
      (document['checks'] as Document[]).map(({ check, outcome }) => [check, outcome]),
    ) as Record<string, string>;
    expect(outcomes).toMatchObject({ 'sisa-obat': 'error', 'jumlah-triwulan': 'pass' });
  });

  it('skips a check whose package is not at hand, and says so', async () => {
    rmSync(at('datasets'), { recursive: true });
    const { exit, document } = await tolokJson(['check'], folder);
    expect(exit).toBe(3);
    expect((document['checks'] as Document[]).every(({ outcome }) => outcome === 'skipped')).toBe(
      true,
    );
  });
});
