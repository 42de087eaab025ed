import type { Column, Connection } from '@tolok/schema';
import { column } from '@tolok/schema';
import type { Runner } from './contestant.ts';
import { numbersOf } from './database.ts';
import { type ColumnNames, digestSql } from '../workload/digest.ts';
import { noClass } from '../workload/evaluateCell.ts';
import { type Outcome, emptyOutcome } from '../workload/outcome.ts';
import { indicatorCount } from '../workload/cells.ts';

/** How results that lie in a table are looked at; `table` and names come quoted. */
export function tableReader(
  connection: Connection,
  table: string,
  names: ColumnNames,
): Required<Pick<Runner, 'outcome' | 'digest'>> {
  const selected = Array.from({ length: indicatorCount }, (_, i) => {
    const { value, reason, class: rank } = names(i);
    return `${value} AS v${i}, ${reason} AS e${i}, ${rank} AS c${i}`;
  });
  return {
    async outcome() {
      const { rows, columns } = await connection.query(
        `SELECT ${selected.join(', ')} FROM ${table} ORDER BY "workUnit"`,
      );
      const outcome = emptyOutcome(rows);
      outcome.forEach(({ values, reasons, classes }, i) => {
        copy(column({ rows, columns }, `v${i}`), values, NaN);
        copy(column({ rows, columns }, `e${i}`), reasons, 0);
        copy(column({ rows, columns }, `c${i}`), classes, noClass);
      });
      return outcome;
    },
    digest: () => numbersOf(connection, digestSql(table, names)),
  };
}

function copy(from: Column | undefined, to: Outcome[number]['values'] | Uint8Array, none: number) {
  if (!from || from.type === 'text') throw new Error('A result column is missing or is text');
  const { values, valid } = from;
  for (let row = 0; row < to.length; row++) {
    to[row] = valid?.[row] === 0 ? none : Number(values[row]);
  }
}
