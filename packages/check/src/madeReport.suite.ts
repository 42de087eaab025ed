import type { Dataset, Field } from '@tolok/dataset';
import type { RuleSet } from '@tolok/engine';
import { indicator, policy, rulesOf } from '@tolok/engine/made';
import type { Check, Column, Expect, UnitName } from '@tolok/schema';
import { type CheckReport, runChecks } from './index.ts';

/** Printed tables and checks made for a test. */

/** A printed cell; what a test does not say is left out or counted up. */
export interface MadeCell {
  readonly row: string;
  readonly column?: string;
  readonly role?: string;
  readonly year?: number;
  readonly quarter?: number;
  readonly parent?: string;
  readonly indicator?: string;
  /** The characters as printed, in the Indonesian notation; a letter or `-` gives no number. */
  readonly printed: string;
  /** The number it is stored as, where that is another one. */
  readonly stored?: string;
  readonly unit?: UnitName;
}

/** A package `laporan` of printed tables. */
export function madeReport(tables: Readonly<Record<string, readonly MadeCell[]>>): Dataset {
  return {
    name: 'laporan',
    title: { id: 'laporan', en: 'report' },
    sample: true,
    workUnitNames: {},
    hash: 'sha256:0',
    closed: [],
    unread: [],
    resources: Object.entries(tables).map(([name, cells]) => ({
      name,
      title: { id: name, en: name },
      path: `${name}.csv`,
      file: `${name}.csv`,
      hash: 'sha256:0',
      table: { rows: cells.length, columns: columnsOf(name, cells) },
      fields: fields.map((field) => ({ ...field })),
      primaryKey: ['rowNumber', 'column'],
      source: { table: `Tabel ${name}` },
      facts: false,
      kind: 'cells' as const,
    })),
  };
}

const fields: readonly Field[] = [
  { name: 'table', type: 'string' },
  { name: 'row', type: 'string' },
  { name: 'rowNumber', type: 'integer' },
  { name: 'column', type: 'string' },
  { name: 'role', type: 'string' },
  { name: 'year', type: 'year', key: 'year' },
  { name: 'quarter', type: 'integer', key: 'quarter' },
  { name: 'parent', type: 'string' },
  { name: 'indicator', type: 'string', key: 'indicator' },
  { name: 'asPrinted', type: 'string' },
  { name: 'value', type: 'number', decimals: 4 },
  { name: 'text', type: 'string' },
  { name: 'absent', type: 'string' },
  { name: 'unit', type: 'string' },
  { name: 'line', type: 'integer' },
];

function columnsOf(table: string, cells: readonly MadeCell[]): Column[] {
  const rows = [...new Set(cells.map(({ row }) => row))];
  const texts = (name: string, of: (cell: MadeCell, i: number) => string | null): Column => ({
    name,
    type: 'text',
    values: cells.map(of),
  });
  const wholes = (name: string, of: (cell: MadeCell, i: number) => number | null): Column => ({
    name,
    type: 'integer',
    values: BigInt64Array.from(cells.map((one, i) => BigInt(of(one, i) ?? 0))),
    valid: Uint8Array.from(cells.map((one, i) => (of(one, i) === null ? 0 : 1))),
  });
  const numbers = cells.map((one) => scaled(one.stored ?? one.printed));
  return [
    texts('table', () => `Tabel ${table}`),
    texts('row', ({ row }) => row),
    wholes('rowNumber', ({ row }) => rows.indexOf(row) + 1),
    texts('column', ({ column, role, year }) => column ?? `${role ?? ''} ${year ?? ''}`.trim()),
    texts('role', ({ role }) => role ?? null),
    wholes('year', ({ year }) => year ?? null),
    wholes('quarter', ({ quarter }) => quarter ?? null),
    texts('parent', ({ parent }) => parent ?? null),
    texts('indicator', ({ indicator }) => indicator ?? null),
    texts('asPrinted', ({ printed }) => printed),
    {
      name: 'value',
      type: 'decimal',
      scale: 4,
      values: BigInt64Array.from(numbers.map((one) => one ?? 0n)),
      valid: Uint8Array.from(numbers.map((one) => (one === null ? 0 : 1))),
    },
    texts('text', ({ printed }) => (/^[A-Z][+-]?$/.test(printed) ? printed : null)),
    texts('absent', ({ printed }) => (printed === '-' ? 'dash' : printed === '' ? 'empty' : null)),
    texts('unit', ({ unit }) => unit ?? null),
    wholes('line', (_, i) => i + 1),
  ];
}

/** The number of an Indonesian text in ten thousandths; null where it is none. */
function scaled(printed: string): bigint | null {
  const plain = printed.replace(/%$/, '').replaceAll('.', '').replace(',', '.');
  const found = /^(-?\d+)(?:\.(\d{1,4}))?$/.exec(plain);
  return found ? BigInt(`${found[1]}${(found[2] ?? '').padEnd(4, '0')}`) : null;
}

/** A check over the made report. */
export const madeCheck = (expect: Expect, changes: Partial<Check> = {}): Check => ({
  $schema: 'check.schema.json',
  schemaVersion: 1,
  id: 'periksa',
  title: { id: 'kalimat', en: 'sentence' },
  kind: 'arithmetic',
  severity: 'error',
  dataset: 'laporan',
  expect,
  ...changes,
});

/** What the checks give over the tables, without rules and excuses. */
export const checked = (
  tables: Parameters<typeof madeReport>[0],
  ...checks: readonly Check[]
): CheckReport => checkedBy(undefined, tables, ...checks);

/** The same with rules at hand. */
export const checkedBy = (
  rules: RuleSet | undefined,
  tables: Parameters<typeof madeReport>[0],
  ...checks: readonly Check[]
): CheckReport =>
  runChecks({
    checks: checks.map((value) => ({ file: `checks/${value.id}.json`, value })),
    datasets: [madeReport(tables)],
    ...(rules ? { rules } : {}),
    excuses: { acknowledgements: null, waivers: null, today: '2026-01-01' },
  });

/** Rules with one reported indicator `ikm`, an index, and the policy `lakin-2022`. */
export const madeRules = (): RuleSet =>
  rulesOf(indicator({ id: 'ikm', unit: 'index', interim: 'same-as-annual' }), policy());
