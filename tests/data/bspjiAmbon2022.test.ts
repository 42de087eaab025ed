import {
  type Dataset,
  compareDecimals,
  parseNumber,
  printDecimal,
  readDataset,
} from '@tolok/dataset';
import { type Problem, cell, column, units } from '@tolok/schema';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type PrintedCell, printedCells } from './printedCell.ts';
import { absentCells, printedFormat } from './printedFormats.ts';
import { sourceLines } from './sourceText.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'datasets/bspji-ambon-2022');
const factsTables = ['tabel-3.2', 'tabel-3.4', 'tabel-3.12', 'lampiran-pk', 'lampiran-renstra'];

let dataset: Dataset;
let problems: readonly Problem[];
let cells: PrintedCell[];

beforeAll(async () => {
  const file = path.join(folder, 'datapackage.json');
  const read = await readDataset({
    descriptor: readFileSync(file, 'utf8'),
    file,
    read: (name) => (existsSync(name) ? readFileSync(name) : null),
  });
  problems = read.problems;
  if (!read.value) throw new Error(JSON.stringify(problems));
  dataset = read.value;
  cells = dataset.resources.filter(({ kind }) => kind === 'cells').flatMap(printedCells);
});

describe('the tables of the 2022 report', () => {
  it('read without a problem', () => {
    expect(problems).toEqual([]);
    expect(dataset.sample).toBe(false);
    expect(dataset.document).toBe('lakin-bspji-ambon-2022');
  });

  it('are as many as the README says', () => {
    const readme = readFileSync(path.join(folder, 'README.md'), 'utf8');
    const tables = dataset.resources.filter(({ kind }) => kind === 'cells').length;
    const notes = resource('notes').table.rows;
    expect(readme).toContain(`${tables} tabel, ${cells.length.toLocaleString('id-ID')} sel`);
    expect(readme).toContain(`${tables} tables, ${cells.length.toLocaleString('en-GB')} cells`);
    expect(readme).toContain(`${notes} catatan`);
    expect(readme).toContain(`${notes} remarks`);
  });

  it('offer five sources of actuals, Tabel 3.2 first', () => {
    const facts = dataset.resources.filter((candidate) => candidate.facts);
    expect(facts.map(({ name }) => name).sort()).toEqual([...factsTables].sort());
    expect(dataset.factsDefault).toBe('tabel-3.2');
  });

  it.each(factsTables)('have one actual of 2022 for each of the 15 indicators in %s', (name) => {
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

  it('say in every cell a number, a text or why there is neither', () => {
    for (const one of cells) {
      const said = [one.value, one.text, one.absent].filter((part) => part !== null);
      expect(said, place(one)).toHaveLength(1);
    }
  });

  it('hold the value that the printed text has in its declared format', () => {
    for (const one of cells) {
      if (one.role === 'membership') {
        expect(one.text, place(one)).toBe(one.asPrinted.replace(/\.$/, ''));
      } else if (one.asPrinted in absentCells) {
        expect(one.absent, place(one)).toBe(absentCells[one.asPrinted]);
      } else if (/^[A-F][+-]?$/.test(one.asPrinted)) {
        expect([one.text, one.unit], place(one)).toEqual([one.asPrinted, 'letter']);
      } else {
        expectSameNumber(one);
      }
    }
  });

  it('are in the unit of the indicator, unless the cell itself prints a percent sign', () => {
    const figures = cells.filter(
      ({ indicator, role }) => indicator !== null && (role === 'actual' || role === 'target'),
    );
    const wrong = figures.filter(
      (one) => one.unit !== (one.asPrinted.endsWith('%') ? 'percent' : ruleUnit(one.indicator)),
    );
    expect(wrong).toEqual([]);
    const named = cells.flatMap(({ unit }) => (unit === null ? [] : [unit]));
    expect(named.filter((unit) => !Object.hasOwn(units, unit))).toEqual([]);
  });

  it('name every work unit they speak of', () => {
    const codes = [...new Set(cells.map(({ workUnit }) => workUnit))];
    expect(codes).toHaveLength(25);
    expect(codes.filter((code) => dataset.workUnitNames[code] === undefined)).toEqual([]);
    expect(dataset.workUnitNames['248145']).toBe('BSPJI Ambon');
  });

  it('have a cell behind every remark', () => {
    const { table } = resource('notes');
    const known = new Set(cells.map((one) => key(one)));
    for (let row = 0; row < table.rows; row++) {
      const part = (name: string) => {
        const found = column(table, name);
        return found ? cell(found, row) : null;
      };
      const noted = ['table', 'rowNumber', 'column', 'line'].map(part).join('|');
      expect(known.has(noted), noted).toBe(true);
    }
  });

  it.each([
    ['tabel-3.2', '97,39', '97.39', 811],
    ['tabel-3.4', '33.75%', '33.75', 883],
    ['tabel-3.12', '40', '40', 1327],
    ['lampiran-pk', '30', '30', 1897],
    ['lampiran-renstra', '97.39', '97.39', 1953],
  ])('give the 2022 use of domestic products in %s as %s', (name, asPrinted, value, line) => {
    const found = cellsOf(name).filter(
      ({ indicator, role, year }) => indicator === 'pdn-pbj' && role === 'actual' && year === 2022,
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ asPrinted, line, unit: 'percent' });
    expect(shown(found[0]?.value)).toBe(value);
  });
});

const source = sourceLines();

describe.skipIf(!source)(source ? 'the source text' : 'source text not at hand', () => {
  const lines = source ?? [];
  const textOf = (line: number) => lines[line - 1]?.toString('utf8') ?? '';
  const cellsAt = (line: number) =>
    textOf(line)
      .split('\t')
      .map((part) => part.trim());

  it('has the lines that the tables were taken from', () => {
    const wrong = cells.filter(({ line, lineSha256 }) => {
      const bytes = lines[line - 1];
      return !bytes || createHash('sha256').update(bytes).digest('hex') !== lineSha256;
    });
    expect(wrong.map(place)).toEqual([]);
  });

  it('has every printed cell at its line', () => {
    for (const [line, there] of byLine()) {
      const left = cellsAt(line);
      for (const one of there) {
        const at = one.role === 'membership' ? listItem(left, one) : left.indexOf(one.asPrinted);
        expect(at, place(one)).toBeGreaterThanOrEqual(0);
        left.splice(at, 1);
      }
    }
  });

  it('has no figure on those lines that was left out', () => {
    const left = [...byLine()].flatMap(([line, there]) => {
      const parts = cellsAt(line);
      // From the right, where the figures stand: a number before a name counts rows.
      for (const { asPrinted } of there) {
        const at = parts.lastIndexOf(asPrinted);
        if (at >= 0) parts[at] = '';
      }
      const figures = parts.filter((text, at) => isFigure(text) && !isNumbering(text, at));
      return figures.map((text) => `${line}: ${text}`);
    });
    expect(left).toEqual([]);
  });

  it('has the name of every row at its line, but for names broken over two pages', () => {
    const elsewhere = cells.filter(
      ({ row, line }) => !textOf(line).replace(/\s+/g, ' ').includes(row),
    );
    expect([...new Set(elsewhere.map(({ line }) => line))]).toEqual([304, 1327]);
  });
});

const resource = (name: string) => {
  const found = dataset.resources.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no resource ${name}`);
  return found;
};

const cellsOf = (name: string) => cells.filter((one) => one.resource === name);

const key = ({ table, rowNumber, column, line }: PrintedCell) =>
  [table, rowNumber, column, line].join('|');

const place = (one: PrintedCell) => `${one.resource} line ${one.line} ${one.column}`;

const shown = (value: PrintedCell['value'] | undefined) =>
  value ? printDecimal(value).replace(/\.?0+$/, '') : null;

function expectSameNumber(one: PrintedCell): void {
  const { value: printed, problems: refused } = parseNumber(one.asPrinted, printedFormat(one));
  expect(refused, place(one)).toEqual([]);
  if (!printed?.digits || !one.value) throw new Error(`${place(one)} has no number`);
  expect(compareDecimals(printed.digits, one.value), place(one)).toBe(0);
  if (printed.percentSign) expect(one.unit, place(one)).toBe('percent');
}

function ruleUnit(indicator: string | null): string {
  const file = `rules/kemenperin-bskji/indicators/${indicator}/1.0.0.json`;
  return JSON.parse(readFileSync(path.join(root, file), 'utf8')).unit;
}

function byLine(): Map<number, PrintedCell[]> {
  return Map.groupBy(cells, ({ line }) => line);
}

const listItem = (parts: readonly string[], { asPrinted, row }: PrintedCell): number =>
  parts.findIndex((part) => part === `- ${asPrinted} ${row}`);

const isFigure = (text: string): boolean =>
  text in absentCells ? text !== '' : /^(?:Rp ?)?-?\d[\d.,]*%?(?: \w+)?$|^[A-F][+-]?$/.test(text);

// Numbers of rows and of indicators, codes of work units, and the activity code 6042.
const isNumbering = (text: string, at: number): boolean =>
  (at < 3 && /^\d{1,2}$/.test(text)) || (at === 1 && /^\d{6}$/.test(text)) || text === '6042';
