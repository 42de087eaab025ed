import type { Field, Resource } from '@tolok/dataset';
import { type Indicator, type Problem, type RowsInput, nearest, problem } from '@tolok/schema';
import { fieldsOf } from './fieldsOf.ts';
import type { Key } from './plan.ts';

/**
 * What keeps a table from serving an input: columns and keys that are not there, a column of
 * another type or unit than is asked of it. Empty when it fits.
 *
 * Problems: `run.column-missing`, `run.column-type`, `run.key-missing`, `run.input-unit`.
 */
export function checkColumns(
  rule: Indicator,
  name: string,
  input: RowsInput,
  resource: Resource,
  file: string,
): Problem[] {
  const at = `/measure/inputs/${name}`;
  const fields = fieldsOf(resource);
  const fieldOf = (column: string) => fields.byName.get(column);
  const tell = (
    code: 'run.column-missing' | 'run.column-type' | 'run.key-missing' | 'run.input-unit',
    pointer: string,
    values: Readonly<Record<string, string>>,
  ) => problem(code, { resource: resource.name, ...values }, { file, pointer: at + pointer });
  const missing = (column: string, pointer: string) =>
    tell('run.column-missing', pointer, {
      column,
      nearest: nearest(column, [...fields.byName.keys()]) ?? '–',
    });

  const problems: Problem[] = [];
  const taken = input.take === undefined ? undefined : fieldOf(input.take);
  if (input.take !== undefined && !taken) problems.push(missing(input.take, '/take'));
  if (taken && input.aggregate !== 'count' && kindOf(taken) !== 'number') {
    problems.push(tell('run.column-type', '/take', { column: taken.name, wanted: 'number' }));
  }
  for (const [column, wanted] of Object.entries(input.where ?? {})) {
    const pointer = `/where/${column}`;
    const field = fieldOf(column);
    const other = [wanted].flat().find((value) => field && typeof value !== kindOf(field));
    if (!field) problems.push(missing(column, pointer));
    else if (other !== undefined) {
      problems.push(tell('run.column-type', pointer, { column, wanted: typeof other }));
    }
  }
  for (const key of ['year', ...(rule.entity ?? ['workUnit'])] as readonly Key[]) {
    if (!fields.byKey.has(key)) {
      problems.push(tell('run.key-missing', '/resource', { key }));
    }
  }
  if (taken?.unit && taken.unit !== input.unit && resource.kind !== 'cells') {
    problems.push(
      tell('run.input-unit', '/unit', {
        input: name,
        wanted: input.unit,
        column: taken.name,
        found: taken.unit,
      }),
    );
  }
  return problems;
}

const kindOf = ({ type }: Field): 'number' | 'string' | 'boolean' => {
  if (type === 'string' || type === 'date') return 'string';
  return type === 'boolean' ? 'boolean' : 'number';
};
