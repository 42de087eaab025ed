import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  type CheckReport,
  type Excuses,
  type Finding,
  type WrittenCheck,
  runChecks,
  usedTables,
} from '@tolok/check';
import { type Dataset, readDataset } from '@tolok/dataset';
import { type RuleFile, type RuleSet, readRules } from '@tolok/engine';
import { type Column, cell, column } from '@tolok/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../apps/cli/src/files.ts';

const root = resolve(import.meta.dirname, '../..');

let dataset: Dataset;
let checks: readonly WrittenCheck[];
let rules: RuleSet;
let excuses: Excuses;
let report: CheckReport;

beforeAll(async () => {
  dataset = await readReport();
  const files: RuleFile[] = listFiles(join(root, 'rules'), '.json').map(({ path }) => ({
    path,
    text: readFileSync(join(root, 'rules', path), 'utf8'),
  }));
  const { value } = readRules(files);
  if (!value) throw new Error('The rules cannot be read');
  rules = value;
  checks = [...rules.checks.values()];
  excuses = { acknowledgements: rules.acknowledgements, waivers: rules.waivers, today };
  report = checked(dataset);
});

const today = '2026-01-01';
const checked = (of: Dataset, only?: readonly string[]) =>
  runChecks({ checks, datasets: [of], rules, excuses, ...(only ? { only } : {}) });

/** The ids of the checks that read a table; no other can tell what changes in it. */
const reading = (name: string) =>
  checks.filter(({ value }) => usedTables([value], rules).has(name)).map(({ value }) => value.id);

/** Checks, figures held to something, figures that follow, and acknowledged findings. */
const counts = {
  arithmetic: [8, 61, 59, 1],
  'cross-table': [34, 494, 441, 43],
  'duplicate-row': [10, 536, 534, 2],
  label: [7, 165, 145, 20],
  logic: [22, 802, 756, 41],
  percentage: [12, 286, 258, 24],
  rule: [14, 341, 300, 38],
  'spreadsheet-error': [1, 1, 0, 1],
  'target-mismatch': [4, 268, 257, 11],
  'text-vs-table': [79, 256, 219, 33],
  total: [18, 121, 102, 17],
  transcription: [2, 1895, 1895, 0],
  unit: [3, 7, 0, 7],
  'wrong-year': [10, 87, 44, 40],
};

describe('the checks of the 2022 report', () => {
  it('are carried out, every one of them', () => {
    expect(report.problems).toEqual([]);
    const { skipped, errors } = report.counts;
    expect({ skipped, errors }).toEqual({ skipped: 0, errors: 0 });
    const mayBeEmpty = checks.filter(({ value }) => value.allowEmpty).map(({ value }) => value.id);
    const empty = report.checks.filter(({ evaluated }) => evaluated === 0);
    expect(empty.map(({ check }) => check).filter((id) => !mayBeEmpty.includes(id))).toEqual([]);
  });

  it('find nothing that is not acknowledged with its reason in both languages', () => {
    expect(report.findings.filter(({ status }) => status !== 'acknowledged')).toEqual([]);
    const bare = report.findings.filter(({ reason }) => !reason?.id || !reason.en);
    expect(bare).toEqual([]);
  });

  it('acknowledge every finding once', () => {
    const all = excuses.acknowledgements?.value.acknowledgements ?? [];
    expect(new Set(all.map(({ finding }) => finding)).size).toBe(all.length);
    expect(all).toHaveLength(report.counts.acknowledged);
  });

  it('read every printed number of the cells again', () => {
    const outcome = report.checks.find(({ check }) => check === 'angka-tercetak');
    const tables = dataset.resources.filter(({ path }) => path.startsWith('cells/'));
    expect(tables).toHaveLength(44);
    expect(outcome?.proved).toBe(tables.reduce((sum, one) => sum + numbersOf(one), 0));
  });

  it.each(Object.entries(counts))('are so many about %s', (kind, expected) => {
    expect(countsOf(kind)).toEqual(expected);
  });
});

function numbersOf({ table }: Dataset['resources'][number]): number {
  const value = column(table, 'value');
  const rows = [...Array(table.rows).keys()];
  return value ? rows.filter((row) => cell(value, row) !== null).length : 0;
}

function countsOf(kind: string): readonly number[] {
  const own = new Set(checks.filter(({ value }) => value.kind === kind).map((one) => one.value.id));
  const outcomes = report.checks.filter(({ check }) => own.has(check));
  const sum = (of: (one: (typeof outcomes)[number]) => number) =>
    outcomes.reduce((total, one) => total + of(one), 0);
  const findings = report.findings.filter((one) => one.kind === kind);
  return [own.size, sum((one) => one.evaluated), sum((one) => one.proved), findings.length];
}

const services2021 = 'Jumlah Sampel/Alat/Sertifikat/Pelatihan/Riset/Konsultasi 2021';

