import type { ResourceOffer } from '@tolok/dataset';
import { type RuleSet, type Selection, tablesOf } from '@tolok/engine';
import { comparedSelections } from '../cells/compare.ts';
import { kindOf } from '../cells/index.ts';
import { selectionOf } from '../cells/selection.ts';
import { type Cell, type Notebook, cellsOf } from '../document/notebook.ts';
import type { Scope } from './scope.ts';
import type { Scalar } from './values.ts';

/**
 * Tells of a table whether a notebook can need it, so that the others need not be read: a cell brings
 * it in, or an evaluation may need it, whatever is chosen in its inputs.
 */
export function wantedTables(
  notebook: Notebook,
  rules: RuleSet,
  selection: Selection = {},
): (resource: ResourceOffer) => boolean {
  const { head } = notebook;
  const cells = cellsOf(notebook);
  const named = new Set(
    cells.flatMap((cell) => (cell.type === 'data' ? [cell.spec.resource] : [])),
  );
  const wanted = cells.flatMap((cell) =>
    head
      ? choicesOf(cell, cells)
          .flatMap((value) => asksOf(cell, { head, selection, value }))
          .map((asked) => tablesOf(rules, asked))
      : [],
  );
  return (resource) => named.has(resource.name) || wanted.some((wants) => wants(resource));
}

/** What a cell asks the engine for; nothing where it asks for nothing. */
function asksOf(
  cell: Cell,
  scope: Pick<Scope, 'head' | 'selection' | 'value'>,
): readonly Selection[] {
  if (cell.type === 'indicator' || cell.type === 'scenario') return [selectionOf(cell.spec, scope)];
  if (cell.type !== 'compare') return [];
  const { from, to } = comparedSelections(cell.spec, scope);
  return [from, to];
}

/** The values its inputs may have: those they start with, and each that may be chosen in one of them. */
function choicesOf(cell: Cell, cells: readonly Cell[]): readonly ((id: string) => Scalar)[] {
  const asked = new Set(
    kindOf(cell)
      .values(cell.spec, cell.body)
      .map(({ id }) => id),
  );
  const inputs = cells.filter((one) => one.type === 'input').filter(({ id }) => asked.has(id));
  const starts = new Map(inputs.map(({ id, spec }) => [id, spec.value]));
  const readers = [(id: string): Scalar => starts.get(id) ?? ''];
  for (const { id: changed, spec } of inputs) {
    if (spec.kind !== 'choice') continue;
    for (const { value } of spec.options) {
      readers.push((id) => (id === changed ? value : (starts.get(id) ?? '')));
    }
  }
  return readers;
}
