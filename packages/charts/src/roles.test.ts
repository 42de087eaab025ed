import { readDocument } from '@tolok/schema';
import { describe, expect, it } from 'vitest';
import { charts } from './charts/index.ts';

describe('the parts of charts', () => {
  it.each(Object.entries(charts))('of %s can be named in a notebook', (kind, { roles }) => {
    const parts = Object.entries(roles).flatMap(([part, { type }]) =>
      type === 'value' ? [part, `${part}Letter`, `${part}To`, `${part}Absent`] : [part],
    );
    const columns = Object.fromEntries(parts.map((part) => [part, 'kolom']));
    const { problems } = readDocument('notebookChart', JSON.stringify({ kind, columns }), 'x.json');
    expect(problems).toEqual([]);
  });

  it('are settled: another name is refused', () => {
    const written = JSON.stringify({ kind: 'line', columns: { label: 'a', nilai: 'b' } });
    const { problems } = readDocument('notebookChart', written, 'x.json');
    expect(problems.map(({ code }) => code)).toEqual(['document.key-unknown']);
  });
});
