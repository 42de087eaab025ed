import { resultsSql, tooMany } from '../tables/resultTables.ts';
import type { CellKind } from './cellKind.ts';
import { jsonBody } from './jsonBody.ts';
import { selectionKeys, selectionOf } from './selection.ts';
import { lazily } from '../run/lazily.ts';
import { referencesAt } from './values.ts';

/** Indicators evaluated by their rules. Problems: those of the engine, `notebook.results-many`. */
export const indicator: CellKind<'indicator'> = {
  label: { id: 'indikator', en: 'indicators' },
  ...jsonBody('notebookIndicator'),
  tables: 'none',
  gives: 'table',
  asksDatabase: true,
  template: ({ agreement, agreements: [first] }) =>
    agreement !== null || first === undefined ? {} : { agreement: first },
  values: (spec) => referencesAt(spec, selectionKeys),
  async run({ spec }, scope) {
    const { value: run, problems } = await scope.evaluate(selectionOf(spec, scope));
    if (!run) return { problems };
    const { results, plan } = run;
    const naming = { language: scope.head.language, workUnits: plan.workUnitNames };
    const many = tooMany(results.rows.length);
    const table = lazily(() => scope.store(resultsSql(results.rows, naming)));
    return many
      ? { problems: [...problems, many] }
      : { value: { kind: 'indicator', run, table }, problems };
  },
};
