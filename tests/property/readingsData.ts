import type { Dataset, Field, FieldKey, Resource } from '@tolok/dataset';
import type { Column } from '@tolok/schema';
import { dataset, table } from '@tolok/engine/made';
import {
  type Chance,
  chanceOf,
  specialDoubles,
  specialIntegers,
  specialUnits,
  wildDoubles,
} from './readingsNumbers.ts';

export type Cell = string | number | bigint | null;
export type DataRow = Readonly<Record<string, Cell>>;

/** The tables of a pack, and the rows of that with one row per work unit and year. */
export interface MadeData {
  readonly datasets: readonly Dataset[];
  readonly single: readonly DataRow[];
}

/** What is asked of the data. */
export interface DataAsk {
  readonly seed: number;
  readonly units: number;
  readonly years: readonly number[];
  /** Numbers at which the rules of the pack decide. */
  readonly bounds: readonly number[];
  /** Only the table with one row per work unit and year. */
  readonly only?: boolean;
  /** The indicators that the office reports. */
  readonly reported: readonly string[];
  readonly letters: readonly string[];
}

/** Columns of numbers, in every table of rows, and how each is held. */
export const numberColumns = ['ganda', 'bebas', 'utuh', 'dua', 'sembilan'] as const;
export type NumberColumnName = (typeof numberColumns)[number];

const types: Readonly<Record<string, Pick<Field, 'type' | 'decimals'>>> = {
  year: { type: 'integer' },
  quarter: { type: 'integer' },
  line: { type: 'integer' },
  ganda: { type: 'number' },
  bebas: { type: 'number' },
  value: { type: 'number' },
  utuh: { type: 'integer' },
  dua: { type: 'number', decimals: 2 },
  sembilan: { type: 'number', decimals: 9 },
};

const keyNames: readonly FieldKey[] = ['workUnit', 'year', 'quarter', 'kro', 'indicator'];

/** Tables with every special value, the same for the same seed. */
export function makeData(ask: DataAsk): MadeData {
  const chance = chanceOf(ask.seed);
  const units = Array.from({ length: ask.units }, (_, i) => `${100000 + i}`);
  const cells = cellsOf(chance, ask.bounds);
  const each = (
    share: number,
    of: (workUnit: string, year: number) => readonly Record<string, Cell>[],
  ): DataRow[] =>
    units.flatMap((workUnit) =>
      ask.years.flatMap((year) =>
        chance.percent(share)
          ? of(workUnit, year).map((row) => ({ workUnit, year, ...row, ...cells() }))
          : [],
      ),
    );
  // In the year of a wide pack every work unit has its row, so that each has its place.
  const single = each(100, (_, year) => (year === 2022 || chance.percent(95) ? [{}] : []));
  const names = `data-${ask.seed}`;
  const first: Record<string, Resource> = {
    tunggal: resource('tunggal', single, ['workUnit', 'year']),
  };
  if (ask.only)
    return { datasets: [dataset({}, { name: names, resources: [...values(first)] })], single };

  const some = (limit: number) => Array.from({ length: chance.below(limit + 1) }, () => ({}));
  const many = (share: number) => each(share, () => some(3));
  const quarters = (share: number, withYear: boolean) =>
    each(share, () =>
      [...(withYear ? [null] : []), 1n, 2n, 3n, 4n].flatMap((quarter) =>
        chance.percent(quarter === null ? 15 : 93)
          ? Array.from({ length: withYear ? 1 + chance.below(2) : 1 }, () => ({ quarter }))
          : [],
      ),
    );
  const finer = (share: number, limit: number) =>
    each(share, () =>
      ['AA', 'BB', 'CC', ...(limit > 1 ? [null] : [])].flatMap((kro) =>
        chance.percent(kro === null ? 10 : 70)
          ? Array.from({ length: 1 + chance.below(limit) }, () => ({ kro }))
          : [],
      ),
    );
  Object.assign(first, {
    masukan: resource('masukan', [...many(85), { workUnit: null, year: 2022, ...cells() }]),
    triwulan: resource('triwulan', quarters(70, true)),
    'triwulan-tunggal': resource('triwulan-tunggal', quarters(80, false), [
      ...['workUnit', 'year', 'quarter'],
    ]),
    rincian: resource('rincian', finer(80, 2)),
    'rincian-tunggal': resource('rincian-tunggal', finer(80, 1), ['workUnit', 'kro', 'year']),
    cetak: printed(finer(85, 1), chance),
    'tabel-1': facts('tabel-1', figuresOf(ask, chance, each, cells), 'cells'),
    lapor: facts('lapor', figuresOf(ask, chance, each, cells), 'rows'),
  });
  const second = [
    resource('masukan', many(50)),
    resource('triwulan', quarters(50, true)),
    facts('tabel-1', figuresOf(ask, chance, each, cells), 'cells'),
  ];
  return {
    datasets: [
      dataset({}, { name: `${names}-a`, resources: values(first) }),
      dataset({}, { name: `${names}-b`, resources: second, sample: true }),
    ],
    single,
  };
}

const values = (tables: Readonly<Record<string, Resource>>): Resource[] => Object.values(tables);

