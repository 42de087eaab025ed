import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemHint, problemMessage } from '@tolok/schema';
import { fence, headText, made, slider } from '../made.suite.ts';
import type { Block } from './notebook.ts';
import { printNotebook } from './printNotebook.ts';
import { readNotebook } from './readNotebook.ts';

const read = (text: string) => readNotebook(text, 'a.tolok.md');
const codesOf = (text: string) =>
  read(headText + text).problems.map(({ code, line }) => `${line} ${code}`);

describe('a notebook', () => {
  it('is prose and cells in their order, each with its line', () => {
    const { blocks, head } = made(
      '# Judul\n',
      slider('a', 1),
      'Lalu.\n',
      fence('sql tolok:query id=q', 'SELECT 1 AS x'),
    );
    expect(head).toMatchObject({ id: 'coba', language: 'id', data: ['made'] });
    expect(blocks.map((one) => [one.kind, one.line])).toEqual([
      ['prose', 5],
      ['cell', 7],
      ['prose', 11],
      ['cell', 13],
    ]);
    expect(blocks[3]).toMatchObject({ id: 'q', type: 'query', spec: { sql: 'SELECT 1 AS x' } });
  });

  it('has cells only where Markdown has fences that stand by themselves', () => {
    const { blocks } = made(
      '```js\n```json tolok:input id=a\n```\n',
      '> ```json tolok:input id=b\n> {}\n> ```\n',
      '- x\n\n  ```json tolok:input id=c\n  {}\n  ```\n',
      '<script>\n```json tolok:input id=d\n```\nalert(1)\n</script>\n',
      '    ```json tolok:input id=e\n',
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['prose']);
    expect((blocks[0] as { text: string }).text).toContain('<script>');
  });

  it('reads what other editors write: CRLF, tildes, longer marks, indentation', () => {
    const text = `${headText}\r\n~~~~sql tolok:query   id=q\r\nSELECT 1 AS x\r\n~~~~\r\n  \`\`\`\`json tolok:table id=t from=q\r\n  {}\r\n  \`\`\`\`\r\n`;
    const { value, problems } = read(text);
    expect(problems).toEqual([]);
    expect(printNotebook(value)).toContain(
      '```sql tolok:query id=q\nSELECT 1 AS x\n```\n\n```json tolok:table id=t from=q\n{}\n```\n',
    );
  });

  it('keeps a cell of a type it does not know to the letter', () => {
    const strange = '~~~json tolok:peta id=p zoom=3 dari=x\n{ "a":1,\n\n"b":[1,2] }\n~~~';
    const { value, problems } = read(`${headText}\n${strange}\n\nLalu.\n`);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['notebook.cell-unknown', 'warning'],
    ]);
    expect(value.blocks[0]).toMatchObject({ kind: 'unknown', type: 'peta', id: 'p' });
    expect(printNotebook(value)).toContain(`\n\n${strange}\n\nLalu.\n`);
  });

  it('of a newer version is kept whole, says so, and has no head', () => {
    const text = `${headText.replace('"schemaVersion": 1', '"schemaVersion": 2, "mood": "calm"')}\n${slider('a', 1)}`;
    const { value, problems } = read(text);
    expect(value.head).toBeNull();
    expect(problems.map(({ code }) => code)).toContain('document.newer');
    expect(printNotebook(value)).toContain('"schemaVersion": 2, "mood": "calm"');
  });

  it('tells what is wrong in a body at its line in the file, and keeps the cell', () => {
    const bad = fence('json tolok:table id=t from=q', '{\n  "rows": 0\n}');
    expect(codesOf(bad)).toEqual(['6 document.number-below']);
    expect(codesOf(fence('json tolok:table id=t from=q', '{\n  "rows": \n}'))[0]).toMatch(
      /^[67] json\./,
    );
    const { value } = read(headText + bad);
    expect(value.blocks[0]).toMatchObject({ kind: 'broken', id: 't' });
    expect(printNotebook(value)).toContain('"rows": 0');
  });

  it('tells what is wrong with the line of a fence', () => {
    expect(codesOf(fence('sql tolok:query', 'SELECT 1 AS x'))).toEqual(['4 notebook.id-missing']);
    expect(codesOf(fence('sql tolok:query id=Q-1', 'SELECT 1 AS x'))).toEqual([
      '4 notebook.id-form',
    ]);
    expect(codesOf(fence('json tolok:query id=q', 'SELECT 1 AS x'))).toEqual([
      '4 notebook.cell-language',
    ]);
    expect(codesOf(fence('json tolok:table id=t', '{}'))).toEqual(['4 notebook.from-count']);
    expect(
      codesOf(fence('json tolok:data id=t from=q', '{ "dataset": "a", "resource": "b" }')),
    ).toEqual(['4 notebook.attribute-unknown']);
    expect(codesOf(fence('json tolok:table id=t id=u from=q', '{}'))).toEqual([
      '4 notebook.attribute-form',
    ]);
    expect(codesOf(slider('a', 1) + slider('a', 2))).toEqual(['7 notebook.id-repeated']);
    expect(codesOf(slider('a', 5000))).toEqual(['5 notebook.input-value']);
    expect(codesOf(headText)).toEqual(['4 notebook.head-repeated']);
    expect(read('Halo').problems.map(({ code }) => code)).toEqual(['notebook.head-missing']);
  });

  it('tells a fence that is never closed, and prints it closed', () => {
    const { value, problems } = read(`${headText}\n\`\`\`sql tolok:query id=q\nSELECT 1 AS x\n`);
    expect(problems.map(({ code }) => code)).toEqual(['notebook.fence-open']);
    expect(printNotebook(value)).toMatch(/SELECT 1 AS x\n```\n$/);
  });
});

/** Pieces of text as a person, another program or an enemy may write them. */
const piece = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '# Judul',
    '- a',
    '  - b',
    '> q',
    '    kode',
    '<script>',
    '</script>',
    '<!--',
    '-->',
  ),
  fc.constantFrom(
    '```',
    '~~~',
    '````',
    '```js',
    '---',
    '| a | b |',
    '[a]: b',
    '\\',
    '\t',
    'x  ',
    '***',
  ),
  fc.constantFrom(
    '```json tolok:input id=a',
    '```sql tolok:query id=q from=a,b',
    '```json tolok:peta x',
    '  ```json tolok:table id=t from=q',
  ),
  fc.constantFrom('{}', '{ "a": 1 }', 'SELECT 1 AS x', 'SELECT $a', '{', headText, slider('s', 3)),
  fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, '')),
);

