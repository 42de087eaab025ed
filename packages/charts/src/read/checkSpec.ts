import {
  type Column,
  type Problem,
  type ProblemPlace,
  type Table,
  column,
  nearest,
  problem,
} from '@tolok/schema';
import type { ChartSpec } from '../chart.ts';
import type { Role, Roles } from './roles.ts';

/** What is wrong with the columns that a spec names, each with the part as the end of its pointer. */
export function checkSpec(
  roles: Roles,
  table: Table,
  spec: ChartSpec,
  place: ProblemPlace = {},
): readonly Problem[] {
  const names = table.columns.map(({ name }) => name);
  const missing = Object.entries(roles).flatMap(([part, { required }]) =>
    required && spec.columns[part] === undefined && spec.columns[`${part}Letter`] === undefined
      ? [problem('chart.part-missing', { part, known: names.join(', ') || '–' }, place)]
      : [],
  );
  const wrong = Object.entries(spec.columns).flatMap(([part, name]) => {
    if (name === undefined) return [];
    const at = { ...place, pointer: `${place.pointer ?? ''}/columns/${part}` };
    const found = column(table, name);
    if (!found) {
      const values = { name, nearest: nearest(name, names) ?? '–', known: names.join(', ') || '–' };
      return [problem('chart.column-missing', values, at)];
    }
    const role = roles[part];
    return role === undefined || fits(role, found)
      ? []
      : [problem('chart.column-type', { name, part }, at)];
  });
  return [...missing, ...wrong];
}

function fits({ type }: Role, { type: given }: Column): boolean {
  switch (type) {
    case 'percent':
      return given !== 'text' && given !== 'boolean';
    case 'value':
      return given !== 'boolean';
    case 'status':
      return given === 'text';
    case 'flag':
      return given === 'boolean';
    case 'name':
    case 'text':
      return true;
  }
}
