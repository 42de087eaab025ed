import { openNative } from '@tolok/duckdb/native';
import { readRules } from '@tolok/engine';
import { type Connection, problemHint, problemMessage } from '@tolok/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fence, headText, madeDataset, slider } from '../made.suite.ts';
import { printNotebook } from '../document/printNotebook.ts';
import { readProse } from '../prose/readProse.ts';
import { openNotebook } from '../run/openNotebook.ts';
import { sharedData } from '../run/sharedData.ts';
import { moveBlock } from './arrangeBlocks.ts';
import { type NotebookText, notebookText } from './notebookText.ts';
import { renameCell } from './renameCell.ts';
import { editableHead, editableText, writeBlock, writeHead } from './write.ts';

let connection: Connection;
beforeAll(async () => void (connection = await openNative({ threads: 1 })));
afterAll(() => connection.close());

/** What each cell says after a run, by its id: its state, and what is wrong. */
async function told({ notebook }: NotebookText): Promise<Record<string, readonly string[]>> {
  const connect = () => Promise.resolve(connection);
  const rules = readRules([]).value!;
  const open = openNotebook(notebook, sharedData({ rules, datasets: [madeDataset], connect }));
  await open.run();
  const cells = [...open.order.cells.keys()].map((id) => {
    const state = open.state(id);
    for (const one of state?.problems ?? []) {
      expect(problemMessage(one).id).not.toBe('');
      expect(problemHint(one)?.id ?? '').not.toBe('');
    }
    return [id, [state?.state ?? '', ...(state?.problems ?? []).map(({ code }) => code)]] as const;
  });
  await open.close();
  return Object.fromEntries(cells);
}

const of = (...pieces: readonly string[]) => notebookText(pieces.join('\n'), 'a.tolok.md');

describe('a bad notebook', () => {
  it('of a newer version does not run, says so, is edited all the same, and runs once its head is right', async () => {
    const newer = headText.replace('"schemaVersion": 1', '"schemaVersion": 99, "baru": true');
    const text = of(newer, slider('a', 1));
    expect(await told(text)).toEqual({ a: ['error', 'notebook.head-unread'] });
    const edited = writeBlock(text, 0, editableText(text, 0).replace('"x"', '"y"')).text;
    expect(edited.text).toContain('"schemaVersion": 99, "baru": true');
    const mended = editableHead(edited).replace('99, "baru": true', '1');
    expect(await told(writeHead(edited, mended))).toEqual({ a: ['fresh'] });
  });

  it('with a data package that is not there tells each cell that needs it, and runs the others', async () => {
    const text = of(
      headText.replace('"made"', '"made", "hilang"'),
      fence('json tolok:data id=h', '{ "dataset": "hilang", "resource": "angka" }'),
      fence('json tolok:data id=rusak', '{ "dataset": "made", "resource": "rusak" }'),
      fence('sql tolok:query id=q from=h', 'SELECT * FROM h'),
      fence('json tolok:data id=ada', '{ "dataset": "made", "resource": "angka" }'),
    );
    expect(await told(text)).toEqual({
      h: ['error', 'notebook.dataset-unknown'],
      rusak: ['error', 'notebook.resource-unread'],
      q: ['blocked'],
      ada: ['fresh'],
    });
  });

  it('with an agreement that no rule knows says so at the cell, and runs the others', async () => {
    const text = of(
      headText,
      fence('json tolok:indicator id=i', '{ "agreement": "tidak-ada" }'),
      slider('a', 1),
    );
    const { i, a } = await told(text);
    expect([i?.[0], (i?.length ?? 0) > 1, a]).toEqual(['error', true, ['fresh']]);
  });

  it('with scripts in its prose shows them as words and keeps them', () => {
    const script =
      '<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=alert(1)>';
    const text = of(headText, script);
    expect(printNotebook(text.notebook)).toContain(script);
    const shown = JSON.stringify(readProse(editableText(text, 0)));
    expect(shown).toContain('alert(1)');
    expect(shown).not.toContain('"href"');
  });

  it('of 5,000 cells is read, written, moved and renamed', () => {
    const cells = Array.from({ length: 5000 }, (_, i) =>
      i % 2 === 0
        ? slider(`s_${i}`, 1)
        : fence(`sql tolok:query id=q_${i}`, `SELECT $s_${i - 1} AS x`),
    );
    const text = of(headText, ...cells);
    const written = writeBlock(text, 2501, 'SELECT 7 AS x').text;
    const moved = moveBlock(written, 0, 4999).text;
    const renamed = renameCell(moved, 4999, 'akhir').value?.text;
    expect(renamed?.notebook.blocks).toHaveLength(5000);
    expect(renamed?.problems).toEqual([]);
    expect(editableText(renamed!, 0)).toBe('SELECT $akhir AS x');
  });
});
