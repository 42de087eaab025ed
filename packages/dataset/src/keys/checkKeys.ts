import { type Table } from '@tolok/schema';
import { type ReadTable } from '../csv/readTable.ts';
import { type ResourceSpec } from '../descriptor/spec.ts';
import { type ProblemList } from '../problemList.ts';
import { visible } from '../visible.ts';
import { cellText } from './cellText.ts';
import { keyColumns } from './keyColumns.ts';

/**
 * Checks the primary key and the unique columns of a table. Rows whose key could not be read have
 * been told already and are passed over.
 */
export function checkKeys(
  read: ReadTable,
  schema: ResourceSpec['schema'],
  problems: ProblemList,
): void {
  if (schema.primaryKey) checkPrimaryKey(read, schema.primaryKey, problems);
  for (const field of schema.fields) {
    if (field.constraints?.unique) checkUnique(read, field.name, problems);
  }
}

function checkPrimaryKey(read: ReadTable, names: readonly string[], problems: ProblemList): void {
  const key = keyColumns(read, names);
  const seen = new Map<string, number>();
  for (let row = 0; row < read.table.rows; row++) {
    if (!key.isRead(row)) continue;
    const line = read.lines[row] ?? 0;
    const text = key.text(row);
    if (text === null) {
      problems.add('dataset.key-absent', { field: key.absent(row) ?? '' }, { line });
      continue;
    }
    const first = seen.get(text);
    if (first === undefined) {
      seen.set(text, row);
      continue;
    }
    const equal = sameRow(read.table, first, row);
    const values = { key: key.shown(row), other: read.lines[first] ?? 0 };
    problems.add(equal ? 'dataset.key-repeated' : 'dataset.key-conflict', values, { line });
  }
}

function checkUnique(read: ReadTable, field: string, problems: ProblemList): void {
  const key = keyColumns(read, [field]);
  const seen = new Map<string, number>();
  for (let row = 0; row < read.table.rows; row++) {
    const text = key.isRead(row) ? key.text(row) : null;
    if (text === null) continue;
    const other = seen.get(text);
    const line = read.lines[row] ?? 0;
    if (other === undefined) seen.set(text, line);
    else problems.add('dataset.unique', { text: visible(text), field, other }, { line });
  }
}

const sameRow = (table: Table, a: number, b: number): boolean =>
  table.columns.every((column) => cellText(column, a) === cellText(column, b));
