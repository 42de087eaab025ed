import { type ReadTable } from '../csv/readTable.ts';
import { type ResourceSpec } from '../descriptor/spec.ts';
import { type ProblemList } from '../problemList.ts';

/**
 * Checks that a package which names work units names every one its tables speak of, since it is not
 * read for a work unit it does not name. Each code is told once, at its first row; a package that
 * names none is not checked.
 */
export function checkWorkUnits(
  spec: ResourceSpec,
  { table, lines }: ReadTable,
  names: Readonly<Record<string, string>> | undefined,
  problems: ProblemList,
): void {
  const field = spec.schema.fields.find(({ tolok }) => tolok?.key === 'workUnit')?.name;
  const codes = table.columns.find(({ name }) => name === field);
  if (names === undefined || codes?.type !== 'text') return;
  const told = new Set<string>();
  for (const [row, code] of codes.values.entries()) {
    if (code === null || Object.hasOwn(names, code) || told.has(code)) continue;
    told.add(code);
    problems.add('dataset.work-unit-unnamed', { code }, { line: lines[row] ?? 0 });
  }
}
