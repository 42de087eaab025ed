import { type Problem, nearest, problem } from '@tolok/schema';
import type { TableHandle } from '../tables/tableHandle.ts';

/** The columns among these that a table does not have; problem `notebook.column-unknown` for each. */
export function unknownColumns(
  id: string,
  { columns }: TableHandle,
  asked: readonly { readonly column: string; readonly pointer: string }[],
): readonly Problem[] {
  const names = columns.map(({ name }) => name);
  return asked
    .filter(({ column }) => !names.includes(column))
    .map(({ column, pointer }) => {
      const values = {
        ...{ table: id, found: column },
        ...{ nearest: nearest(column, names) ?? '–', known: names.join(', ') },
      };
      return problem('notebook.column-unknown', values, { pointer });
    });
}
