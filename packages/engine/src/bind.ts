import type { Dataset, Resource } from '@tolok/dataset';
import {
  type Indicator,
  type Parsed,
  type Problem,
  type RowsInput,
  nearest,
  problem,
} from '@tolok/schema';
import { checkColumns } from './checkColumns.ts';
import { type FactsBinding, type Key, type RowsBinding, keys, tableName } from './plan.ts';

/**
 * The tables that can serve an input: in every dataset the resource of the named kind. None is no
 * mistake by itself, since an office may report its own figure without publishing the inputs.
 *
 * Problems: `run.resource-missing` when no dataset has it and the rule reports nothing either,
 * those of `checkColumns`.
 */
export function bindRows(
  datasets: readonly Dataset[],
  rule: Indicator,
  name: string,
  input: RowsInput,
  file: string,
): Parsed<readonly RowsBinding[]> {
  const place = { file, pointer: `/measure/inputs/${name}/resource` };
  const wanted = input.resource;
  const found = datasets.flatMap((dataset) =>
    dataset.resources.filter((r) => r.name === wanted).map((resource) => ({ dataset, resource })),
  );
  if (found.length === 0) {
    const known = datasets.flatMap((d) => d.resources.map((r) => r.name));
    return {
      problems: [
        problem(
          'run.resource-missing',
          { resource: wanted, indicator: rule.id, nearest: nearest(wanted, known) ?? '–' },
          { ...place, severity: rule.reported ? 'info' : 'error' },
        ),
      ],
    };
  }
  const problems: Problem[] = [];
  const value = found.flatMap(({ dataset, resource }) => {
    const told = checkColumns(rule, name, input, resource, file);
    problems.push(...told);
    return told.length > 0 ? [] : [bindingOf(dataset, resource)];
  });
  return { value, problems };
}

/** Every printed table whose actuals can be believed. */
export const bindFacts = (datasets: readonly Dataset[]): readonly FactsBinding[] =>
  datasets.flatMap((dataset) =>
    dataset.resources
      .filter((resource) => resource.facts)
      .map((resource) => ({
        dataset: dataset.name,
        resource: resource.name,
        table: tableName(dataset.name, resource.name),
        sample: dataset.sample,
      })),
  );

function bindingOf(dataset: Dataset, resource: Resource): RowsBinding {
  const columnOf = (key: Key) => resource.fields.find((field) => field.key === key)?.name;
  return {
    dataset: dataset.name,
    resource: resource.name,
    table: tableName(dataset.name, resource.name),
    keys: Object.fromEntries(
      keys.flatMap((key) => {
        const name = columnOf(key);
        return name === undefined ? [] : [[key, name]];
      }),
    ),
    fields: resource.fields,
    cells: resource.kind === 'cells',
    sample: dataset.sample,
  };
}
