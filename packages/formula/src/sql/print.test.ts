import { describe, expect, it } from 'vitest';
import { sql } from './build.ts';
import { duckdb } from './dialects/duckdb.ts';
import { printSql } from './print.ts';

const a = sql.column('a');
const one = sql.integer(1);

describe('an expression prints as', () => {
  it.each([
    [sql.column('a"b', 't'), '"t"."a""b"'],
    [sql.double(0.1), "'0.1'::DOUBLE"],
    [sql.double(-0), "'0'::DOUBLE"],
    [sql.double(5e-324), "'5e-324'::DOUBLE"],
    [sql.integer(10n ** 18n), '1000000000000000000'],
    [sql.binary(a, '-', sql.integer(-1)), '"a" - (-1)'],
    [sql.text("it's"), "'it''s'"],
    [sql.text('a\0b'), "('a' || chr(0) || 'b')"],
    [sql.binary(sql.binary(a, '-', one), '-', sql.binary(a, '*', one)), '("a" - 1) - ("a" * 1)'],
    [sql.negate(sql.negate(a)), '-(-"a")'],
    [sql.and(), 'TRUE'],
    [sql.or(), 'FALSE'],
    [sql.and(sql.isNull(a), sql.or(sql.not(a), a)), '("a" IS NULL) AND ((NOT "a") OR "a")'],
    [sql.when(a, one), 'CASE WHEN "a" THEN 1 END'],
    [sql.case([], one), '1'],
    [sql.cast(a, 'DECIMAL(38,9)'), 'CAST("a" AS DECIMAL(38,9))'],
    [sql.inList(a, []), 'FALSE'],
    [sql.inList(a, [], true), 'TRUE'],
    [sql.inList(a, [one, sql.text('x')], true), '"a" NOT IN (1, \'x\')'],
    [sql.aggregate('count', []), 'count(*)'],
    [sql.aggregate('count', [a], { distinct: true }), 'count(DISTINCT "a")'],
    [
      sql.aggregate('sum', [a], { filter: sql.isNotNull(a) }),
      'sum("a") FILTER (WHERE "a" IS NOT NULL)',
    ],
  ])('case %#', (node, text) => {
    expect(printSql(node)).toBe(text);
  });
});

describe('a statement', () => {
  it('is laid out over lines and leaves line breaks of texts alone', () => {
    const inner = sql.select({
      columns: { x: a, n: sql.text('dua\nbaris') },
      from: sql.table('t'),
    });
    const query = sql.select({
      with: [{ name: 'w', query: inner }],
      columns: [sql.star(), sql.as(sql.column('x', 'u'), 'y')],
      from: sql.join(sql.table('w'), 'left', sql.subquery(sql.unionAll([inner, inner]), 'u'), [
        'x',
      ]),
      where: sql.isNotNull(a),
      groupBy: [a],
      having: a,
      orderBy: [sql.order(a, true)],
      limit: 5,
    });
    expect(printSql(sql.createTableAs('hasil', query))).toBe(`CREATE TABLE "hasil" AS
WITH "w" AS (
  SELECT
    "a" AS "x",
    'dua
baris' AS "n"
  FROM "t"
)
SELECT
  *,
  "u"."x" AS "y"
FROM "w"
LEFT JOIN (
  SELECT
    "a" AS "x",
    'dua
baris' AS "n"
  FROM "t"
  UNION ALL
  SELECT
    "a" AS "x",
    'dua
baris' AS "n"
  FROM "t"
) AS "u" USING ("x")
WHERE "a" IS NOT NULL
GROUP BY "a"
HAVING "a"
ORDER BY "a" DESC NULLS LAST
LIMIT 5`);
  });

  it('follows the spellings of a dialect', () => {
    const other = {
      ...duckdb,
      types: { HUGEINT: 'Int128' },
      functions: {
        isfinite: 'isFinite',
        round: ([x = '']: readonly string[]) => `roundAway(${x})`,
      },
      aggregates: { arg_min: 'argMin' },
    } as const;
    const node = sql.call('isfinite', sql.call('round', sql.cast(a, 'HUGEINT')));
    expect(printSql(node, other)).toBe('isFinite(roundAway(CAST("a" AS Int128)))');
    expect(printSql(sql.aggregate('arg_min', [a, one]), other)).toBe('argMin("a", 1)');
  });

  it('has no literal for what is not a number, nor a name with NUL', () => {
    expect(() => sql.double(NaN)).toThrow(RangeError);
    expect(() => sql.integer(1.5)).toThrow(RangeError);
    expect(() => printSql(sql.column('a\0'))).toThrow(RangeError);
  });
});
