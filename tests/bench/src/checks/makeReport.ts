import type { Dataset, Field } from '@tolok/dataset';
import type { Column } from '@tolok/schema';
import { scatter, unitCode, year } from '../workload/cells.ts';

/** Indicators of the report; each has four checks of its own. */
export const checkedIndicators = 50;

/** What is printed of every indicator and work unit, a cell each. */
export const roles = ['ceiling', 'spent', 'absorption', 'volume'] as const;

export const checkedIndicator = (i: number): string => `k${String(i).padStart(2, '0')}`;

/** How many work units make so many rows. */
export const unitsOf = (rows: number): number =>
  Math.floor(rows / (checkedIndicators * roles.length));

/**
 * A package with one printed table `cells`: money spent of a ceiling, the percentage of it with two
 * decimals, and a count. About one spending in a hundred is printed as a dash. One cell in some
 * twenty thousand is wrong: a percentage, a spending above its ceiling, a count a thousand times too
 * large, the name of a row that stands there twice.
 */
export function makeReport(rows: number): Dataset {
  const table = {
    rows: unitsOf(rows) * checkedIndicators * roles.length,
    columns: columnsOf(rows),
  };
  const said = { id: 'bench', en: 'bench' };
  const hash = `sha256:${'0'.repeat(64)}`;
  return {
    name: 'bench',
    title: said,
    sample: true,
    workUnitNames: {},
    hash,
    closed: [],
    unread: [],
    resources: [
      {
        name: 'cells',
        title: said,
        path: 'cells.csv',
        file: 'cells.csv',
        hash,
        table,
        fields,
        primaryKey: ['rowNumber', 'column'],
        source: { table: 'Tabel 1' },
        facts: false,
        kind: 'cells',
      },
    ],
  };
}

const fields: readonly Field[] = [
  { name: 'table', type: 'string' },
  { name: 'row', type: 'string' },
  { name: 'rowNumber', type: 'integer' },
  { name: 'column', type: 'string' },
  { name: 'workUnit', type: 'string', key: 'workUnit' },
  { name: 'year', type: 'year', key: 'year' },
  { name: 'indicator', type: 'string', key: 'indicator' },
  { name: 'role', type: 'string' },
  { name: 'asPrinted', type: 'string' },
  { name: 'value', type: 'number', decimals: 2 },
  { name: 'text', type: 'string' },
  { name: 'absent', type: 'string' },
  { name: 'unit', type: 'string' },
  { name: 'line', type: 'integer' },
];

/** The four figures of an indicator and a work unit, in hundredths; null where none is printed. */
function figuresOf(unit: number, indicator: number): readonly (bigint | null)[] {
  const key = (unit * checkedIndicators + indicator) * 8;
  const hash = (n: number) => scatter(key + n);
  const ceiling = BigInt(1 + (hash(1) % 2_000_000_000)) * 1000n;
  const isOver = hash(2) % 5003 === 0;
  const spent = isOver ? ceiling + 1000n : (ceiling * BigInt(hash(3) % 10_001)) / 10_000n;
  const percent = (spent * 20_000n + ceiling) / (2n * ceiling);
  const wrong = hash(4) % 5003 === 0 ? 90n : 0n;
  const volume = BigInt(100 + (hash(5) % 900)) * (hash(6) % 5003 === 0 ? 1000n : 1n);
  const isDash = hash(7) % 101 === 0;
  return [ceiling * 100n, isDash ? null : spent * 100n, percent + wrong, volume * 100n];
}

function columnsOf(rows: number): Column[] {
  const units = unitsOf(rows);
  const count = units * checkedIndicators * roles.length;
  const [values, valid] = [new BigInt64Array(count), new Uint8Array(count)];
  const printed: string[] = [];
  const names: string[] = [];
  for (let unit = 0; unit < units; unit++) {
    const code = unitCode(unit);
    const before = unitCode(Math.max(0, unit - 1));
    for (let i = 0; i < checkedIndicators; i++) {
      const isTwice = scatter((unit * checkedIndicators + i) * 8) % 5003 === 0;
      figuresOf(unit, i).forEach((figure, role) => {
        const row = printed.length;
        values[row] = figure ?? 0n;
        valid[row] = figure === null ? 0 : 1;
        printed.push(figure === null ? '-' : printedAs(figure, roles[role] === 'absorption'));
        names.push(isTwice && roles[role] === 'volume' ? before : code);
      });
    }
  }
  const texts = (name: string, of: (row: number) => string | null): Column => ({
    name,
    type: 'text',
    values: Array.from({ length: count }, (_, row) => of(row)),
  });
  const wholes = (name: string, of: (row: number) => number): Column => ({
    name,
    type: 'integer',
    values: BigInt64Array.from({ length: count }, (_, row) => BigInt(of(row))),
  });
  const indicators = Array.from({ length: checkedIndicators }, (_, i) => checkedIndicator(i));
  const codes = Array.from({ length: units }, (_, unit) => unitCode(unit));
  const perUnit = checkedIndicators * roles.length;
  const unitAt = (row: number) => codes[Math.floor(row / perUnit)] ?? null;
  const roleAt = (row: number) => roles[row % roles.length] ?? null;
  return [
    texts('table', () => 'Tabel 1'),
    { name: 'row', type: 'text', values: names },
    wholes('rowNumber', (row) => Math.floor(row / roles.length) + 1),
    texts('column', roleAt),
    texts('workUnit', unitAt),
    wholes('year', () => year),
    texts(
      'indicator',
      (row) => indicators[Math.floor(row / roles.length) % checkedIndicators] ?? null,
    ),
    texts('role', roleAt),
    { name: 'asPrinted', type: 'text', values: printed },
    { name: 'value', type: 'decimal', scale: 2, values, valid },
    texts('text', () => null),
    texts('absent', (row) => (valid[row] === 0 ? 'dash' : null)),
    texts('unit', (row) => unitNames[row % roles.length] ?? null),
    wholes('line', (row) => row + 1),
  ];
}

const unitNames = ['rupiah', 'rupiah', 'percent', 'customer'] as const;

/** In the Indonesian notation, whole or with two decimals. */
function printedAs(hundredths: bigint, withDecimals: boolean): string {
  const whole = String(hundredths / 100n).replace(/\B(?=(\d{3})+$)/g, '.');
  return withDecimals ? `${whole},${String(hundredths % 100n).padStart(2, '0')}` : whole;
}
