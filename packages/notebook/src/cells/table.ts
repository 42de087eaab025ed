import type { CellKind } from './cellKind.ts';
import { unknownColumns } from './columns.ts';
import { jsonBody } from './jsonBody.ts';

/** A table of another cell, to be read. Problem: `notebook.column-unknown`. */
export const table: CellKind<'table'> = {
  label: { id: 'tabel', en: 'table' },
  ...jsonBody('notebookTable'),
  tables: 'one',
  gives: null,
  asksDatabase: true,
  template: () => ({}),
  values: () => [],
  async run({ spec, from: [id = ''] }, scope) {
    const handle = await scope.table(id);
    const asked = (spec.columns ?? []).map(({ column }, i) => ({
      column,
      pointer: `/columns/${i}/column`,
    }));
    const problems = unknownColumns(id, handle, asked);
    return problems.length > 0
      ? { problems }
      : { value: { kind: 'table', table: handle }, problems };
  },
};
