import {
  type Formula,
  type FormulaColumn,
  type FormulaContext,
  type ListColumn,
  type NumberColumn,
  type SqlExpression,
  type SqlSource,
  aggregatesToSql,
  compileCase,
  compileColumns,
  formulaToSql,
  printSql,
  selectStages,
  sql,
} from '@tolok/formula';
import {
  type Connection,
  type Table,
  type Value,
  absent,
  absentCode,
  absentReasons,
  column,
} from '@tolok/schema';
import fc from 'fast-check';
import { listNames, numberArbitrary, scalarNames } from './formulaArbitrary.ts';

export const context: FormulaContext = {
  inputs: {
    ...Object.fromEntries(scalarNames.map((name) => [name, { unit: 'ratio' as const }])),
    nilai: { unit: 'ratio', list: true },
    pagu: { unit: 'ratio', list: true, decimals: 0 },
  },
};

/** One case: values of the scalar inputs and elements of the lists. */
export interface Case {
  readonly scalars: Readonly<Record<string, Value>>;
  readonly lists: Readonly<Record<string, readonly Value[]>>;
}

/** The same cases for a seed. */
export function casesOf(seed: number, count: number): Case[] {
  const value = (rate: number): fc.Arbitrary<Value> =>
    fc.oneof(
      { weight: rate, arbitrary: numberArbitrary },
      { weight: 1, arbitrary: fc.constantFrom(...absentReasons).map(absent) },
    );
  const scalars = fc.record(Object.fromEntries(scalarNames.map((name) => [name, value(6)])));
  const lists = fc.record(
    Object.fromEntries(
      listNames.map((name) => [
        name,
        fc.oneof(
          fc.array(numberArbitrary, { maxLength: 6 }),
          fc.array(value(6), { maxLength: 6 }),
          fc.array(fc.integer({ min: 0, max: 3e12 }), { minLength: 1, maxLength: 12 }),
        ),
      ]),
    ),
  );
  return fc.sample(fc.record({ scalars, lists }), { seed, numRuns: count });
}

/** A result as a number and a code, so that readings can be held against each other. */
export interface Reading {
  readonly value: number;
  readonly reason: number;
}

const readingOf = (value: Value): Reading =>
  typeof value === 'number' ? { value, reason: 0 } : { value: 0, reason: absentCode(value.reason) };

/** Case by case. */
export function readCases(formula: Formula, cases: readonly Case[]): Reading[] {
  const run = compileCase(formula);
  return cases.map(({ scalars, lists }) => readingOf(run({ ...scalars, ...lists })));
}

/** As whole columns. */
export function readColumns(formula: Formula, cases: readonly Case[]): Reading[] {
  const columns: Record<string, FormulaColumn> = {};
  for (const name of scalarNames) columns[name] = numbers(cases.map((c) => c.scalars[name] ?? 0));
  for (const name of listNames) columns[name] = list(cases.map((c) => c.lists[name] ?? []));
  const { values, reasons } = compileColumns(formula)(columns, cases.length);
  return cases.map((_, i) => ({ value: values[i] ?? 0, reason: reasons[i] ?? 0 }));
}

function numbers(values: readonly Value[]): NumberColumn {
  const readings = values.map(readingOf);
  return {
    values: Float64Array.from(readings, ({ value }) => value),
    reasons: Uint8Array.from(readings, ({ reason }) => reason),
  };
}

function list(lists: readonly (readonly Value[])[]): ListColumn {
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((elements, i) => (offsets[i + 1] = (offsets[i] ?? 0) + elements.length));
  return { offsets, ...numbers(lists.flat()) };
}

