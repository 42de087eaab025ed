import { nearest, problem } from '@tolok/schema';
import { type CellKind, failed } from './cellKind.ts';
import { jsonBody } from './jsonBody.ts';

/**
 * A table of a data package, as it is. Problems: `notebook.dataset-unlisted`,
 * `notebook.dataset-unknown`, `notebook.resource-unread`, `notebook.resource-unknown`.
 */
export const data: CellKind<'data'> = {
  label: { id: 'data', en: 'data' },
  ...jsonBody('notebookData'),
  tables: 'none',
  gives: 'table',
  asksDatabase: true,
  template: ({ data }) => data ?? { dataset: 'data', resource: 'data' },
  values: () => [],
  async run({ spec }, { head, datasets, load }) {
    const { dataset: name, resource: found } = spec;
    if (!head.data.includes(name)) {
      return failed(problem('notebook.dataset-unlisted', { found: name }, { pointer: '/dataset' }));
    }
    const dataset = datasets.find((one) => one.name === name);
    if (!dataset) {
      const names = datasets.map((one) => one.name);
      const values = { found: name, ...suggestions(name, names) };
      return failed(problem('notebook.dataset-unknown', values, { pointer: '/dataset' }));
    }
    const place = { pointer: '/resource' };
    if (dataset.unread.includes(found)) {
      return failed(problem('notebook.resource-unread', { found, dataset: name }, place));
    }
    const names = dataset.resources.map((one) => one.name);
    if (!names.includes(found)) {
      const all = [...names, ...dataset.closed];
      const values = { found, dataset: name, ...suggestions(found, all) };
      return failed(problem('notebook.resource-unknown', values, place));
    }
    return { value: { kind: 'table', table: await load(dataset, found) }, problems: [] };
  },
};

const suggestions = (found: string, names: readonly string[]) => ({
  nearest: nearest(found, names) ?? '–',
  known: names.join(', ') || '–',
});
