import { describe, expect, it } from 'vitest';
import { readNotebook } from '@tolok/notebook';
import { printInputs, readInputs } from './inputAddress.ts';
import { viewBook } from './viewBook.ts';

const text = `\`\`\`json tolok:notebook
{ "schemaVersion": 1, "id": "coba", "title": "Coba", "language": "id", "data": [] }
\`\`\`

\`\`\`json tolok:input id=target
{ "kind": "slider", "label": "Target", "min": 0, "max": 100, "step": 1, "value": 10 }
\`\`\`

\`\`\`json tolok:input id=cara
{ "kind": "choice", "label": "Cara", "options": [{ "value": "a" }, { "value": "b c" }], "value": "a" }
\`\`\`

\`\`\`json tolok:input id=ikut
{ "kind": "switch", "label": "Ikut", "value": false }
\`\`\`

\`\`\`sql tolok:query id=q
SELECT 1 AS x
\`\`\`
`;
const read = readNotebook(text, 'coba.tolok.md');
const view = viewBook(read.value, read.problems);

describe('inputs in an address', () => {
  it('come back as they were set, beside what else stands there', () => {
    const given = { target: 97.39, cara: 'b c', ikut: true };
    const query = printInputs('?angka=tabel-3.2&masukan.target=1', given);
    expect(query).toBe('?angka=tabel-3.2&masukan.target=97.39&masukan.cara=b+c&masukan.ikut=true');
    expect(readInputs(query, view)).toEqual({ given, dropped: [] });
    expect(printInputs(query, {})).toBe('?angka=tabel-3.2');
    expect(printInputs('?masukan.target=1', {})).toBe('');
  });

  it('are left out and told where the notebook does not take them', () => {
    const query = '?masukan.target=101&masukan.cara=c&masukan.ikut=ya&masukan.q=1&masukan.x=2';
    expect(readInputs(query, view)).toEqual({
      given: {},
      dropped: ['target=101', 'cara=c', 'ikut=ya', 'q=1', 'x=2'],
    });
  });
});