/** Puts the cases into a database, to be read there by `readSql`. */
export async function loadCases(connection: Connection, cases: readonly Case[]): Promise<void> {
  const columns = scalarNames.flatMap((name) =>
    pair(
      name,
      cases.map((c) => c.scalars[name] ?? 0),
    ),
  );
  const id = BigInt64Array.from(cases, (_, i) => BigInt(i));
  const rows = cases.length;
  await connection.load('cases', {
    rows,
    columns: [{ name: 'id', type: 'integer', values: id }, ...columns],
  });
  for (const name of listNames) {
    const elements = cases.flatMap((c, i) =>
      (c.lists[name] ?? []).map((value, order) => ({ value, id: i, order })),
    );
    const whole = (key: 'id' | 'order') => ({
      name: key,
      type: 'integer' as const,
      values: BigInt64Array.from(elements, (e) => BigInt(e[key])),
    });
    const values = pair(
      name,
      elements.map((e) => e.value),
    );
    const table: Table = {
      rows: elements.length,
      columns: [whole('id'), whole('order'), ...values],
    };
    await connection.load(name, table);
  }
}

function pair(name: string, values: readonly Value[]): Table['columns'] {
  const readings = values.map(readingOf);
  return [
    {
      name,
      type: 'double',
      values: Float64Array.from(readings, ({ value }) => value),
      valid: Uint8Array.from(readings, ({ reason }) => (reason === 0 ? 1 : 0)),
    },
    {
      name: `${name} reason`,
      type: 'integer',
      values: BigInt64Array.from(readings, ({ reason }) => BigInt(reason)),
    },
  ];
}

const bind = (name: string) => ({
  value: sql.column(name),
  reason: sql.column(`${name} reason`),
});

/** The statement that computes formulas over the loaded cases, two columns each, by id. */
export function statementOf(formulas: readonly Formula[]): string {
  let from: SqlSource = sql.table('cases');
  const columns: Record<string, SqlExpression> = {};
  const stages = formulas.map((formula, i) => {
    const prefix = `f${i}`;
    for (const node of formula.aggregates) {
      const only: Formula = { ...formula, aggregates: [node] };
      const rows = aggregatesToSql(only, bindRows, { prefix });
      const grouped = sql.select({
        columns: [sql.as(sql.column('id'), 'id'), ...rows.columns],
        from: selectStages(sql.table(node.input), [rows.stages]),
        groupBy: [sql.column('id')],
      });
      from = sql.join(from, 'left', sql.subquery(grouped, `${prefix} ${node.index}`), ['id']);
    }
    const { value, reason, stages } = formulaToSql(formula, bind, { prefix });
    columns[`value ${i}`] = value;
    columns[`reason ${i}`] = sql.cast(reason, 'BIGINT');
    return stages;
  });
  const all = sql.subquery(sql.select({ columns: [sql.star()], from }), 'all');
  const orderBy = [sql.order(sql.column('id'))];
  return printSql(sql.select({ columns, from: selectStages(all, stages), orderBy }));
}

const bindRows = (name: string) => ({ ...bind(name), order: sql.column('order') });

/** In a database: the readings of each formula. */
export async function readSql(
  connection: Connection,
  formulas: readonly Formula[],
): Promise<Reading[][]> {
  const table = await connection.query(statementOf(formulas));
  return formulas.map((_, i) => {
    const value = column(table, `value ${i}`);
    const reason = column(table, `reason ${i}`);
    if (value?.type !== 'double' || reason?.type !== 'integer')
      throw new TypeError(`Unexpected columns: ${value?.type}, ${reason?.type}`);
    return Array.from({ length: table.rows }, (_, row) => ({
      value: value.valid?.[row] === 0 ? 0 : (value.values[row] ?? 0),
      reason: Number(reason.values[row]),
    }));
  });
}

/** How many doubles lie between two of them; 0 for the same bits. */
export function ulps(a: number, b: number): number {
  if (Object.is(a, b)) return 0;
  const [x, y] = [orderOf(a), orderOf(b)];
  const distance = Number(x > y ? x - y : y - x);
  return distance === 0 ? 1 : distance;
}

const view = new DataView(new ArrayBuffer(8));

function orderOf(x: number): bigint {
  view.setFloat64(0, x);
  const bits = view.getBigInt64(0);
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
}
