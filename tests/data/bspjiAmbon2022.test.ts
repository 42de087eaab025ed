import { printDecimal } from '@tolok/dataset';
import { cell, column } from '@tolok/schema';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportChecks, sourceChecks } from './checks/index.ts';
import { lineCoverage } from './checks/lineCoverage.ts';
import { type PrintedCell } from './printedCell.ts';
import { type PrintedReport, readReport, reportFolder } from './printedReport.ts';
import { readSource } from './sourceText.ts';

const root = path.resolve(import.meta.dirname, '../..');
const factsTables = ['tabel-3.2', 'tabel-3.4', 'tabel-3.12', 'lampiran-pk', 'lampiran-renstra'];
// Its targets are amounts of money, not of the indicator.
const moneyTable = 'tabel-3.15b';

let report: PrintedReport;

beforeAll(async () => {
  const read = await readReport(reportFolder);
  if (!read.dataset) throw new Error(JSON.stringify(read.problems));
  report = read;
});

describe('the 2022 report', () => {
  it('reads without a problem', () => {
    expect(report.problems).toEqual([]);
    expect(report.dataset.sample).toBe(false);
    expect(report.dataset.document).toBe('lakin-bspji-ambon-2022');
  });

  it('has as many tables, cells, statements and remarks as the README says', () => {
    const readme = readFileSync(path.join(reportFolder, 'README.md'), 'utf8');
    const { tables, cells, statements } = report;
    const notes = resource('notes').table.rows;
    const id = cells.length.toLocaleString('id-ID');
    const en = cells.length.toLocaleString('en-GB');
    expect(readme).toContain(`${tables} tabel, ${id} sel, dan ${statements.length} pernyataan`);
    expect(readme).toContain(`${tables} tables, ${en} cells and ${statements.length} statements`);
    expect(readme).toContain(`${notes} catatan`);
    expect(readme).toContain(`${notes} remarks`);
  });

  it('has every table that its own list of tables names', () => {
    const listed = cellsOf('daftar-tabel').filter(({ role }) => role === 'caption');
    const held = new Set(report.cells.map(({ table }) => table));
    expect(listed).toHaveLength(27);
    expect(listed.map(({ text }) => `Tabel ${text}`).filter((table) => !held.has(table))).toEqual(
      [],
    );
  });

  it.each(Object.keys(reportChecks))('%s', (name) => {
    expect(reportChecks[name]?.(report)).toEqual([]);
  });

  it('offers five sources of actuals, Tabel 3.2 first', () => {
    const facts = report.dataset.resources.filter((candidate) => candidate.facts);
    expect(facts.map(({ name }) => name).sort()).toEqual([...factsTables].sort());
    expect(report.dataset.factsDefault).toBe('tabel-3.2');
  });

  it.each(factsTables)('has one actual of 2022 for each of the 15 indicators in %s', (name) => {
    const actuals = cellsOf(name).filter(({ role }) => role === 'actual');
    const of2022 = actuals.filter(({ year }) => year === 2022);
    expect(new Set(of2022.map(({ indicator }) => indicator)).size).toBe(15);
    expect(of2022).toHaveLength(15);
    expect(of2022.map(({ quarter }) => quarter)).toEqual(
      Array(15).fill(name === 'tabel-3.4' ? 4 : null),
    );
    const keys = actuals.map(({ indicator, year, quarter }) => `${indicator} ${year} ${quarter}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('gives figures in the unit of the indicator, unless a cell prints a percent sign', () => {
    const figures = report.cells.filter(
      ({ indicator, role, resource }) =>
        indicator !== null && (role === 'actual' || role === 'target') && resource !== moneyTable,
    );
    const wrong = figures.filter(
      (one) => one.unit !== (one.asPrinted.endsWith('%') ? 'percent' : ruleUnit(one.indicator)),
    );
    expect(wrong).toEqual([]);
  });

  it('speaks of the 15 indicators alone, but for the revised list', () => {
    const cells = report.cells.filter((one) => one.resource !== 'revisi-171');
    const named = new Set(
      [...cells, ...report.statements].flatMap(({ indicator }) => indicator ?? []),
    );
    const agreed = new Set(cellsOf('tabel-3.2').map(({ indicator }) => indicator));
    expect([...named].sort()).toEqual([...agreed].sort());
    expect(named.size).toBe(15);
  });

  it('names every work unit it speaks of', () => {
    const codes = [...new Set(report.cells.map(({ workUnit }) => workUnit))];
    expect(codes).toHaveLength(25);
    const { workUnitNames } = report.dataset;
    expect(codes.filter((code) => workUnitNames[code] === undefined)).toEqual([]);
    expect(workUnitNames['248145']).toBe('BSPJI Ambon');
  });

  it('has a cell behind every remark', () => {
    const { table } = resource('notes');
    const known = new Set(report.cells.map((one) => key(one)));
    for (let row = 0; row < table.rows; row++) {
      const part = (name: string) => {
        const found = column(table, name);
        return found ? cell(found, row) : null;
      };
      const noted = ['table', 'rowNumber', 'column', 'line'].map(part).join('|');
      expect(known.has(noted), noted).toBe(true);
    }
  });

  it('copies no sentence: a statement holds a figure or the words that make a claim', () => {
    const long = report.statements.filter(({ asPrinted }) => asPrinted.split(' ').length > 4);
    expect(long.map(({ unit, about }) => [unit, about])).toEqual([
      ['rupiah', 'total budget ceiling in words'],
      ['rupiah', 'budget allocation at the start, in words'],
      [null, 'formula: realised over total budget of the domestic product accounts'],
    ]);
  });

  it.each([
    ['tabel-3.2', '97,39', '97.39', 811],
    ['tabel-3.4', '33.75%', '33.75', 883],
    ['tabel-3.12', '40', '40', 1327],
    ['lampiran-pk', '30', '30', 1897],
    ['lampiran-renstra', '97.39', '97.39', 1953],
  ])('gives the 2022 use of domestic products in %s as %s', (name, asPrinted, value, line) => {
    const found = cellsOf(name).filter(
      ({ indicator, role, year }) => indicator === 'pdn-pbj' && role === 'actual' && year === 2022,
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ asPrinted, line, unit: 'percent' });
    expect(shown(found[0]?.value)).toBe(value);
  });
});

describe('the budget tree of Tabel 1.2', () => {
  it('has every parent one level above, and the output classes the other tables name', () => {
    const levels = ['program', 'kegiatan', 'kro', 'ro', 'komponen', 'subkomponen'];
    const levelOf = new Map(cellsOf('tabel-1.2').map(({ row, level }) => [row, level ?? '']));
    const stray = cellsOf('tabel-1.2').filter(({ parent, level }) => {
      const above = parent === null ? -1 : levels.indexOf(levelOf.get(parent) ?? '');
      return levels.indexOf(level ?? '') !== above + 1;
    });
    expect(stray).toEqual([]);
    const classes = new Set(cellsOf('tabel-1.2').flatMap(({ kro }) => kro ?? []));
    const elsewhere = new Set(report.cells.flatMap(({ kro }) => kro ?? []));
    expect([...elsewhere].sort()).toEqual([...classes].sort());
    expect(classes.size).toBe(7);
  });

  it('keeps the sums that do not agree as they are printed', () => {
    const ceilings = new Map(
      cellsOf('tabel-1.2').map(({ row, value }) => [row, value?.scaled ?? 0n]),
    );
    const sums = new Map<string, bigint>();
    for (const { parent, value } of cellsOf('tabel-1.2')) {
      if (parent !== null) sums.set(parent, (sums.get(parent) ?? 0n) + (value?.scaled ?? 0n));
    }
    const wrong = [...sums].filter(([row, sum]) => ceilings.get(row) !== sum);
    expect(wrong.map(([row]) => row)).toEqual(['6042', '6042.EBA', '6042.EBD']);
  });
});

const source = readSource();

describe.skipIf(!source)(source ? 'the source text' : 'source text not at hand', () => {
  it.each(Object.keys(sourceChecks))('%s', (name) => {
    if (!source) throw new Error('skipped without the source text');
    expect(sourceChecks[name]?.(report, source)).toEqual([]);
  });

  it('has 979 lines with a digit, most of them cells', () => {
    if (!source) throw new Error('skipped without the source text');
    expect(lineCoverage(report, source)).toEqual({
      numeric: 979,
      inCells: 618,
      inStatements: 129,
      listed: 232,
      missing: [],
    });
  });
});

const resource = (name: string) => {
  const found = report.dataset.resources.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no resource ${name}`);
  return found;
};

const cellsOf = (name: string) => report.cells.filter((one) => one.resource === name);

const key = ({ table, rowNumber, column, line }: PrintedCell) =>
  [table, rowNumber, column, line].join('|');

const shown = (value: PrintedCell['value'] | undefined) =>
  value ? printDecimal(value).replace(/\.?0+$/, '') : null;

function ruleUnit(indicator: string | null): string {
  const file = `rules/kemenperin-bskji/indicators/${indicator}/1.0.0.json`;
  return JSON.parse(readFileSync(path.join(root, file), 'utf8')).unit;
}
