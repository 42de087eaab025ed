import { describe, expect, it } from 'vitest';
import { notebookText } from '@tolok/notebook';
import type { CellShown } from './bookView.ts';
import { fieldOf } from './fieldOf.ts';
import { viewBook } from './viewBook.ts';

const text = `\`\`\`json tolok:notebook
{ "schemaVersion": 1, "id": "coba", "title": "Coba", "language": "id", "data": [] }
\`\`\`

Satu.

\`\`\`sql tolok:query id=q
SELECT 1 AS x
\`\`\`

\`\`\`json tolok:table id=t from=q
{
  "rows": 0
}
\`\`\`

\`\`\`json tolok:peta id=p
{}
\`\`\`

\`\`\`json tolok:input id=a
{ "kind": "switch", "label": "Ya", "value": true }
\`\`\`

\`\`\`sql tolok:query id=q2 from=q
SELECT x FROM q
\`\`\`
`;
const now = notebookText(text, 'coba.tolok.md');
const failed: CellShown = {
  state: 'error',
  view: null,
  cause: null,
  problems: [
    {
      code: 'database.sql',
      severity: 'error',
      message: { id: 'Ditolak.', en: 'Refused.' },
      hint: null,
      line: 26,
    },
  ],
};
const cells = new Map<string, CellShown>([
  [
    'q',
    {
      state: 'fresh',
      problems: [],
      cause: null,
      view: { kind: 'size', rows: 1, columns: ['x'] },
    },
  ],
  ['q2', failed],
]);
const field = (at: number) =>
  fieldOf(now, at, { cells, links: { 'SK3.4': 'pdn-pbj' }, language: 'en' });

describe('a block as it is written', () => {
  it('is the words of prose, the body of a cell, and the whole of a fence that is not known', () => {
    expect([0, 1, 2, 3].map((at) => [field(at)?.language, field(at)?.text.trim()])).toEqual([
      ['markdown', 'Satu.'],
      ['sql', 'SELECT 1 AS x'],
      ['json', '{\n  "rows": 0\n}'],
      ['markdown', '```json tolok:peta id=p\n{}\n```'],
    ]);
    expect(field(9)).toBeNull();
  });

  it('tells what is wrong at its line in the field, whether read or run', () => {
    expect(field(2)?.problems.map(({ line, severity }) => [line, severity])).toEqual([
      [2, 'error'],
    ]);
    expect(field(5)?.problems).toEqual([{ severity: 'error', message: 'Refused.', line: 1 }]);
    expect(field(1)?.problems).toEqual([]);
  });

  it('offers inputs, the tables it reads with their columns, and indicators', () => {
    expect(field(5)?.offers.map(({ kind, text: word }) => `${kind} ${word}`)).toEqual([
      'input a',
      'table q',
      'column x',
      'indicator pdn-pbj',
    ]);
  });
});

describe('the blocks of a page', () => {
  it('have keys of their own, also where ids are repeated', () => {
    const twice = notebookText(`${text}${text.slice(text.indexOf('Satu.'))}`, 'coba.tolok.md');
    const keys = viewBook(twice.notebook, twice.problems).blocks.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.slice(0, 3)).toEqual([' prose', 'q', 't']);
  });
});
