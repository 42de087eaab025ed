import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellKinds, cellTypes } from '../cells/index.ts';
import { fence, headText, slider } from '../made.suite.ts';
import { readNotebook } from '../document/readNotebook.ts';
import { printNotebook } from '../document/printNotebook.ts';
import { deleteBlock, duplicateBlock, insertBlock, moveBlock } from './arrangeBlocks.ts';
import { insertCell } from './newCell.ts';
import { type Edited, type NotebookText, notebookText } from './notebookText.ts';
import { joined, piecesOf } from './pieces.ts';
import { renameCell } from './renameCell.ts';
import { editableHead, editableText, writeBlock, writeFrom, writeHead } from './write.ts';

const of = (...pieces: readonly string[]): NotebookText =>
  notebookText([headText, ...pieces].join('\n'), 'coba.tolok.md');

const query = (id: string, sql: string, from = ''): string =>
  fence(`sql tolok:query id=${id}${from === '' ? '' : ` from=${from}`}`, sql);

/** What a notebook holds: prose in quotes, the ids of cells, and `!` before what cannot be read. */
const outline = ({ text }: Edited | { readonly text: NotebookText }): string =>
  text.notebook.blocks
    .map((block) =>
      block.kind === 'prose'
        ? JSON.stringify(block.text)
        : `${block.kind === 'cell' ? '' : '!'}${block.id ?? block.type}`,
    )
    .join(' ');

const strange = '~~~json tolok:peta  id=p   zoom=3\n{ "a":1,\n\n"b":[1,2] }\n~~~';

