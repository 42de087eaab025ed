import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fence, made, slider } from '../made.suite.ts';
import { orderCells } from './orderCells.ts';

const query = (id: string, sql: string, from: readonly string[] = []) =>
  fence(`sql tolok:query id=${id}${from.length > 0 ? ` from=${from.join(',')}` : ''}`, sql);

const faultsOf = (...pieces: readonly string[]) =>
  [...orderCells(made(...pieces)).faults].map(([id, told]) => [
    id,
    ...told.map(({ code }) => code),
  ]);

describe('the order of cells', () => {
  it('puts what is needed first, and otherwise keeps that of the file', () => {
    const notebook = made(
      query('c', 'SELECT $a AS x FROM b', ['b']),
      slider('a', 1),
      query('b', 'SELECT 1 AS x'),
    );
    const { ids, needs, readers } = orderCells(notebook);
    expect(ids).toEqual(['a', 'b', 'c']);
    expect(needs.get('c')).toEqual(['b', 'a']);
    expect(readers.get('a')).toEqual(['c']);
  });

  it('tells each cell of a circle which way round it goes, and no cell behind it', () => {
    const notebook = made(
      query('a', 'SELECT 1 AS x FROM b', ['b']),
      query('b', 'SELECT 1 AS x FROM a', ['a']),
      query('self', 'SELECT 1 AS x FROM self', ['self']),
      query('behind', 'SELECT 1 AS x FROM a', ['a']),
    );
    const { ids, faults } = orderCells(notebook);
    expect([...faults.keys()].sort()).toEqual(['a', 'b', 'self']);
    expect(faults.get('b')?.[0]?.values['path']).toBe('a → b → a');
    expect(faults.get('self')?.[0]?.values['path']).toBe('self → self');
    expect(ids).toEqual(['behind']);
  });

  it('tells a name that is no cell with the nearest one, at its line', () => {
    const notebook = made(
      slider('target_pdn', 1),
      query('q', 'SELECT 1 AS x,\n  $target_pdm AS y'),
    );
    const [told] = orderCells(notebook).faults.get('q') ?? [];
    expect(told).toMatchObject({ code: 'notebook.reference-unknown', line: 11, column: 3 });
    expect(told?.values['nearest']).toBe('target_pdn');
  });

  it('tells a table that is asked for as a value, and the other way round', () => {
    expect(faultsOf(slider('a', 1), query('q', 'SELECT 1 AS x FROM a', ['a']))).toEqual([
      ['q', 'notebook.reference-table'],
    ]);
    expect(faultsOf(query('a', 'SELECT 1 AS x'), query('q', 'SELECT $a AS x'))).toEqual([
      ['q', 'notebook.reference-value'],
    ]);
  });

  it('holds for any graph: needs before readers, and what is left out is in or behind a circle', () => {
    const graph = fc.array(fc.array(fc.nat({ max: 11 }), { maxLength: 3 }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(graph, (rows) => {
        const id = (n: number) => `q_${n % rows.length}`;
        const pieces = rows.map((needs, n) =>
          query(id(n), 'SELECT 1 AS x', [...new Set(needs.map(id))]),
        );
        const { ids, needs, faults } = orderCells(made(...pieces));
        const place = new Map(ids.map((one, i) => [one, i]));
        for (const one of ids) {
          for (const need of needs.get(one) ?? []) {
            if (!faults.has(need)) expect(place.get(need)).toBeLessThan(place.get(one) ?? -1);
          }
        }
        expect(new Set([...ids, ...faults.keys()]).size).toBe(rows.length);
        for (const one of faults.keys()) expect(reaches(one, one, needs)).toBe(true);
        for (const one of ids) expect(reaches(one, one, needs)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('takes 5,000 cells in one chain, in one circle and in one star', () => {
    const many = Array.from({ length: 5000 }, (_, n) => n);
    const chain = many.map((n) => query(`q_${n}`, 'SELECT 1 AS x', n > 0 ? [`q_${n - 1}`] : []));
    expect(orderCells(made(...chain)).ids).toHaveLength(5000);
    const circle = many.map((n) => query(`q_${n}`, 'SELECT 1 AS x', [`q_${(n + 1) % 5000}`]));
    expect(orderCells(made(...circle)).faults.size).toBe(5000);
    const star = many.map((n) => query(`q_${n}`, n > 0 ? 'SELECT $s AS x' : 'SELECT 1 AS x'));
    expect(orderCells(made(slider('s', 1), ...star)).readers.get('s')).toHaveLength(4999);
  });
});

function reaches(from: string, to: string, needs: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const edge = [...(needs.get(from) ?? [])];
  for (let id = edge.pop(); id !== undefined; id = edge.pop()) {
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    edge.push(...(needs.get(id) ?? []));
  }
  return false;
}
