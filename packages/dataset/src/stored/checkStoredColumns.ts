import { type Problem, type StoredColumn, nearest, problem } from '@tolok/schema';
import { type Field, type Resource } from '../dataset.ts';

/**
 * What keeps the columns of a table in a database, or of a file that a database reads, from being
 * those a resource declares; null for columns when there is no such table. Columns that are not
 * declared are passed over. Names are compared letter by letter.
 *
 * A `string` is stored as text, a `date` as a day or as text, an `integer` or `year` as whole
 * numbers, a `number` with decimals as decimals of that scale or as whole numbers, one without them
 * as doubles, a `boolean` as such.
 *
 * Problems: `dataset.stored-missing`, `dataset.stored-column`, `dataset.stored-type`.
 */
export function checkStoredColumns(
  { name: resource, file, path, fields }: Pick<Resource, 'name' | 'file' | 'path' | 'fields'>,
  columns: readonly StoredColumn[] | null,
): Problem[] {
  if (!columns) return [problem('dataset.stored-missing', { resource, path }, { file })];
  const known = columns.map(({ name }) => name);
  return fields.flatMap((field) => {
    const { name } = field;
    const column = columns.find((one) => one.name === name);
    if (!column) {
      const values = { name, resource, nearest: nearest(name, known) ?? '–' };
      return [problem('dataset.stored-column', values, { file })];
    }
    const wanted = storedAs[field.type](field);
    if (wanted.some((type) => type === typeOf(column))) return [];
    const values = {
      name,
      resource,
      declared: wordsOf(field),
      found: column.declared,
      wanted: wanted.map(sqlOf).join(', '),
    };
    return [problem('dataset.stored-type', values, { file })];
  });
}

type Stored = Exclude<StoredColumn['type'], 'decimal' | 'other'> | `decimal ${number}`;

const storedAs: Readonly<Record<Field['type'], (field: Field) => readonly Stored[]>> = {
  string: () => ['text'],
  date: () => ['date', 'text'],
  integer: () => ['integer'],
  year: () => ['integer'],
  number: ({ decimals }) =>
    decimals === undefined ? ['double'] : [`decimal ${decimals}`, 'integer'],
  boolean: () => ['boolean'],
};

const typeOf = (column: StoredColumn): string =>
  column.type === 'decimal' ? `decimal ${column.scale}` : column.type;

const wordsOf = ({ type, decimals }: Field): string =>
  decimals === undefined ? type : `${type} (decimals ${decimals})`;

const sqlOf = (stored: Stored): string =>
  stored in sqlNames
    ? sqlNames[stored as keyof typeof sqlNames]
    : `DECIMAL(18,${stored.split(' ')[1]})`;

const sqlNames = {
  text: 'VARCHAR',
  date: 'DATE',
  integer: 'BIGINT',
  double: 'DOUBLE',
  boolean: 'BOOLEAN',
} as const;
