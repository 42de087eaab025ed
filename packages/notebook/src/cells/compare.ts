import { problem } from '@tolok/schema';
import type { CellKind } from './cellKind.ts';
import { jsonBody } from './jsonBody.ts';

/** Two agreements beside each other: its form is settled, and it does not run yet. */
export const compare: CellKind<'compare'> = {
  label: { id: 'perbandingan', en: 'comparison' },
  ...jsonBody('notebookCompare'),
  tables: 'none',
  gives: null,
  asksDatabase: false,
  template: ({ agreement, agreements }) => {
    const first = agreement ?? agreements[0] ?? 'perjanjian';
    return { agreements: [first, agreements.find((one) => one !== first) ?? first] };
  },
  values: () => [],
  run: () =>
    Promise.resolve({
      value: { kind: 'none' },
      problems: [problem('notebook.cell-later', { type: 'compare' })],
    }),
};
