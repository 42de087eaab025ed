import { firstUnit, indicatorCount, multipliers, year } from './cells.ts';

/** The table that holds the inputs, quoted: the name Tolok gives to the resource `ent`. */
export const inputTable = '"bench/ent"';

const low32 = (x: string) => `((${x}) & 4294967295)`;

/**
 * The statement that creates the inputs of so many work units inside a database: workUnit VARCHAR,
 * year BIGINT, r0..r14 and t0..t14 DOUBLE. The same doubles as `workloadOf` gives.
 */
export function fillSql(units: number): string {
  const cells = Array.from({ length: indicatorCount }, (_, i) => i);
  const each = (make: (name: string) => string) =>
    cells.flatMap((i) => [make(`r${i}`), make(`t${i}`)]).join(', ');
  const keys = cells.flatMap((i) =>
    (['r', 't'] as const).map((name, offset) => {
      const key = `(unit * ${indicatorCount} + ${i}) * 2 + ${offset + 1}`;
      return `${low32(`(${key}) * ${multipliers[0]}`)} AS ${name}${i}`;
    }),
  );
  const fold = (bits: number) => each((x) => `xor(${x}, ${x} >> ${bits}) AS ${x}`);
  const multiplied = each((x) => `${low32(`${x} * ${multipliers[1]}`)} AS ${x}`);
  const read = cells.flatMap((i) => [
    `CASE WHEN r${i} % 101 = 0 THEN NULL
       ELSE r${i}::DOUBLE / 4294967296::DOUBLE * 120::DOUBLE END AS r${i}`,
    `CASE WHEN t${i} % 97 = 0 THEN 0::DOUBLE WHEN t${i} % 89 = 0 THEN NULL
       ELSE 50::DOUBLE + t${i}::DOUBLE / 4294967296::DOUBLE * 50::DOUBLE END AS t${i}`,
  ]);
  return `CREATE OR REPLACE TABLE ${inputTable} AS
    SELECT (${firstUnit} + unit)::VARCHAR AS "workUnit", ${year}::BIGINT AS "year", ${read.join(', ')}
    FROM (SELECT unit, ${fold(16)}
    FROM (SELECT unit, ${multiplied}
    FROM (SELECT unit, ${fold(15)}
    FROM (SELECT unit, ${keys.join(', ')} FROM range(${units}) u(unit)))))`;
}
