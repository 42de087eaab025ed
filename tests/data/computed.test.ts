import { openNative } from '@tolok/duckdb/native';
import { type ResultRow, compile, run } from '@tolok/engine';
import { type Connection, hasErrors } from '@tolok/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repositoryRules } from '../golden/repository.ts';
import { type PrintedCell } from './printedCell.ts';
import { type PrintedReport, readReport, reportFolder } from './printedReport.ts';

const rules = repositoryRules();

let report: PrintedReport;
let connection: Connection;
let rows: readonly ResultRow[];

beforeAll(async () => {
  const read = await readReport(reportFolder);
  if (!read.dataset) throw new Error(JSON.stringify(read.problems));
  report = read;
  connection = await openNative();
  const datasets = [report.dataset];
  const { value: plan, problems } = compile(rules, datasets, {
    indicators: [
      'efisiensi-kro',
      'efisiensi-satker',
      'efisiensi-satker-pmk214',
      'penyerapan-anggaran',
      'pnbp-penerimaan',
      'pnbp-penggunaan',
      'pnbp-pertumbuhan-layanan',
    ],
    workUnit: '248145',
  });
  if (!plan || hasErrors(problems)) throw new Error(JSON.stringify(problems));
  const made = await run(plan, datasets, connection);
  expect(made.problems).toEqual([]);
  rows = made.results.rows;
}, 60_000);

afterAll(async () => {
  await connection?.close();
});

const rowsOf = (id: string) => rows.filter(({ indicator }) => indicator === id);

const cellsOf = (resource: string, column: string) =>
  report.cells.filter((cell) => cell.resource === resource && cell.column === column);

const rowCells = (resource: string, row: string) =>
  report.cells.filter((cell) => cell.resource === resource && cell.row === row);

/** A printed percentage: its number, and half of what one step of its last digit is worth. */
function printedPercent({ asPrinted }: PrintedCell): { value: number; half: number } {
  const [, whole = '', decimals = ''] = /^(\d+)[.,](\d+)%?$/.exec(asPrinted) ?? [];
  if (whole === '') throw new Error(`${asPrinted} is no percentage with decimals`);
  return { value: Number(`${whole}.${decimals}`), half: 0.5 / 10 ** decimals.length };
}

/** The computed value, when it does not round to the printed one. */
function notFollowing(row: ResultRow | undefined, cell: PrintedCell): string[] {
  const { value, half } = printedPercent(cell);
  const actual = row?.actual;
  if (typeof actual !== 'number') throw new Error(`${cell.table}, ${cell.row}: nothing computed`);
  return Math.abs(actual - value) <= half
    ? []
    : [`${row?.indicator} ${cell.year}: ${actual.toFixed(2)} printed ${cell.asPrinted}`];
}

const byYear = (id: string, cells: readonly PrintedCell[]) => {
  const found = rowsOf(id);
  expect(found.map(({ year }) => year)).toEqual([2018, 2019, 2020, 2021, 2022]);
  expect(cells.map(({ year }) => year)).toEqual([2018, 2019, 2020, 2021, 2022]);
  expect(new Set(found.map(({ origin }) => origin))).toEqual(new Set(['computed']));
  return cells.flatMap((cell) =>
    notFollowing(
      found.find(({ year }) => year === cell.year),
      cell,
    ),
  );
};

describe('the efficiency of Tabel 3.25', () => {
  it('follows for each of the seven output classes', () => {
    const found = rowsOf('efisiensi-kro');
    const cells = cellsOf('tabel-3.25', '% Efisiensi');
    expect(cells.map(({ asPrinted }) => asPrinted)).toEqual([
      '58,68%',
      '0,06%',
      '7,42%',
      '0,73%',
      '0,00%',
      '91,37%',
      '6,50%',
    ]);
    expect(found).toHaveLength(7);
    const at = (kro: string | null) => found.find(({ entity }) => entity['kro'] === kro);
    expect(cells.flatMap((cell) => notFollowing(at(cell.kro), cell))).toEqual([]);
    expect(found.every(({ origin, year }) => origin === 'computed' && year === 2022)).toBe(true);
  });

  it('follows for their plain mean', () => {
    const [cell, ...others] = cellsOf('tabel-3.25', 'Rata-rata % Efisiensi');
    const [row, ...rest] = rowsOf('efisiensi-satker');
    expect([others, rest]).toEqual([[], []]);
    expect(cell?.asPrinted).toBe('23,54%');
    expect(notFollowing(row, cell!)).toEqual([]);
  });

  it('is 6.78 percent when it is weighted by budget as PMK 214/2017 has it', () => {
    const earned =
      (147_078_000 / 3) * 5 + (75_890_000 / 50) * 28 + 234_762_000 + 9_209_978_000 +
      120_000_000 + (49_482_000 / 4) * 42 + 124_628_000; // prettier-ignore
    const spent =
      101_298_800 + 42_472_100 + 217_344_300 + 9_142_454_565 +
      120_000_000 + 44_856_700 + 116_528_800; // prettier-ignore
    expect([earned, spent]).toEqual([10_496_557_400, 9_784_955_265]);
    const [row] = rowsOf('efisiensi-satker-pmk214');
    expect(row?.actual).toBeCloseTo(((earned - spent) * 100) / earned, 9);
    expect((row?.actual as number).toFixed(2)).toBe('6.78');
  });
});

describe('the percentages of five years', () => {
  it('follow for the absorption of the budget in Tabel 3.19', () => {
    expect(byYear('penyerapan-anggaran', cellsOf('tabel-3.19', '(%)'))).toEqual([]);
  });

  it('follow for the non-tax receipts in Tabel 3.21 but for 2020 and 2021', () => {
    expect(byYear('pnbp-penerimaan', rowCells('tabel-3.21', 'Realisasi Penerimaan (%)'))).toEqual([
      'pnbp-penerimaan 2020: 61.65 printed 63.45%',
      'pnbp-penerimaan 2021: 63.81 printed 60.75%',
    ]);
  });

  it('follow for the use of non-tax receipts in Tabel 3.21 but for 2021', () => {
    expect(byYear('pnbp-penggunaan', rowCells('tabel-3.21', 'Realisasi Penggunaan (%)'))).toEqual([
      'pnbp-penggunaan 2021: 53.48 printed 53.40%',
    ]);
  });
});

describe('the growth of receipts by service of Tabel 3.22', () => {
  it('is there for each service with two printed years in a row, and for no other', () => {
    const found = rowsOf('pnbp-pertumbuhan-layanan').filter(({ actual }) => actual !== null);
    expect(found.map(({ entity, year }) => [entity['service'], year])).toEqual([
      ['Jasa lainnya', 2019],
      ['Jasa lainnya', 2022],
      ['Pelatihan', 2019],
      ['Pelatihan', 2020],
      ...['Pengujian', 'RBPI'].flatMap((service) =>
        [2019, 2020, 2021, 2022].map((y) => [service, y]),
      ),
    ]);
    for (const { entity, year, actual } of found) {
      const cells = rowCells('tabel-3.22', entity['service'] ?? '');
      const rupiah = (of: number) =>
        Number(cells.find((cell) => cell.year === of)?.asPrinted.replaceAll('.', ''));
      const [before, now] = [rupiah(year - 1), rupiah(year)];
      expect(actual).toBeCloseTo(((now - before) / before) * 100, 9);
    }
  });
});