describe('what the report contradicts itself in', () => {
  it.each([
    ['pagu-penggunaan-pnbp', 'Tabel 3.21', '2021', 1694, 387600000, 'one-digit'],
    ['penerimaan-bukan-salinan', 'Tabel 3.21', '2020', 1692, 253792750, 'last-year'],
    ['capaian-penerimaan-pnbp', 'Tabel 3.21', '2021', 1693, 63.81213235294118, 'other-year'],
    ['pelanggan-pengujian', 'Tabel 3.24', services2021, 1740, 395, 'last-year'],
    ['target-perjanjian', 'Lampiran Pengukuran PK', 'Target', 1902, 90, 'other-year'],
    ['total-kegiatan-tahun-2022', 'Tabel 3.18', 'Anggaran Pagu', 1634, 9960918000, 'other-year'],
    ['teks-realisasi', 'statements', 'value', 700, 3.79, 'last-year'],
    ['rincian-anggaran', 'Tabel 1.2', 'Pagu', 379, 9209078000, null],
    ['realisasi-rupiah-murni-dan-pnbp', 'Tabel 3.19', 'REALISASI', 1647, 9768053364, null],
    ['jumlah-pelanggan', 'Tabel 3.23', 'Jumlah Pelanggan 2020', 1726, 942, null],
  ])('%s: %s, %s, line %i', (check, table, name, line, expected, cause) => {
    const found = at(report, check, line, name);
    expect(found).toHaveLength(1);
    expect(found[0]?.where[0]).toMatchObject({ table, column: name, line });
    expect(found[0]?.expected).toBe(expected);
    expect(found[0]?.likelyCause?.cause ?? null).toBe(cause);
  });

  it.each([
    ['pagu-penggunaan-pnbp', 1694, ['penyerapan-pnbp']],
    ['penerimaan-bukan-salinan', 1692, ['capaian-penerimaan-pnbp', 'penerimaan-pnbp']],
    ['rincian-anggaran', 379, ['pagu-kegiatan', 'pagu-kro', 'pagu-semua-program']],
    ['realisasi-rupiah-murni-dan-pnbp', 1647, ['teks-realisasi-anggaran']],
    ['jumlah-pelanggan', 1726, ['teks-pelanggan-turun']],
  ])('%s, line %i, is one cause of several checks', (check, line, also) => {
    expect(at(report, check, line).map((one) => one.also)).toContainEqual(also);
  });

  it('names the budget of another year by its exact sum', () => {
    const [found] = at(report, 'jumlah-per-indikator-tahun-2022', 1647, 'PAGU');
    expect(found?.expected).toBe(14072443000);
  });
});

const at = ({ findings }: CheckReport, check: string, line: number, name?: string) =>
  findings.filter(
    ({ check: own, where: [first] }) =>
      own === check && first?.line === line && (name === undefined || first.column === name),
  );

describe('a copy of the report with one figure changed', () => {
  it('is red where a figure followed', () => {
    const copy = copyWith('tabel-3.19', 'absorption', '95,14', '95,41');
    const [found, ...others] = failing(copy);
    expect(others).toEqual([]);
    expect(found?.check).toBe('penyerapan-anggaran');
    expect(found?.also).toEqual(['teks-penyerapan']);
    expect(found?.where[0]).toMatchObject({ table: 'Tabel 3.19', row: '2021', line: 1646 });
    expect(found?.likelyCause?.cause).toBe('digits-swapped');
  });

  it('is red again where the figure of an acknowledged finding changes', () => {
    const copy = copyWith('tabel-3.21', 'ceiling', '387.000.000', '387.500.000');
    expect(failing(copy).map(({ check }) => check)).toContain('pagu-penggunaan-pnbp');
    expect(copy.problems.map(({ code }) => code)).toContain('check.acknowledgement-changed');
  });

  it('leaves no acknowledgement behind where it is mended', () => {
    const copy = copyWith('tabel-3.21', 'ceiling', '387.000.000', '387.600.000');
    expect(at(copy, 'pagu-penggunaan-pnbp', 1694)).toEqual([]);
    expect(copy.problems.map(({ code }) => code)).toEqual(['check.acknowledgement-unused']);
  });
});

const failing = ({ findings }: CheckReport): Finding[] =>
  findings.filter(({ status }) => status === 'fail');

/** The report with the one figure of that table and role of 2021 printed otherwise, checked. */
const copyWith = (name: string, role: string, from: string, to: string): CheckReport =>
  checked(changed(name, role, 2021, from, to), reading(name));

function changed(name: string, role: string, year: number, from: string, to: string): Dataset {
  return {
    ...dataset,
    resources: dataset.resources.map((resource) => {
      if (resource.name !== name) return resource;
      const says = (key: string, row: number) => {
        const found = column(resource.table, key);
        return found ? cell(found, row) : null;
      };
      const rows = [...Array(resource.table.rows).keys()].filter(
        (row) =>
          says('role', row) === role &&
          says('year', row) === year &&
          says('asPrinted', row) === from,
      );
      const [row] = rows;
      if (row === undefined || rows.length > 1) throw new Error(`${from} is not one figure`);
      const columns = resource.table.columns.map((one) => withPrinted(one, row, to));
      return { ...resource, table: { ...resource.table, columns } };
    }),
  };
}

/** A decimal comma and points between thousands. */
function withPrinted(of: Column, row: number, printed: string): Column {
  if (of.type === 'text' && of.name === 'asPrinted')
    return { ...of, values: of.values.map((one, i) => (i === row ? printed : one)) };
  if (of.type !== 'decimal' || of.name !== 'value') return of;
  const [whole = '', fraction = ''] = printed.replaceAll('.', '').split(',');
  const scaled = BigInt(whole + fraction.padEnd(of.scale, '0'));
  return { ...of, values: BigInt64Array.from(of.values, (one, i) => (i === row ? scaled : one)) };
}

async function readReport(): Promise<Dataset> {
  const folder = join(root, 'datasets/bspji-ambon-2022');
  const { value } = await readDataset({
    descriptor: readFileSync(join(folder, 'datapackage.json'), 'utf8'),
    file: 'datapackage.json',
    read: (path) => readFileSync(join(folder, path)),
  });
  if (!value) throw new Error('The report cannot be read');
  return value;
}