const text = fc.array(piece, { maxLength: 30 }).map((lines) => lines.join('\n'));

/** Blocks without the places at which they stood. */
const meaning = (blocks: readonly Block[]) =>
  blocks.map((block) => JSON.stringify({ ...block, line: 0, lines: 0, body: '', problems: [] }));

describe('printing', () => {
  it('gives the same text again, whatever was read', () => {
    fc.assert(
      fc.property(text, (written) => {
        const once = printNotebook(read(written).value);
        expect(printNotebook(read(once).value)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps an indented fence out of the list that comes to stand before it', () => {
    const written = `- a\n${headText}\n  \`\`\`json tolok:table id=t from=q\n  {}\n`;
    const once = printNotebook(read(written).value);
    expect(once).toContain('- a\n\n```json tolok:table id=t from=q\n{}\n```\n');
    expect(printNotebook(read(once).value)).toBe(once);
  });

  it('loses no word of prose and no cell', () => {
    const words = fc.array(fc.constantFrom('satu', 'dua', '**tiga**', '[x](y)'), {
      minLength: 1,
      maxLength: 5,
    });
    const block = fc.oneof(
      words.map((all) => `${all.join(' ')}\n`),
      fc.nat({ max: 999 }).map((n) => slider(`s_${n}`, n)),
      fc
        .nat({ max: 999 })
        .map((n) => fence(`sql tolok:query id=q_${n}`, `SELECT ${n} AS x\n-- \`\`\`\n`)),
      fc.nat({ max: 999 }).map((n) => fence(`json tolok:nanti id=n_${n}`, `{ "n":${n} }`)),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const before = read([headText, ...blocks].join('\n')).value;
        const after = read(printNotebook(before)).value;
        expect(meaning(after.blocks)).toEqual(meaning(before.blocks));
        expect(after.head).toEqual(before.head);
      }),
      { numRuns: 300 },
    );
  });

  it('has words for every problem, and all of them have a line', () => {
    fc.assert(
      fc.property(text, (written) => {
        for (const told of read(written).problems) {
          expect(told.line, told.code).toBeGreaterThan(0);
          expect(JSON.stringify([problemMessage(told), problemHint(told)])).not.toMatch(/%\w+%/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
