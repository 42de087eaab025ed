import { pointerOf } from '@tolok/schema';
import type { CellKind } from './cellKind.ts';
import { unknownColumns } from './columns.ts';
import { jsonBody } from './jsonBody.ts';
import { columnsFor } from './template.ts';

/**
 * A table of another cell, to be drawn; whoever shows it draws. Problem: `notebook.column-unknown`.
 */
export const chart: CellKind<'chart'> = {
  label: { id: 'grafik', en: 'chart' },
  ...jsonBody('notebookChart'),
  tables: 'one',
  gives: null,
  asksDatabase: true,
  template: (context) => ({ kind: 'ranked', columns: columnsFor(context) }),
  values: () => [],
  async run({ spec, from: [id = ''] }, scope) {
    const handle = await scope.table(id);
    const asked = Object.entries(spec.columns).map(([role, column]) => ({
      column,
      pointer: `/columns${pointerOf([role])}`,
    }));
    const problems = unknownColumns(id, handle, asked);
    return problems.length > 0
      ? { problems }
      : { value: { kind: 'table', table: handle }, problems };
  },
};
