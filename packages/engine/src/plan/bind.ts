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
import { fieldsOf } from './fieldsOf.ts';
import { type FactsBinding, type Keys, type RowsBinding, keys, tableName } from './plan.ts';

/**
 * The tables that can serve an input: in every dataset the resource of the named kind. None is no
 * mistake by itself, since an office may report its own figure without publishing the inputs.
 *
 * Problems: `run.resource-missing` when no dataset has it, an error where the rule is `needed` for
 * itself and reports nothing either; those of `checkColumns`.
 */
export function bindRows(
  datasets: readonly Dataset[],
  rule: Indicator,
  name: string,
  input: RowsInput,
  { file, needed }: { readonly file: string; readonly needed: boolean },
): Parsed<readonly RowsBinding[]> {
  const place = { file, pointer: `/measure/inputs/${name}/resource` };
  const wanted = input.resource;
  const found = datasets.flatMap((dataset) =>
    dataset.resources.filter((r) => r.name === wanted).map((resource) => ({ dataset, resource })),
  );
  if (found.length === 0) {
    // A table that was left closed has nothing to say of what is asked; one unread has been told.
    const told = datasets.some(
      ({ closed, unread }) => closed.includes(wanted) || unread.includes(wanted),
    );
    if (told) return { value: [], problems: [] };
    const known = datasets.flatMap((d) => d.resources.map(({ name }) => name));
    return {
      problems: [
        problem(
          'run.resource-missing',
          { resource: wanted, indicator: rule.id, nearest: nearest(wanted, known) ?? '–' },
          { ...place, severity: needed && !rule.reported ? 'error' : 'info' },
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

/** The work units named by each package that has a table of this name which could not be read. */
export const unreadUnits = (
  datasets: readonly Dataset[],
  resource: string,
): readonly (readonly string[])[] =>
  datasets
    .filter(({ unread }) => unread.includes(resource))
    .map(({ workUnitNames }) => Object.keys(workUnitNames));

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
        cells: resource.kind === 'cells',
        keys: keysOf(resource),
        fields: resource.fields,
      })),
  );

const bindingOf = (dataset: Dataset, resource: Resource): RowsBinding => ({
  dataset: dataset.name,
  resource: resource.name,
  table: tableName(dataset.name, resource.name),
  keys: keysOf(resource),
  fields: resource.fields,
  primaryKey: resource.primaryKey,
  cells: resource.kind === 'cells',
  sample: dataset.sample,
});

function keysOf(resource: Resource): Keys {
  const fields = fieldsOf(resource);
  return Object.fromEntries(
    keys.flatMap((key) => {
      const name = fields.byKey.get(key)?.name;
      return name === undefined ? [] : [[key, name]];
    }),
  );
}
