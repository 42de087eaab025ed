import { type ExactDecimal, type Resource } from '@tolok/dataset';
import { cell, column } from '@tolok/schema';

/** One row of a resource of kind `cells`; the value exactly, the empty cell as an empty text. */
export interface PrintedCell {
  readonly resource: string;
  readonly table: string;
  readonly row: string;
  readonly rowNumber: number;
  readonly column: string;
  readonly workUnit: string;
  readonly year: number | null;
  readonly quarter: number | null;
  readonly indicator: string | null;
  readonly role: string;
  readonly asPrinted: string;
  readonly value: ExactDecimal | null;
  readonly text: string | null;
  readonly absent: string | null;
  readonly unit: string | null;
  readonly line: number;
  readonly lineSha256: string;
}

/** The rows of a resource of kind `cells`, in their order. */
export const printedCells = (resource: Resource): PrintedCell[] =>
  Array.from({ length: resource.table.rows }, (_, row) => {
    const text = (name: string) => plain(resource, name, row) as string | null;
    const number = (name: string) => plain(resource, name, row) as number | null;
    return {
      resource: resource.name,
      table: text('table') ?? '',
      row: text('row') ?? '',
      rowNumber: number('rowNumber') ?? 0,
      column: text('column') ?? '',
      workUnit: text('workUnit') ?? '',
      year: number('year'),
      quarter: number('quarter'),
      indicator: text('indicator'),
      role: text('role') ?? '',
      asPrinted: text('asPrinted') ?? '',
      value: exact(resource, row),
      text: text('text'),
      absent: text('absent'),
      unit: text('unit'),
      line: number('line') ?? 0,
      lineSha256: text('lineSha256') ?? '',
    };
  });

function plain({ name: resource, table }: Resource, name: string, row: number) {
  const found = column(table, name);
  if (!found) throw new Error(`${resource} has no column ${name}`);
  return cell(found, row);
}

function exact({ table }: Resource, row: number): ExactDecimal | null {
  const found = column(table, 'value');
  if (found?.type !== 'decimal') throw new Error('value is not a decimal column');
  if (found.valid?.[row] === 0) return null;
  return { scaled: found.values[row] ?? 0n, scale: found.scale };
}
