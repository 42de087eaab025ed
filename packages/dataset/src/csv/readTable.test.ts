import fc from 'fast-check';
import { column } from '@tolok/schema';
import { describe, expect, it } from 'vitest';
import { type FieldSpec } from '../descriptor/spec.ts';
import { ProblemList } from '../problemList.ts';
import { readTable } from './readTable.ts';

const encode = (text: string) => new TextEncoder().encode(text);

function read(data: string | Uint8Array, fields: readonly FieldSpec[]) {
  const problems = new ProblemList('tabel.csv');
  const bytes = typeof data === 'string' ? encode(data) : data;
  const found = readTable(
    bytes,
    { schema: { fieldsMatch: 'exact', fields }, dialect: { header: true, delimiter: ',' } },
    problems,
  );
  return { ...found, problems: problems.all() };
}

describe('readTable', () => {
  it('gives every declared type as its column', () => {
    const { table, problems } = read(
      'teks,bulat,desimal,ganda,ya,tahun,tanggal\n' +
        'Ambon,-12,97.39,0.1,true,2022,2022-12-31\n' +
        'x,,,,,,\n',
      [
        { name: 'teks', type: 'string' },
        { name: 'bulat', type: 'integer' },
        { name: 'desimal', type: 'number', tolok: { decimals: 3 } },
        { name: 'ganda', type: 'number', tolok: { double: true } },
        { name: 'ya', type: 'boolean' },
        { name: 'tahun', type: 'year' },
        { name: 'tanggal', type: 'date' },
      ],
    );
    expect(problems).toEqual([]);
    const valid = new Uint8Array([1, 0]);
    expect(table?.columns).toEqual([
      { name: 'teks', type: 'text', values: ['Ambon', 'x'] },
      { name: 'bulat', type: 'integer', values: new BigInt64Array([-12n, 0n]), valid },
      {
        name: 'desimal',
        type: 'decimal',
        scale: 3,
        values: new BigInt64Array([97390n, 0n]),
        valid,
      },
      { name: 'ganda', type: 'double', values: new Float64Array([0.1, 0]), valid },
      { name: 'ya', type: 'boolean', values: new Uint8Array([1, 0]), valid },
      { name: 'tahun', type: 'integer', values: new BigInt64Array([2022n, 0n]), valid },
      { name: 'tanggal', type: 'text', values: ['2022-12-31', null] },
    ]);
  });

  it('keeps all 64 bits of a whole number', () => {
    const { table } = read('n\n9007199254740993\n-9223372036854775808\n', [
      { name: 'n', type: 'integer' },
    ]);
    expect(table?.columns[0]?.values).toEqual(
      new BigInt64Array([9007199254740993n, -9223372036854775808n]),
    );
  });

  it('grows with the file', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `${i},${i % 7 === 0 ? '' : i / 4}\n`);
    const { table, lines, problems } = read(`a,b\n${rows.join('')}`, [
      { name: 'a', type: 'integer' },
      { name: 'b', type: 'number', tolok: { decimals: 2 } },
    ]);
    expect(problems).toEqual([]);
    expect(table?.rows).toBe(5000);
    expect(lines?.[4999]).toBe(5001);
    const b = table && column(table, 'b');
    expect(b?.type === 'decimal' && b.values[4999]).toBe(124975n);
    expect(b?.type === 'decimal' && b.valid?.[7]).toBe(0);
  });

  it('refuses a cell of a million characters', () => {
    const { problems } = read(`a\n"${'x'.repeat(1_000_000)}"\n`, [{ name: 'a', type: 'string' }]);
    expect(problems.map((p) => p.code)).toEqual(['dataset.cell-too-long']);
  });

  it('caps what five thousand undeclared columns have to say', () => {
    const names = Array.from({ length: 5000 }, (_, i) => `k${i}`).join(',');
    const { problems } = read(`${names}\n`, [{ name: 'k0', type: 'integer' }]);
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)).toMatchObject({
      code: 'dataset.problems-more',
      values: { count: 3999 },
    });
  });

  it('stops where almost every row is wrong', () => {
    const { table, problems } = read(`a,b\n${'1\n'.repeat(100_000)}`, [
      { name: 'a', type: 'integer' },
      { name: 'b', type: 'integer' },
    ]);
    expect(table?.rows).toBe(0);
    expect(problems.at(-1)).toMatchObject({
      code: 'dataset.problems-more',
      values: { count: 19_000 },
    });
    expect(problems.map((p) => p.code)).toContain('dataset.too-many');
  });

  it('shows what cannot be seen in a cell and never the control character itself', () => {
    const { problems } = read('a\n\u001b[31m\n', [{ name: 'a', type: 'integer' }]);
    expect(problems[0]?.values).toMatchObject({ text: '\\u001b[31m' });
  });

  it('reads back any texts it is given, whatever they hold', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .filter((t) => t.trim() !== '' && !t.includes('\0'));
    const row = fc.record({ a: text, b: text });
    const quote = (t: string) => `"${t.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        fc.pre(rows.every(({ a, b }) => a !== 'a' || b !== 'b'));
        const csv = `a,b\n${rows.map(({ a, b }) => `${quote(a)},${quote(b)}\n`).join('')}`;
        const { table } = read(csv, [
          { name: 'a', type: 'string' },
          { name: 'b', type: 'string' },
        ]);
        expect(table?.columns.map((c) => c.values)).toEqual([
          rows.map((r) => r.a),
          rows.map((r) => r.b),
        ]);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('gives a table or a problem for any bytes, and never throws', () => {
    const fields: readonly FieldSpec[] = [
      { name: 'a', type: 'string' },
      { name: 'b', type: 'number', tolok: { decimals: 2 } },
    ];
    const piece = fc.oneof(
      fc.constantFrom('a,b\n', '"', ',', '\n', '\r\n', '\r', '\0', '1.5', '\ufeff', '<<<<<<< x\n'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    const csv = fc.array(piece, { maxLength: 20 }).map((parts) => encode(parts.join('')));
    const bytes = fc.oneof(csv, fc.uint8Array({ maxLength: 200 }));
    fc.assert(
      fc.property(bytes, fc.boolean(), (some, headed) => {
        const data = headed ? new Uint8Array([...encode('a,b\n'), ...some]) : some;
        const { table, problems } = read(data, fields);
        expect(table !== undefined || problems.length > 0).toBe(true);
      }),
      { seed: 6, numRuns: 800 },
    );
  });
});
