import {
  type NumberFormatName,
  describeBytes,
  numberFormats,
  parseNumber,
  printDecimal,
  readDataset,
} from '@tolok/dataset';
import { type DataPackage } from '@tolok/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { type PrintedCell } from './printedCell.ts';
import { absentCells, printedFormat } from './printedFormats.ts';
import { readReport, reportFolder } from './printedReport.ts';
import { rereadCells } from './checks/rereadCells.ts';

let cells: readonly PrintedCell[];

beforeAll(async () => {
  const read = await readReport(reportFolder);
  if (!read.dataset) throw new Error(JSON.stringify(read.problems));
  cells = read.cells;
});

describe('the notations of the report', () => {
  it.each([
    ['tabel-3.17', 1532, 'Anggaran', '9,503,188,000', '9503188000', 'rupiah'],
    ['tabel-3.13', 1382, 'Anggaran', '9.503.188.000', '9503188000', 'rupiah'],
    ['tabel-3.12', 1316, 'Anggaran Pagu', 'Rp263.771.000', '263771000', 'rupiah'],
    ['tabel-3.2', 811, '2022 Realisasi', '97,39', '97.39', 'percent'],
    ['tabel-3.2', 820, '2023 Target Renstra', '3.6', '3.6', 'index'],
    ['tabel-3.15b', 1492, '2021 Target Renstra (Rp)', '14,044', '14.044', 'millionRupiah'],
    ['tabel-3.15b', 1516, '2021 Target Renstra (Rp)', '6.380.367', '6380367', 'thousandRupiah'],
    ['tabel-3.4', 872, 'Sampai Dengan Triwulan IV Realisasi Indikator', '1 tenant', '1', 'tenant'],
    ['tabel-3.4', 882, 'Sampai Dengan Triwulan IV Realisasi Indikator', '25%', '25', 'percent'],
  ])('%s line %i, %s: "%s" is %s %s', (resource, line, column, asPrinted, value, unit) => {
    const one = cellAt(resource, line, column);
    expect([one.asPrinted, one.unit]).toEqual([asPrinted, unit]);
    const { value: printed, problems } = parseNumber(asPrinted, printedFormat(one));
    expect(problems).toEqual([]);
    expect(printed?.digits && printDecimal(printed.digits)).toBe(value);
  });

  it('has no value in #DIV/0!, and says why', () => {
    const one = cellAt('tabel-3.12', 1355, 'Anggaran %');
    expect([one.asPrinted, one.value, one.absent]).toEqual(['#DIV/0!', null, 'spreadsheet-error']);
    expect(absentCells[one.asPrinted]).toBe('spreadsheet-error');
  });
});

describe('a notation that is not the declared one is refused', () => {
  it.each<[string, NumberFormatName, string]>([
    ['9,503,188,000', 'id-ID', 'dataset.number-local'],
    ['9.503.188.000', 'en-US', 'dataset.number-local'],
    ['Rp263.771.000', 'id-ID', 'dataset.number-currency'],
    ['97,39', 'plain', 'dataset.number-local'],
    ['3.6', 'id-ID', 'dataset.number-local'],
    ['6.380.367', 'plain', 'dataset.number-local'],
    ['#DIV/0!', 'plain', 'dataset.number-spreadsheet-error'],
    ['B–', 'plain', 'dataset.number-form'],
    ['1 tenant', 'plain', 'dataset.number-word'],
    ['25%', 'plain', 'dataset.number-percent'],
  ])('%s as %s', (text, format, code) => {
    const { value, problems } = parseNumber(text, numberFormats[format]);
    expect(value).toBeUndefined();
    expect(problems.map((one) => one.code)).toEqual([code]);
  });

  it('14,044 where two decimals are the most: thousands or wrong, never 14.044', () => {
    const { value, problems } = parseNumber('14,044', { ...numberFormats['id-ID'], decimals: 2 });
    expect(value).toBeUndefined();
    expect(problems[0]?.code).toBe('dataset.number-decimals');
  });

  it('and every one of them in a data file, with its line and column', async () => {
    const texts = ['"9,503,188,000"', '9.503.188.000', 'Rp263.771.000', '"97,39"', '#DIV/0!'];
    const more = ['B–', '1 tenant', '25%', '"14,044"', '6.380.367'];
    const rows = [...texts, ...more].map((text, i) => `baris ${i},${text}`);
    const problems = await readColumn(['baris,nilai', 'baik,3.6', ...rows].join('\n') + '\n');
    expect(problems.map(({ line }) => line)).toEqual(rows.map((_, i) => i + 3));
    expect(problems.map(({ column }) => column)).toEqual(rows.map(() => 9));
    expect(problems.every(({ code }) => code.startsWith('dataset.number-'))).toBe(true);
  });
});

describe('a cell changed by hand is found with its line and column', () => {
  it.each([
    ['tabel-3.17', 1532, 'Anggaran', '9503,188.000'],
    ['tabel-3.2', 811, '2022 Realisasi', '97.39'],
    ['tabel-3.2', 825, '2022 Target Renstra', 'B–'],
    ['tabel-3.4', 872, 'Sampai Dengan Triwulan IV Realisasi Indikator', '1 orang'],
    ['tabel-3.23', 1722, 'Jumlah Pelanggan 2018', '6%'],
    ['revisi-dipa', 341, 'Tanggal', '13 Apr 2022'],
  ])('%s line %i, %s as "%s"', async (resource, line, column, asPrinted) => {
    const read = await readReport(reportFolder);
    if (!read.dataset) throw new Error('not read');
    const changed = read.cells.map((one) =>
      one.resource === resource && one.line === line && one.column === column
        ? { ...one, asPrinted }
        : one,
    );
    const findings = rereadCells({ ...read, cells: changed });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(`${resource} line ${line} ${column}: "${asPrinted}"`);
  });
});

function cellAt(resource: string, line: number, column: string): PrintedCell {
  const found = cells.filter(
    (one) => one.resource === resource && one.line === line && one.column === column,
  );
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} cells in ${resource}`);
  return found[0];
}

async function readColumn(text: string) {
  const file = new TextEncoder().encode(text);
  const { bytes, hash } = describeBytes(file);
  const descriptor: DataPackage = {
    $schema: 'datapackage.schema.json',
    name: 'contoh',
    title: 'Contoh',
    resources: [
      {
        name: 'angka',
        path: 'angka.csv',
        title: 'Angka',
        type: 'table',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { header: true, delimiter: ',' },
        bytes,
        hash,
        schema: {
          fieldsMatch: 'exact',
          fields: [
            { name: 'baris', type: 'string' },
            { name: 'nilai', type: 'number', tolok: { decimals: 4 } },
          ],
        },
      },
    ],
  };
  const { problems } = await readDataset({
    descriptor: JSON.stringify(descriptor),
    file: 'datapackage.json',
    read: () => file,
  });
  return problems;
}
