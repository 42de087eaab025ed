import fc from 'fast-check';
import { Engine } from 'json-rules-engine';
import { inspect } from 'node:util';
import { type SqlExpression, printSql, sql } from '@tolok/formula';
import { type Connection, cell } from '@tolok/schema';
import type {
  Conditions,
  FactTypes,
  Leaf,
  Scalar,
} from '../../packages/engine/src/conditions/conditions.ts';
import { compilePredicate } from '../../packages/engine/src/conditions/predicate.ts';
import { conditionsToSql } from '../../packages/engine/src/conditions/sql.ts';

/** Rules over the same facts and the rows they are held against. */
export interface Pack {
  readonly seed: number;
  readonly named: Readonly<Record<string, Conditions>>;
  readonly rules: readonly Conditions[];
  readonly rows: readonly Row[];
}

export type Row = Readonly<Record<string, Scalar>>;

/** Verdicts by row, then by rule; null where a database answered neither true nor false. */
export type Verdicts = readonly (readonly (boolean | null)[])[];

export const facts = {
  n0: 'number',
  n1: 'number',
  n2: 'number',
  s0: 'text',
  s1: 'text',
  b0: 'boolean',
  b1: 'boolean',
} as const satisfies FactTypes;

const names = Object.keys(facts) as (keyof typeof facts)[];
const numeric = names.filter((name) => facts[name] === 'number');

// Limits of classes, their neighbours among the doubles, and what sums of decimals leave behind.
const boundaries = [
  0, -0, 1, -1, -5, -66, 0.1, 0.3, 0.30000000000000004, 50.99999999999999, 51, 66,
  75.99999999999999, 76, 89.99999999999999, 90, 90.00000000000001, 91, 100, 120, 9007199254740992,
  1e21, 5e-324,
];
const unusual = [NaN, NaN, Infinity, -Infinity, null, null, null];
const texts = ['', 'a', 'A', ' a', "O'Brien", '91', 'é', 'e\u0301', '😀', 'a\0b'];

/** A pack that is the same for the same seed. */
export function makePack(seed: number, size: { rules: number; rows: number }): Pack {
  const sample = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number, salt: number): T[] =>
    fc.sample(arbitrary, { seed: seed * 16 + salt, numRuns, unbiased: true });
  const drawn = sample(fc.double({ noNaN: true, noDefaultInfinity: true }), 4, 0);
  const percents = sample(fc.integer({ min: -2000, max: 15000 }), 4, 1).map((x) => x / 100);
  const numbers = [...boundaries, Number.MAX_VALUE, ...drawn, ...percents];
  const named: Record<string, Conditions> = {};
  for (let i = 0; i < 10; i++) {
    const [conditions] = sample(tree(2, numbers, Object.keys(named)), 1, 2 + i);
    if (conditions) named[`c${i}`] = conditions;
  }
  return {
    seed,
    named,
    rules: sample(tree(3, numbers, Object.keys(named)), size.rules, 12),
    rows: sample(row(numbers), size.rows, 13),
  };
}

function row(numbers: readonly number[]): fc.Arbitrary<Row> {
  const values = {
    number: fc.constantFrom<Scalar[]>(...numbers, ...unusual),
    text: fc.constantFrom<Scalar[]>(...texts, null),
    boolean: fc.constantFrom<Scalar[]>(true, false, null),
  };
  return fc.record(Object.fromEntries(names.map((name) => [name, values[facts[name]]])));
}

function tree(
  depth: number,
  numbers: readonly number[],
  known: readonly string[],
): fc.Arbitrary<Conditions> {
  const named = known.map((condition) => ({ condition }));
  const ends = fc.oneof(
    { weight: 9, arbitrary: leaf(numbers) },
    ...(named.length > 0
      ? [{ weight: 1, arbitrary: fc.constantFrom<Conditions[]>(...named) }]
      : []),
  );
  const node =
    depth === 0
      ? ends
      : fc.oneof(
          { weight: 6, arbitrary: ends },
          ...(['all', 'any'] as const).map((key) => ({
            weight: 5,
            arbitrary: fc
              .oneof(
                { weight: 1, arbitrary: fc.constant([]) },
                {
                  weight: 20,
                  arbitrary: fc.array(tree(depth - 1, numbers, known), {
                    minLength: 1,
                    maxLength: 3,
                  }),
                },
              )
              .map((parts) => ({ [key]: parts }) as unknown as Conditions),
          })),
          { weight: 3, arbitrary: tree(depth - 1, numbers, known).map((not) => ({ not })) },
        );
  return fc
    .tuple(node, fc.constantFrom(undefined, undefined, undefined, 1, 2, 3))
    .map(([conditions, priority]) => (priority ? { ...conditions, priority } : conditions));
}

