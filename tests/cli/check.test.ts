import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cli } from '../../apps/cli/src/cli.ts';
import { changeCell } from './changeCell.ts';
import { type Document, repository, tolokHere, tolokJson } from './tolok.ts';

/** A report that has nothing in common with that of the repository, checked by JSON alone. */
let folder: string;
const at = (path: string) => join(folder, path);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tolok-check-'));
  cpSync(join(repository, 'tests/check/puskesmas'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const change = (table: string, from: string, to: string) =>
  changeCell(folder, `datasets/puskesmas/${table}.csv`, from, to);

const codes = (document: Record<string, Document>) =>
  (document['problems'] as Document[]).map((one) => one.code as string);

describe('tolok check', () => {
  it('proves every figure of a report that follows, and ends with 0', async () => {
    const { exit, document } = await tolokJson(['check'], folder);
    expect([exit, document['findings']]).toEqual([0, []]);
    expect(document['counts']).toMatchObject({
      checks: 10,
      evaluated: 35,
      proved: 35,
      undecided: 0,
    });
    const { out } = await tolokHere(['check', '--lang', 'en', '--details'], folder);
    expect(out).toContain('sisa-obat: 6 of 6');
    expect(out.trim().replaceAll('\n', ' ')).toMatch(
      /10 checks, 35 figures: 35 proved\. Findings: 0 critical, 0 wrong, 0 needs review, 0 info, 0 acknowledged, 0 waived\.$/,
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
    expect(out).toContain('obat · Amoksisilin / 2 · akhir');
    expect(out).toContain('obat · Amoksisilin / 3 · awal');
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

  describe('with a waiver', () => {
    /** What comes of one finding that is waived like this, by the first of June 2026. */
    async function waived(changes: Record<string, unknown>) {
      change('kunjungan', 'Gigi,310,298,342,950', 'Gigi,310,298,342,590');
      const only = ['check', '--only', 'jumlah-triwulan', '--today', '2026-06-01'];
      const [found] = (await tolokJson(only, folder)).document['findings'] as Document[];
      const waiver = {
        id: 'gigi',
        check: 'jumlah-triwulan',
        findings: [found.fingerprint],
        reason: { id: 'Sedang diperbaiki.', en: 'Being mended.' },
        owner: 'pencatat',
        approver: 'kepala',
        created: '2026-01-31',
        expires: '2026-06-30',
        ...changes,
      };
      writeFileSync(
        at('rules/waivers.json'),
        JSON.stringify({
          $schema: '../../../../packages/schema/schemas/waivers.schema.json',
          schemaVersion: 1,
          waivers: [waiver],
        }),
      );
      const { exit, document } = await tolokJson(only, folder);
      const status = (document['findings'] as Document[]).map((one) => one.status as string);
      return { exit, status, codes: codes(document) };
    }

    it('that counts, ends with 0', async () => {
      expect(await waived({})).toEqual({ exit: 0, status: ['waived'], codes: [] });
    });

    it.each([
      ['has ended', { expires: '2026-05-31' }, 'check.waiver-expired'],
      ['is too long', { expires: '2027-02-01' }, 'check.waiver-long'],
      ['is written later', { created: '2026-06-02' }, 'check.waiver-early'],
    ])('that %s, ends with 1, its finding open again', async (_, changes, code) => {
      expect(await waived(changes)).toEqual({ exit: 1, status: ['fail'], codes: [code] });
    });

    it('that has ended and is for nothing, ends with 1 too: it is to be mended', async () => {
      const none = { findings: [`sha256:${'0'.repeat(64)}`], expires: '2026-05-31' };
      expect((await waived(none)).exit).toBe(1);
      change('kunjungan', 'Gigi,310,298,342,590', 'Gigi,310,298,342,950');
      const { exit, error } = await tolokHere(['check', '--today', '2026-06-01'], folder);
      expect([exit, error.split('\n')[0]]).toEqual([
        1,
        'tolok: Ada pengakuan atau pengecualian yang perlu diperbaiki.',
      ]);
    });
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
              region: { startLine: 7 },
            },
          },
        ],
      },
    ]);
    expect(read('check.xml')).toContain('failures="1"');
    expect(read('check.html')).toContain('<!doctype html>');
    expect(out).toMatch(/^::error file=datasets\/puskesmas\/obat\.csv/m);
  });

  it('tells a file that its package does not state, and what no longer follows in it', async () => {
    const file = at('datasets/puskesmas/obat.csv');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('2,360,300,410,250', '2,360,300,410,520'),
    );
    const { exit, document } = await tolokJson(['check'], folder);
    expect([exit, document['problems']]).toEqual([1, []]);
    expect((document['findings'] as Document[]).map((one) => one['check'] as string)).toEqual([
      'berkas-utuh',
      'sisa-obat',
    ]);
    expect((document['findings'] as Document[])[0].message.en).toContain('tolok fmt');
    const other = await tolokJson(['check', '--only', 'sisa-obat'], folder);
    expect([other.exit, codes(other.document)]).toEqual([3, ['dataset.hash-differs']]);
    const [differs] = other.document['problems'] as Document[];
    expect(differs.file).toBe('datasets/puskesmas/datapackage.json');
    expect(differs.hint.en).toContain('tolok fmt');
  });

  it.each([
    ['mutu', 'Keluhan,0.25', 'Keluhan,0.20', 'bobot-mutu'],
    ['tenaga', 'KIA,1,4', 'Lansia,1,4', 'poli-bertenaga'],
    ['kunjungan', 'Umum,1204,1187,1310,3701,61.3', 'Umum,1310,1187,1204,3701,61.3', 'klaim-naik'],
    ['obat', 'Parasetamol,3,490,600,655,435', 'Parasetamol,3,480,600,645,435', 'sisa-awal'],
  ])('finds in %s, by its JSON alone, %s written as %s', async (table, from, to, check) => {
    change(table, from, to);
    const { exit, document } = await tolokJson(['check', '--only', check], folder);
    expect([exit, document['problems']]).toEqual([1, []]);
    const [finding] = document['findings'] as Document[];
    expect(finding).toMatchObject({ check, status: 'fail' });
    expect((finding?.['where'] as Document[]).map((one) => one['table'] as string)).toContain(
      table,
    );
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

  it('counts a check whose file cannot be read with those not carried out, in every format', async () => {
    writeFileSync(at('rules/checks/rusak.json'), '{');
    writeFileSync(at('rules/checks/bengkok.json'), '{ "id": "bengkok" }');
    const { exit, document, error } = await tolokJson(
      ['check', '--junit', 'j.xml', '--sarif', 's.json'],
      folder,
    );
    expect([exit, error.includes('rusak.json')]).toEqual([3, true]);
    expect(document['counts']).toMatchObject({ checks: 12, errors: 2, evaluated: 35 });
    const outcomes = (document['checks'] as Document[]).filter(
      ({ outcome }) => outcome === 'error',
    );
    expect(outcomes.map(({ check, reason }) => [check, reason !== null])).toEqual([
      ['bengkok', true],
      ['rusak', true],
    ]);
    expect(readFileSync(at('j.xml'), 'utf8')).toMatch(
      /<testsuites [^>]*tests="12"[^>]* errors="2"/,
    );
    const [run] = JSON.parse(readFileSync(at('s.json'), 'utf8')).runs;
    expect(run.invocations[0].executionSuccessful).toBe(false);
    const { out } = await tolokHere(['check', '--lang', 'en', '--only', 'rusak'], folder);
    expect(out).toContain('1 check');
  });

  it('names the package that a check may have meant', async () => {
    const file = at('rules/checks/sisa-obat.json');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('"dataset": "puskesmas"', '"dataset": "puskesmass"'),
    );
    const { exit, document } = await tolokJson(['check', '--only', 'sisa-obat'], folder);
    expect([exit, codes(document)]).toEqual([3, ['check.dataset-absent']]);
    expect((document['problems'] as Document[])[0].hint.en).toContain('puskesmas.');
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

describe('tolok check ends', () => {
  const mistake = () =>
    change('obat', 'Parasetamol,3,490,600,655,435', 'Parasetamol,3,490,600,655,9');
  const exitOf = async (...args: string[]) => (await tolokJson(['check', ...args], folder)).exit;

  it('with 0 where nothing is found', async () => {
    expect(await exitOf()).toBe(0);
  });

  it('with 1 where something counts at the gate', async () => {
    mistake();
    expect(await exitOf()).toBe(1);
    expect(await exitOf('--fail-on', 'critical')).toBe(0);
  });

  it('with 2 where nothing could start', async () => {
    mistake();
    expect(await exitOf('--rules', 'tidak-ada')).toBe(2);
  });

  it('with 3 where not everything could be carried out, whatever else was found', async () => {
    mistake();
    change('kunjungan', 'Gigi,310,298,342,950', 'Gigi,abc,298,342,950');
    expect(await exitOf()).toBe(3);
  });

  it('with 4 by a mistake of its own', async () => {
    const nowhere = undefined as unknown as string;
    const around = { folder: nowhere, columns: null, colour: { out: false, error: false } };
    const { exit, out } = await cli(['check', '--json'], around);
    expect([exit, JSON.parse(out).problems[0].code]).toEqual([4, 'command.internal']);
  });
});
