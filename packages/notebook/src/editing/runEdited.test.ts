import { openNative } from '@tolok/duckdb/native';
import { readRules } from '@tolok/engine';
import { type Connection, cell } from '@tolok/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fence, headText, madeDataset, slider } from '../made.suite.ts';
import { type OpenNotebook, openNotebook } from '../run/openNotebook.ts';
import { sharedData } from '../run/sharedData.ts';
import { deleteBlock, moveBlock } from './arrangeBlocks.ts';
import { History } from './history.ts';
import { insertCell } from './newCell.ts';
import { type NotebookText, notebookText } from './notebookText.ts';
import { renameCell } from './renameCell.ts';
import { writeBlock } from './write.ts';

let connection: Connection;
beforeAll(async () => void (connection = await openNative({ threads: 1 })));
afterAll(() => connection.close());

const text = [
  headText,
  'Berapa?\n',
  slider('a', 2),
  fence('sql tolok:query id=q', 'SELECT $a * 3 AS x'),
  fence('sql tolok:query id=r from=q', 'SELECT x + 1 AS x FROM q'),
  fence('sql tolok:query id=lain', 'SELECT 9 AS x'),
].join('\n');

async function opened() {
  const rules = readRules([]).value!;
  const connect = () => Promise.resolve(connection);
  const data = sharedData({ rules, datasets: [madeDataset], connect });
  const first = notebookText(text, 'a.tolok.md');
  const open = openNotebook(first.notebook, data);
  await open.run();
  const started: string[] = [];
  open.subscribe((id) => {
    if (open.state(id)?.state === 'running') started.push(id);
  });
  const show = async (next: NotebookText) => {
    started.length = 0;
    open.edit(next.notebook);
    await open.settled();
    return [...started];
  };
  return { first, open, show };
}

async function valueOf(open: OpenNotebook, id: string): Promise<unknown> {
  const value = open.state(id)?.value;
  if (value?.kind !== 'table') return value?.kind;
  const [column] = (await value.table.page()).columns;
  return column && cell(column, 0);
}

const states = (open: OpenNotebook) =>
  [...open.order.cells.keys()].map((id) => `${id} ${open.state(id)?.state}`).join(', ');

describe('an edited notebook that is open', () => {
  it('runs what an edit reaches: nothing for prose and places, the cell and its readers for a body', async () => {
    const { first, open, show } = await opened();
    const prose = writeBlock(first, 0, 'Berapa kali tiga?').text;
    expect(await show(prose)).toEqual([]);
    const moved = moveBlock(prose, 4, 1).text;
    expect(await show(moved)).toEqual([]);
    const written = writeBlock(moved, 3, 'SELECT $a * 5 AS x').text;
    expect(await show(written)).toEqual(['q', 'r']);
    expect(await valueOf(open, 'r')).toBe(11);
    expect(await show(insertCell(written, 9, 'query').text)).toEqual(['kueri']);
    expect(await show(written)).toEqual([]);
    expect(open.state('kueri')).toBeUndefined();
    await open.close();
  });

  it('says what is wrong while a cell is half typed, and runs again when it is right', async () => {
    const { first, open, show } = await opened();
    expect(await show(writeBlock(first, 2, 'SELECT $a * ').text)).toEqual(['q']);
    expect(states(open)).toBe('a fresh, q error, r blocked, lain fresh');
    expect(await show(writeBlock(first, 2, "SELECT 'x").text)).toEqual([]);
    expect(states(open)).toBe('a fresh, r error, lain fresh');
    expect(open.state('r')?.problems.map(({ code }) => code)).toEqual([
      'notebook.reference-broken',
    ]);
    expect(await show(first)).toEqual(['q', 'r']);
    expect(await valueOf(open, 'r')).toBe(7);
    await open.close();
  });

  it('comes to the same under another id', async () => {
    const { first, open, show } = await opened();
    const renamed = renameCell(renameCell(first, 2, 'order').value!.text, 1, 'angka').value!.text;
    await show(renamed);
    expect(states(open)).toBe('angka fresh, order fresh, r fresh, lain fresh');
    expect(await valueOf(open, 'r')).toBe(7);
    await open.close();
  });

  it('takes 500 edits and their undoing, and leaves no table behind', async () => {
    const { first, open, show } = await opened();
    const history = new History(first.text);
    let now = first;
    for (let i = 0; i < 500; i++) {
      now = i % 2 === 0 ? writeBlock(now, 0, `Berapa ${i}?`).text : typed(now, i);
      history.record(now.text, { kind: 'typing', about: `${i}` }, i);
      if (i % 10 === 9) await show(now);
    }
    expect(await valueOf(open, 'r')).toBe(2 * 499 + 1);
    while (history.undo());
    expect(history.text).toBe(text);
    await show(notebookText(history.text, 'a.tolok.md'));
    expect(await valueOf(open, 'r')).toBe(7);
    await open.close();
    const left = await connection.query(
      "SELECT table_name FROM duckdb_tables() WHERE table_name LIKE 'notebook:%'",
    );
    expect(left.rows).toBe(0);
  });

  it('lets go of a cell that is deleted, and tells who needs it', async () => {
    const { first, open, show } = await opened();
    expect(await show(deleteBlock(first, 2).text)).toEqual([]);
    expect(states(open)).toBe('a fresh, r error, lain fresh');
    await open.close();
  });
});

const typed = (text: NotebookText, i: number): NotebookText =>
  writeBlock(text, 2, `SELECT $a * ${i} AS x`).text;