function leaf(numbers: readonly number[]): fc.Arbitrary<Leaf> {
  const own = {
    number: fc.constantFrom<Scalar[]>(...numbers),
    text: fc.constantFrom<Scalar[]>(...texts),
    boolean: fc.constantFrom<Scalar[]>(true, false),
  };
  const other = fc.constantFrom<Scalar[]>(0, 1, 91, '91', 'true', '', true, false);
  const literal = (fact: keyof typeof facts) =>
    fc.oneof(
      { weight: 7, arbitrary: own[facts[fact]] },
      { weight: 1, arbitrary: other },
      { weight: 2, arbitrary: fc.constant<Scalar>(null) },
    );
  const reference = (among: readonly string[]) =>
    fc.constantFrom(...among).map((fact) => ({ fact }));
  const negations = fc.constantFrom('', '', '', '', '', 'not:', 'not:not:', 'not:not:not:');
  const comparison = (
    fact: string,
    operators: readonly string[],
    value: fc.Arbitrary<Leaf['value']>,
  ) =>
    fc
      .tuple(negations, fc.constantFrom(...operators), value)
      .map(([negation, operator, v]): Leaf => ({ fact, operator: negation + operator, value: v }));

  const orders = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];
  const order = fc
    .constantFrom(...numeric)
    .chain((fact) => comparison(fact, orders, fc.oneof(own.number, reference(numeric))));
  const equality = fc
    .constantFrom(...names)
    .chain((fact) =>
      comparison(
        fact,
        ['equal', 'notEqual'],
        fc.oneof(
          literal(fact),
          reference(names.filter((name) => facts[name] === facts[fact])),
          reference(names),
        ),
      ),
    );
  const membership = fc
    .constantFrom(...names)
    .chain((fact) => comparison(fact, ['in', 'notIn'], fc.array(literal(fact), { maxLength: 4 })));
  return fc.oneof(
    { weight: 5, arbitrary: order },
    { weight: 3, arbitrary: equality },
    { weight: 2, arbitrary: membership },
  );
}

/** What json-rules-engine itself decides: one engine for the pack, one run for each row. */
export async function verdictsByEngine({ named, rules, rows }: Pack): Promise<Verdicts> {
  const engine = new Engine();
  const topLevel = (node: Conditions) =>
    structuredClone('fact' in node ? { all: [node] } : node) as never;
  for (const [name, conditions] of Object.entries(named)) {
    engine.setCondition(name, topLevel(conditions));
  }
  rules.forEach((conditions, i) => {
    engine.addRule({ name: `${i}`, conditions: topLevel(conditions), event: { type: 'verdict' } });
  });
  const verdicts: boolean[][] = [];
  for (const row of rows) {
    const { results } = await engine.run({ ...row });
    const verdict = rules.map(() => false);
    for (const { name } of results) verdict[Number(name)] = true;
    verdicts.push(verdict);
  }
  return verdicts;
}

export function verdictsByPredicate({ named, rules, rows }: Pack): Verdicts {
  const predicates = rules.map((conditions) => compilePredicate(conditions, named));
  return rows.map((row) => predicates.map((holds) => holds((fact) => row[fact] ?? null)));
}

/** What the database decides, on expressions as they are or changed by a mutant. */
export async function verdictsBySql(
  connection: Pick<Connection, 'query'>,
  { seed, named, rules, rows }: Pack,
  change: (expression: SqlExpression) => SqlExpression = (expression) => expression,
): Promise<Verdicts> {
  const columns = rules.map((conditions, i) => {
    const expression = conditionsToSql(conditions, facts, (fact) => sql.column(fact), named);
    return sql.as(change(expression), `r${i}`);
  });
  const statement = sql.select({
    columns,
    from: sql.table(tableOf(seed)),
    orderBy: [sql.order(sql.column('id'))],
  });
  const table = await connection.query(printSql(statement));
  const answers = table.columns.map((column) =>
    Array.from({ length: table.rows }, (_, i) => cell(column, i) as boolean | null),
  );
  return rows.map((_, i) => answers.map((answer) => answer[i] ?? null));
}

const tableOf = (seed: number): string => `facts_${seed}`;

/** Creates the table of a pack's rows. By SQL, since a loaded table holds no NaN and no Infinity. */
export async function createRows(
  connection: Pick<Connection, 'query'>,
  { seed, rows }: Pack,
): Promise<void> {
  const types = { number: 'DOUBLE', text: 'VARCHAR', boolean: 'BOOLEAN' } as const;
  const typed = names.map((name) => `"${name}" ${types[facts[name]]}`).join(', ');
  await connection.query(`CREATE TABLE ${tableOf(seed)} (id INTEGER, ${typed})`);
  const lines = rows.map(
    (row, id) => `(${[id, ...names.map((name) => written(row[name] ?? null))].join(', ')})`,
  );
  await connection.query(`INSERT INTO ${tableOf(seed)} VALUES ${lines.join(', ')}`);
}

function written(value: Scalar): string {
  if (typeof value === 'number') return `'${Object.is(value, -0) ? '-0' : value}'::DOUBLE`;
  if (typeof value === 'string') return printSql(sql.text(value));
  return value === null ? 'NULL' : String(value);
}

export interface Comparison {
  /** How many verdicts differ; an answer that is neither true nor false counts as false. */
  readonly wrong: number;
  /** How many answers are neither true nor false. */
  readonly neither: number;
  /** The first verdict that is wrong or no verdict, in words. */
  readonly counterexample: string | null;
}

export function compare(pack: Pack, expected: Verdicts, actual: Verdicts): Comparison {
  let wrong = 0;
  let neither = 0;
  let counterexample: string | null = null;
  expected.forEach((verdicts, i) =>
    verdicts.forEach((verdict, k) => {
      const answer = actual[i]?.[k] ?? null;
      if (answer === verdict) return;
      if (answer === null) neither++;
      if ((answer === true) !== verdict) wrong++;
      counterexample ??= describe(pack, i, k, `${verdict} expected, ${answer} found`);
    }),
  );
  return { wrong, neither, counterexample };
}

function describe({ seed, named, rules, rows }: Pack, row: number, rule: number, what: string) {
  const conditions = rules[rule] ?? { all: [] };
  const show = (value: unknown) => inspect(value, { depth: null, breakLength: 120 });
  const text = printSql(conditionsToSql(conditions, facts, (fact) => sql.column(fact), named));
  return [
    `${what} (pack of seed ${seed}, rule ${rule}, row ${row})`,
    `rule ${show(conditions)}`,
    `named ${show(named)}`,
    `row ${show(rows[row])}`,
    `sql ${text}`,
  ].join('\n');
}