describe('editing', () => {
  it('writes what was typed, whether or not it can be read, and touches nothing else', () => {
    const before = of(strange, '', 'Prosa *lama*  \n', slider('a', 1), query('q', 'SELECT $a'));
    const half = writeBlock(before, 2, '{ "kind": "slider", "lab');
    expect(outline(half)).toBe('!p "Prosa *lama*" !a q');
    expect(half.at).toBe(2);
    expect(editableText(half.text, 2)).toBe('{ "kind": "slider", "lab');
    const [told] = half.text.problems.filter(({ code }) => code.startsWith('json.'));
    expect(told?.line).toBe((half.text.notebook.blocks[2]?.line ?? 0) + 1);
    const again = writeBlock(half.text, 2, editableText(before, 2));
    expect(again.text.text).toBe(before.text);
  });

  it('edits the whole fence where its line cannot be read', () => {
    const before = of(fence('json tolok:table id=t', '{}'), query('q', 'SELECT 1'));
    expect(editableText(before, 0)).toBe('```json tolok:table id=t\n{}\n```');
    const after = writeBlock(before, 0, '```json tolok:table id=t from=q\n{}');
    expect(outline(after)).toBe('t q');
    expect(editableText(after.text, 0)).toBe('{}');
  });

  it.each([
    ['a code block', 'Lihat:\n\n```js\nx'],
    ['a code block of tildes', '~~~~\nx\n~~~'],
    ['a comment', 'Lihat <!--\n\n<!-- x'],
    ['a script', '<script>\nalert(1)'],
    ['a cell', '```sql tolok:query id=baru\nSELECT 1'],
    ['a code block within a list', '- a\n\n  ```js\n  x'],
    ['an open CDATA', '<![CDATA[ x'],
  ])('keeps the cells behind %s that is not closed', (_, typed) => {
    const before = of('Awal.\n', slider('a', 1), 'Akhir.\n', query('q', 'SELECT 1'));
    const { text, at } = writeBlock(before, 0, typed);
    const ids = text.notebook.blocks.flatMap((one) => (one.kind === 'prose' ? [] : [one.id]));
    expect(ids.slice(-2)).toEqual(['a', 'q']);
    expect(at).toBe(0);
    expect(text.text).toContain(typed);
  });

  it('keeps an indented cell out of a list that comes to stand before it', () => {
    const indented = '  ```sql tolok:query id=q\n  SELECT 1\n  ```\n';
    const after = writeBlock(of('Awal.\n', indented), 0, '- a\n- b');
    expect(after.text.notebook.blocks.map(({ kind }) => kind)).toEqual(['prose', 'cell']);
    const moved = deleteBlock(of('- a\n', slider('s', 1), indented), 1);
    expect(moved.text.notebook.blocks.map(({ kind }) => kind)).toEqual(['prose', 'cell']);
  });

  it('lengthens the marks of a cell in which marks are typed', () => {
    const after = writeBlock(of(query('q', 'SELECT 1'), slider('a', 1)), 0, '```\n````\nSELECT 2');
    expect(outline(after)).toBe('!q a');
    expect(editableText(after.text, 0)).toBe('```\n````\nSELECT 2');
  });

  it('keeps the line breaks of the file', () => {
    const text = `${headText}\nSatu\n\n${slider('a', 1)}\nDua`.replaceAll('\n', '\r\n');
    const before = notebookText(text, 'a.tolok.md');
    const after = writeBlock(before, 0, 'Satu\nbaris').text;
    expect(after.text).toBe(text.replace('Satu', 'Satu\r\nbaris'));
    const more = insertCell(after, 2, 'query').text.text;
    expect(more.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('brings a new cell in where it was asked for, under a free id and over the nearest table', () => {
    const before = of(query('lain', 'SELECT 1 AS n'), 'Prosa.\n', query('kueri', 'SELECT 2 AS n'));
    const first = insertCell(before, 1, 'query');
    expect(first.at).toBe(1);
    expect(editableText(first.text, 1)).toBe('SELECT *\nFROM lain\nLIMIT 20');
    expect(outline(first)).toBe('lain kueri_2 "Prosa." kueri');
    const last = insertCell(first.text, 99, 'chart', {
      columnsOf: () => [
        { name: 'n', type: 'integer' },
        { name: 'kode', type: 'text' },
      ],
    });
    expect(last.at).toBe(4);
    expect(last.text.notebook.blocks[4]).toMatchObject({
      id: 'grafik',
      from: ['kueri'],
      spec: { kind: 'ranked', columns: { label: 'kode', value: 'n' } },
    });
  });

  it('brings in every type so that it can be read', () => {
    for (const type of cellTypes) {
      const before = of(query('q', 'SELECT 1 AS n'));
      const { text, at } = insertCell(before, 1, type);
      expect([type, at, text.problems]).toEqual([type, 1, []]);
      const empty = insertCell(notebookText(headText, 'a'), 0, type).text;
      const codes = cellKinds[type].tables === 'one' ? ['notebook.from-count'] : [];
      expect([type, empty.problems.map(({ code }) => code)]).toEqual([type, codes]);
    }
  });

  it('begins a notebook that has no text, and puts the head first', () => {
    const first = insertBlock(notebookText('', 'a.tolok.md'), 0, '# Judul');
    expect(first).toMatchObject({ at: 0, text: { text: '# Judul\n' } });
    const body = '{ "schemaVersion": 1, "id": "a", "title": "A", "language": "id", "data": [] }';
    const headed = writeHead(first.text, body);
    expect(headed.notebook.head?.title).toBe('A');
    expect(headed.text.endsWith('```\n\n# Judul\n')).toBe(true);
    expect(editableHead(headed)).toBe(body);
    expect(writeHead(headed, '{').notebook).toMatchObject({
      head: null,
      blocks: [{ kind: 'prose' }],
    });
  });

  it('moves, deletes and doubles blocks, and prose that comes together stays apart by a line', () => {
    const before = of('Satu.\n', slider('a', 1), 'Dua.\n', query('q', 'SELECT $a'));
    expect(outline(moveBlock(before, 3, 0))).toBe('q "Satu." a "Dua."');
    expect(outline(moveBlock(before, 0, 3))).toBe('a "Dua." q "Satu."');
    expect(outline(moveBlock(before, 1, 2))).toBe('"Satu.\\n\\nDua." a q');
    expect(outline(deleteBlock(before, 1))).toBe('"Satu.\\n\\nDua." q');
    expect(deleteBlock(before, 3).text.text).toBe(
      [headText, 'Satu.\n', slider('a', 1), 'Dua.\n'].join('\n'),
    );
    const twice = duplicateBlock(before, 1);
    expect([outline(twice), twice.at]).toEqual(['"Satu." a a_2 "Dua." q', 2]);
    expect(outline(duplicateBlock(twice.text, 2))).toBe('"Satu." a a_2 a_3 "Dua." q');
    const unnamed = of(fence('sql tolok:query', 'SELECT 1'));
    expect(outline(duplicateBlock(unnamed, 0))).toBe('!query !query');
  });

  it('says which tables a cell reads, and leaves the rest of its line', () => {
    const before = of(fence('json tolok:table id=t', '{}'), query('q', 'SELECT 1'));
    const reading = writeFrom(before, 0, ['q']);
    expect(outline(reading)).toBe('t q');
    expect(writeFrom(reading.text, 0, []).text.text).toBe(before.text);
  });
});

describe('another id', () => {
  const before = of(
    'Nilai $a dan tabel q.\n',
    slider('a', 1),
    query('q', "SELECT $a AS x, '$a' AS y -- $a"),
    query('r', 'SELECT q.x FROM q', 'q'),
    fence('json tolok:table id=t from=q', '{ "title": "$a" }'),
    fence(
      'json tolok:scenario id=s',
      '{ "title": "$a", "policy": "$a",\n  "overrides": [{ "path": "$a", "to": "$a" }] }',
    ),
    fence('json tolok:scenario id=rusak', '{ "overrides": [{ "to": "$a" }'),
  );
  const renamed = (at: number, id: string) => renameCell(before, at, id).value?.text;

  it('of an input goes with everything that reads its value, and nothing else', () => {
    const after = renamed(1, 'baru');
    expect(after?.text).toBe(
      before.text
        .replace('id=a', 'id=baru')
        .replace('SELECT $a AS', 'SELECT $baru AS')
        .replace('"policy": "$a"', '"policy": "$baru"')
        .replaceAll('"to": "$a"', '"to": "$baru"'),
    );
  });

  it('of a table goes with everything that reads it', () => {
    expect(renamed(2, 'lain')?.text).toBe(
      before.text
        .replace('id=q', 'id=lain')
        .replaceAll('from=q', 'from=lain')
        .replace('q.x FROM q', 'lain.x FROM lain'),
    );
  });

  it('is refused where it cannot be one, or is taken', () => {
    expect(renameCell(before, 1, 'B c').problems.map(({ code }) => code)).toEqual([
      'notebook.id-form',
    ]);
    expect(renameCell(before, 1, 'q').problems.map(({ code }) => code)).toEqual([
      'notebook.id-repeated',
    ]);
    expect(renameCell(before, 0, 'b').value?.text).toBe(before);
  });
});

/** Pieces of notebooks, good and bad, and lines that open something. */
const piece = fc.oneof(
  fc.constantFrom('Prosa.', '# Judul', '- a', '  - b', '> q', '', '', '| a |', strange),
  fc.constantFrom('```', '~~~', '<!--', '-->', '<script>', '    kode', '```js', '\\'),
  fc.nat({ max: 9 }).map((n) => slider(`s_${n}`, n)),
  fc.nat({ max: 9 }).map((n) => query(`q_${n}`, `SELECT ${n} AS x`, 'q_1')),
  fc.constant('  ```json tolok:table id=t from=q\n  {}\n  ```'),
  fc.string({ maxLength: 8 }),
);
const written = fc
  .tuple(fc.array(piece, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean())
  .map(([pieces, lineBreak, hasHead]) =>
    [...(hasHead ? [headText] : []), ...pieces].join('\n').replaceAll('\n', lineBreak),
  );
const sources = ({ text }: NotebookText) => {
  const cut = piecesOf(notebookText(text, 'a'));
  return cut.pieces.filter(({ kind }) => kind === 'fence').map((one) => one.text);
};

describe('any notebook', () => {
  it('is cut into pieces and joined again to the byte', () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(joined(piecesOf(notebookText(text, 'a')))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every other cell to the letter, whatever is typed in one block', () => {
    fc.assert(
      fc.property(written, fc.nat(), fc.array(piece, { maxLength: 4 }), (text, n, typed) => {
        const before = notebookText(text, 'a');
        const { length } = before.notebook.blocks;
        if (length === 0) return;
        const at = n % length;
        const kinds = before.notebook.blocks.map(({ kind }) => kind === 'prose');
        const old = sources(before);
        const own = kinds.slice(0, at).filter((isProse) => !isProse).length;
        const after = sources(writeBlock(before, at, typed.join('\n')).text);
        const behind = old.slice(own + (kinds[at] ? 0 : 1));
        expect(after.slice(0, own)).toEqual(old.slice(0, own));
        expect(after.slice(after.length - behind.length)).toEqual(behind);
      }),
      { numRuns: 500 },
    );
  });

  it('is printed in one form after an edit as before it', () => {
    fc.assert(
      fc.property(written, fc.nat(), fc.nat(), fc.nat({ max: 3 }), (text, n, m, which) => {
        const before = notebookText(text, 'a');
        const size = Math.max(1, before.notebook.blocks.length);
        const edit = [
          () => moveBlock(before, n % size, m % size),
          () => deleteBlock(before, n % size),
          () => duplicateBlock(before, n % size),
          () => insertCell(before, n % (size + 1), 'input'),
        ][which];
        const { text: after } = edit?.() ?? { text: before };
        const once = printNotebook(after.notebook);
        expect(printNotebook(readNotebook(once, 'a').value)).toBe(once);
        expect(joined(piecesOf(after))).toBe(after.text);
      }),
      { numRuns: 500 },
    );
  });

  it('holds after a move, a deletion or a copy the same cells and no others', () => {
    fc.assert(
      fc.property(written, fc.nat(), fc.nat(), (text, n, m) => {
        const before = notebookText(text, 'a');
        const { blocks } = before.notebook;
        if (blocks.length === 0) return;
        const at = n % blocks.length;
        const to = m % blocks.length;
        const old = sources(before);
        const isProse = blocks[at]?.kind === 'prose';
        expect(sources(moveBlock(before, at, to).text).sort()).toEqual([...old].sort());
        const own = blocks.slice(0, at).filter(({ kind }) => kind !== 'prose').length;
        const left = isProse ? old : old.toSpliced(own, 1);
        expect(sources(deleteBlock(before, at).text)).toEqual(left);
        expect(sources(duplicateBlock(before, at).text)).toHaveLength(
          old.length + (isProse ? 0 : 1),
        );
      }),
      { numRuns: 500 },
    );
  });
});