function cellsOf(chance: Chance, bounds: readonly number[]): () => Record<string, Cell> {
  const tame = [...specialDoubles, ...bounds];
  const double = (): number => {
    const kind = chance.below(10);
    if (kind < 3) return chance.below(401) - 200;
    if (kind < 5) return (chance.below(20_001) - 2000) / 100;
    return kind < 8 ? chance.pick(bounds) : chance.pick(tame);
  };
  const orNull = <T>(value: T): T | null => (chance.percent(7) ? null : value);
  const units = (size: number) =>
    chance.percent(40)
      ? chance.pick(specialUnits)
      : BigInt(chance.below(size) - Math.floor(size / 10));
  return () => ({
    ganda: orNull(double()),
    bebas: orNull(chance.percent(20) ? chance.pick(wildDoubles) : double()),
    utuh: orNull(
      chance.percent(30) ? chance.pick(specialIntegers) : BigInt(chance.below(300) - 20),
    ),
    dua: orNull(units(20_000)),
    sembilan: orNull(units(2 ** 31)),
    kelas: orNull(chance.pick(['a', 'b', 'A'])),
  });
}

type Each = (
  share: number,
  of: (workUnit: string, year: number) => readonly Record<string, Cell>[],
) => DataRow[];

/** Actuals as an office prints them: numbers, letters, what stands for none, some of them twice. */
function figuresOf(
  { reported, letters }: DataAsk,
  chance: Chance,
  each: Each,
  cells: () => Record<string, Cell>,
): DataRow[] {
  const shown = ['empty', 'dash', 'n/a', 'spreadsheet-error'];
  const figures = each(90, () =>
    reported.flatMap((indicator) =>
      [null, 1n, 2n, 3n, 4n].flatMap((quarter) =>
        chance.percent(quarter === null ? 55 : 25) ? [{ indicator, quarter }] : [],
      ),
    ),
  );
  return figures.map(({ workUnit, year, indicator, quarter }, line) => {
    const kind = chance.below(10);
    // What is printed as -0 is refused by the reader.
    const figure = kind < 6 ? (cells()['ganda'] ?? null) : null;
    const value = figure === 0 ? 0 : figure;
    const text = value === null && kind < 8 && letters.length > 0 ? chance.pick(letters) : null;
    return {
      ...({ workUnit, year, indicator, quarter, value, text } as DataRow),
      absent: value === null && text === null ? chance.pick(shown) : null,
      role: chance.percent(95) ? 'actual' : 'target',
      line: BigInt(line),
    };
  });
}

/** Cells as a document prints them, by quarter: where one has no figure it shows why. */
function printed(rows: readonly DataRow[], chance: Chance): Resource {
  const place = { table: 'cetak', row: 'r', column: 'c', asPrinted: 'x' };
  const shown = ['empty', 'dash', 'n/a', 'spreadsheet-error', null];
  const all = rows.flatMap((row) =>
    [1n, 2n, 3n, 4n].flatMap((quarter) => {
      if (chance.percent(6)) return [];
      const gone = chance.percent(35);
      const figures = numberColumns.map((name) => [name, gone ? null : (row[name] ?? null)]);
      const figure = Object.fromEntries(figures) as DataRow;
      return [{ ...row, ...figure, quarter, absent: chance.pick(shown), ...place, line: quarter }];
    }),
  );
  return { ...resource('cetak', all), kind: 'cells' };
}

function facts(name: string, rows: readonly DataRow[], kind: 'rows' | 'cells'): Resource {
  const place = { table: name, row: 'r', column: 'c', asPrinted: 'x', unit: null };
  const own = rows.map(({ role, line, ...row }) =>
    kind === 'cells' ? { ...row, ...place, role: role ?? null, line: line ?? null } : row,
  );
  // A cell that is no actual stands first, so that the columns are there without any.
  const none = { workUnit: '0', year: 2022, indicator: 'lain', quarter: null, value: null };
  const empty = { ...none, text: null, absent: null };
  const first = kind === 'cells' ? { ...empty, ...place, role: 'target', line: 0n } : empty;
  return { ...resource(name, [first, ...own]), facts: true, kind };
}

function resource(
  name: string,
  rows: readonly DataRow[],
  primaryKey: readonly string[] = [],
): Resource {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = names.map((column) => columnOf(column, rows));
  const fields = names.map((column): Field => {
    const key = keyNames.find((one) => one === column);
    return { name: column, ...(types[column] ?? { type: 'string' }), ...(key ? { key } : {}) };
  });
  return { ...table(name, []), table: { rows: rows.length, columns }, fields, primaryKey };
}

function columnOf(name: string, rows: readonly DataRow[]): Column {
  const cells = rows.map((row) => row[name] ?? null);
  const held = types[name];
  if (!held) return { name, type: 'text', values: cells.map((c) => (c === null ? c : String(c))) };
  const valid = Uint8Array.from(cells, (cell) => (cell === null ? 0 : 1));
  if (held.type === 'number' && held.decimals === undefined) {
    return { name, type: 'double', values: Float64Array.from(cells, (c) => Number(c ?? 0)), valid };
  }
  const whole = BigInt64Array.from(cells, (cell) => BigInt(cell ?? 0));
  return held.decimals === undefined
    ? { name, type: 'integer', values: whole, valid }
    : { name, type: 'decimal', scale: held.decimals, values: whole, valid };
}
