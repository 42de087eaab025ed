import type { NotebookCompare } from '@tolok/schema';
import { comparedLines } from '../run/comparedLines.ts';
import type { ComparedSelections } from '../run/comparePlans.ts';
import { lazily } from '../run/lazily.ts';
import type { Scope } from '../run/scope.ts';
import { compareSql } from '../tables/compareTable.ts';
import type { CellKind } from './cellKind.ts';
import { jsonBody } from './jsonBody.ts';
import { selectionOf } from './selection.ts';
import { referencesAt } from './values.ts';

/**
 * Two agreements beside each other over the same data: what changed in meaning, and what that moves.
 * Problems: those of the comparison and of the engine.
 */
export const compare: CellKind<'compare'> = {
  label: { id: 'perbandingan', en: 'comparison' },
  ...jsonBody('notebookCompare'),
  tables: 'none',
  gives: 'table',
  asksDatabase: true,
  template: ({ agreement, agreements }) => {
    const first = agreement ?? agreements[0] ?? 'perjanjian';
    return { agreements: [first, agreements.find((one) => one !== first) ?? first] };
  },
  values: (spec) => referencesAt(spec, ['workUnit', 'facts', 'policy']),
  async run({ spec }, scope) {
    const { value: compared, problems } = await scope.compare(comparedSelections(spec, scope));
    if (!compared) return { problems };
    const lines = comparedLines(compared);
    const { language } = scope.head;
    return {
      value: {
        kind: 'compare',
        ...{ compared, lines },
        table: lazily(() => scope.store(compareSql(lines, language))),
      },
      problems,
    };
  },
};

/** What is asked of both agreements: the same, over the choices of the reader but for the agreement. */
export function comparedSelections(
  { agreements: [from = '', to = ''], title: _, ...spec }: NotebookCompare,
  scope: Pick<Scope, 'head' | 'selection' | 'value'>,
): ComparedSelections {
  const { plan: __, indicators: ___, ...asked } = selectionOf(spec, scope);
  return { from: { ...asked, agreement: from }, to: { ...asked, agreement: to } };
}
