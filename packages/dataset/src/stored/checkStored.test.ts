import { type StoredColumn, problemMessage } from '@tolok/schema';
import { describe, expect, it } from 'vitest';
import { type Field } from '../dataset.ts';
import { checkStoredColumns } from './checkStoredColumns.ts';
import { checkStoredRows } from './checkStoredRows.ts';

const about = { name: 'belanja', path: 'belanja.parquet', file: 'data/belanja.parquet' };

const plain = (type: Exclude<StoredColumn['type'], 'decimal'>, declared: string): StoredColumn => ({
  name: 'x',
  type,
  declared,
});
const decimal = (scale: number): StoredColumn => ({
  name: 'x',
  type: 'decimal',
  scale,
  declared: `DECIMAL(18,${scale})`,
});

const types = {
  text: plain('text', 'VARCHAR'),
  date: plain('date', 'DATE'),
  integer: plain('integer', 'HUGEINT'),
  double: plain('double', 'FLOAT'),
  boolean: plain('boolean', 'BOOLEAN'),
  other: plain('other', 'TIMESTAMP'),
  whole: decimal(0),
  cents: decimal(2),
};

describe('checkStoredColumns', () => {
  it.each<[Omit<Field, 'name'>, readonly (keyof typeof types)[]]>([
    [{ type: 'string' }, ['text']],
    [{ type: 'date' }, ['date', 'text']],
    [{ type: 'integer' }, ['integer']],
    [{ type: 'year' }, ['integer']],
    [{ type: 'number' }, ['double']],
    [{ type: 'number', decimals: 2 }, ['cents', 'integer']],
    [{ type: 'number', decimals: 0 }, ['whole', 'integer']],
    [{ type: 'boolean' }, ['boolean']],
  ])('takes for %o the columns %o and no others', (field, taken) => {
    const fits = Object.entries(types).filter(([, column]) => {
      const fields = [{ ...field, name: 'x' }];
      const codes = checkStoredColumns({ ...about, fields }, [column]).map(({ code }) => code);
      expect(codes).toEqual(codes.length > 0 ? ['dataset.stored-type'] : []);
      return codes.length === 0;
    });
    expect(fits.map(([name]) => name).sort()).toEqual([...taken].sort());
  });

  it('tells what is declared, what was found and what would do', () => {
    const fields: Field[] = [{ name: 'x', type: 'number', decimals: 2 }];
    const [told] = checkStoredColumns({ ...about, fields }, [plain('text', 'VARCHAR')]);
    expect(told).toMatchObject({
      code: 'dataset.stored-type',
      file: 'data/belanja.parquet',
      values: {
        name: 'x',
        resource: 'belanja',
        declared: 'number (decimals 2)',
        found: 'VARCHAR',
        wanted: 'DECIMAL(18,2), BIGINT',
      },
    });
    expect(problemMessage(told!).en).toBe(
      'The column "x" of the table "belanja" is declared number (decimals 2) but stored as VARCHAR.',
    );
  });

  it('misses declared columns letter by letter, and passes over others', () => {
    const fields: Field[] = [{ name: 'pagu', type: 'integer' }];
    const columns: StoredColumn[] = [
      { name: 'Pagu', type: 'integer', declared: 'BIGINT' },
      { name: 'lain', type: 'other', declared: 'BLOB' },
    ];
    expect(checkStoredColumns({ ...about, fields }, columns)).toMatchObject([
      { code: 'dataset.stored-column', values: { name: 'pagu', nearest: 'Pagu' } },
    ]);
  });

  it('misses the table itself', () => {
    expect(checkStoredColumns({ ...about, fields: [] }, null)).toMatchObject([
      { code: 'dataset.stored-missing', file: 'data/belanja.parquet', severity: 'error' },
    ]);
  });
});

describe('checkStoredRows', () => {
  const resource = {
    ...about,
    fields: [
      { name: 'kode', type: 'string' },
      { name: 'tahun', type: 'year' },
      { name: 'nilai', type: 'number' },
    ] satisfies Field[],
    primaryKey: ['kode', 'tahun'],
    inFile: { bytes: 1, rows: 3 },
  };

  it('has nothing to say of rows as they are stated', () => {
    const stored = { rows: 3, absent: [0, 0], repeated: 0, example: null, unaddable: [0] };
    expect(checkStoredRows(resource, stored)).toEqual([]);
    expect(checkStoredRows({ ...resource, inFile: { bytes: 1, rows: null } }, stored)).toEqual([]);
  });

  it('tells another number of rows, an empty key, a repeated one, and what is no number', () => {
    const stored = {
      rows: 4,
      absent: [0, 2],
      repeated: 1,
      example: ['999001', '2022'],
      unaddable: [3],
    };
    const problems = checkStoredRows(resource, stored);
    expect(problems.map(({ code }) => code)).toEqual([
      'dataset.rows-differ',
      'dataset.stored-key-absent',
      'dataset.stored-key',
      'dataset.stored-number',
    ]);
    expect(problems[1]?.values).toMatchObject({ field: 'tahun', count: 2 });
    expect(problems[2]?.values).toMatchObject({ count: 1, example: 'kode 999001, tahun 2022' });
    expect(problems[3]?.values).toMatchObject({ name: 'nilai', count: 3 });
  });
});
