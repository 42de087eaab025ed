import type { Text } from '@tolok/schema';

/**
 * The part a column plays in a chart.
 *
 * `name`, `text` and `status` (`achieved`, `not-achieved`) are text columns, `value` and `percent`
 * numbers, `flag` true or false. A value may also be a letter or a range, and absent for a reason of
 * its own: the roles `<role>Letter`, `<role>To` and `<role>Absent` fold into it.
 */
export interface Role {
  readonly type: 'name' | 'text' | 'value' | 'percent' | 'status' | 'flag';
  readonly required?: true;
  /** The head of its column; without one the column is not printed. */
  readonly head?: Text | 'rows' | 'across' | 'measure';
  /** Of a status: the value whose reason is printed where there is none. */
  readonly of?: string;
}

export type Roles = Readonly<Record<string, Role>>;

/** Parts that any chart understands. */
export const commonRoles = {
  label: { type: 'name', required: true, head: 'rows' },
  /** What identifies a row when labels do not: rows with one key are the same row, moved. */
  key: { type: 'text' },
  /** Unit of the row, where rows differ. */
  unit: { type: 'text' },
  /** Reason why a value of the row is absent: `pending`, `zero-target` … */
  absent: { type: 'text' },
} as const satisfies Roles;

export type CommonRole = keyof typeof commonRoles;
