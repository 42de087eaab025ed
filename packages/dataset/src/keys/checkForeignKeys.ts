import { type ReadTable } from '../csv/readTable.ts';
import { type ResourceSpec } from '../descriptor/spec.ts';
import { type ProblemList } from '../problemList.ts';
import { keyColumns } from './keyColumns.ts';

/**
 * Checks that what a table refers to is there. `others` are the tables of the package by name, null
 * for one that could not be read; a table that was not asked for is not among them and is not
 * missed. A key with an absent cell refers to nothing.
 */
export function checkForeignKeys(
  spec: ResourceSpec,
  read: ReadTable,
  others: ReadonlyMap<string, ReadTable | null>,
  problems: ProblemList,
): void {
  for (const { fields, reference } of spec.schema.foreignKeys ?? []) {
    const resource = reference.resource ?? spec.name;
    if (!others.has(resource)) continue;
    const other = others.get(resource);
    if (!other) {
      problems.add('dataset.foreign-unchecked', { resource });
      continue;
    }
    const known = keyTexts(other, reference.fields);
    const key = keyColumns(read, fields);
    for (let row = 0; row < read.table.rows; row++) {
      const text = key.isRead(row) ? key.text(row) : null;
      if (text === null || known.has(text)) continue;
      const values = { key: key.shown(row), resource };
      problems.add('dataset.foreign-orphan', values, { line: read.lines[row] ?? 0 });
    }
  }
}

function keyTexts(read: ReadTable, fields: readonly string[]): ReadonlySet<string> {
  const key = keyColumns(read, fields);
  const texts = new Set<string>();
  for (let row = 0; row < read.table.rows; row++) {
    const text = key.text(row);
    if (text !== null) texts.add(text);
  }
  return texts;
}
