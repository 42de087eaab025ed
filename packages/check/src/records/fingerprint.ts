import { canonicalHash } from '@tolok/schema';
import { type Cell, heldBy } from '../cells/cell.ts';
import type { FindingPlace } from './finding.ts';

/** What stays the same of a finding where rows are sorted anew or another finding comes or goes. */
export const fingerprintOf = (
  check: string,
  key: readonly string[],
  { resource, row, column }: Cell,
) => canonicalHash({ check, key, resource, row, column });

/** What the cells of a finding say, wherever they stand. */
export const cellsHash = (cells: readonly Cell[]): string =>
  canonicalHash(
    cells
      .map(({ resource, row, column, asPrinted, value, text }) => [
        resource,
        row,
        column,
        asPrinted,
        value && `${value.scaled}e-${value.scale}`,
        text,
      ])
      .map((said) => JSON.stringify(said))
      .sort(),
  );

/** Where the cell of a finding stands. The line of a rule is looked up here alone, since it takes a parse. */
export function foundAt(cell: Cell): FindingPlace {
  const { rule } = cell;
  return { ...placeOf(cell), line: rule ? rule.loaded.locate(rule.pointer).line : cell.line };
}

/** Where a cell stands, for a reader. */
export function placeOf(cell: Cell): FindingPlace {
  const value = cell.asPrinted === null ? heldBy(cell) : null;
  return {
    dataset: cell.dataset,
    resource: cell.resource,
    index: cell.index < 0 ? null : cell.index,
    ...(cell.rule && { rule: { file: cell.rule.loaded.file, pointer: cell.rule.pointer } }),
    table: cell.table,
    row: cell.row,
    column: cell.column,
    line: cell.line,
    asPrinted: cell.asPrinted,
    ...(value !== null && { value }),
  };
}
