import type { Contestant } from '../harness/contestant.ts';
import { tableReader } from '../harness/tableRunner.ts';
import { indicatorCount, lowerIsBetter } from '../workload/cells.ts';
import { inputTable } from '../workload/fillSql.ts';

/** One statement as one writes it by hand for these rules and no others. */
export const handSql: Contestant = {
  name: 'SQL by hand',
  heat: 'bulk',
  async open({ database }) {
    if (!database) return 'needs a database';
    const { connection } = database;
    return {
      ...tableReader(connection, 'by_hand', (i) => ({
        value: `v${i}`,
        reason: `e${i}`,
        class: `c${i}`,
      })),
      run: async () => void (await connection.query(handStatement())),
      reset: async () => void (await connection.query('DROP TABLE IF EXISTS by_hand')),
      close: async () => void (await connection.query('DROP TABLE IF EXISTS by_hand')),
    };
  },
};

/** Percentages inside, then what is compared, then reasons and classes. */
export function handStatement(): string {
  const all = Array.from({ length: indicatorCount }, (_, i) => i);
  const every = (make: (i: number) => string) => all.map(make).join(',\n  ');
  const value = (i: number) =>
    lowerIsBetter.has(i)
      ? `(2 - r${i} / nullif(t${i}, 0)) * 100 AS v${i}`
      : `r${i} / nullif(t${i}, 0) * 100 AS v${i}`;
  return `CREATE TABLE by_hand AS
SELECT "workUnit", "year",
  ${every(
    (i) => `v${i},
  (CASE WHEN v${i} IS NOT NULL THEN 0 WHEN r${i} IS NULL OR t${i} IS NULL THEN 2 ELSE 6 END)::UTINYINT AS e${i},
  (CASE WHEN s${i} >= 91 THEN 4 WHEN s${i} >= 76 THEN 3 WHEN s${i} >= 66 THEN 2
        WHEN s${i} >= 51 THEN 1 WHEN s${i} IS NOT NULL THEN 0 END)::UTINYINT AS c${i}`,
  )}
FROM (SELECT *,
  ${every(
    (i) =>
      `CASE WHEN abs(v${i}) < 1e6 THEN sign(v${i}) * floor(abs(v${i}) * 1e9 + 0.5) / 1e9 ELSE v${i} END AS s${i}`,
  )}
FROM (SELECT *,
  ${every(value)}
FROM ${inputTable}))`;
}
