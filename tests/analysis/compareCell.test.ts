import { openNative } from '@tolok/duckdb/native';
import {
  type CellValue,
  type OpenNotebook,
  notebookJson,
  openNotebook,
  readNotebook,
  sharedData,
  wantedTables,
} from '@tolok/notebook';
import { type Connection, cell } from '@tolok/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repositoryDataset } from '../golden/repository.ts';
import { rules } from './reportRun.ts';

let connection: Connection;
let data: ReturnType<typeof sharedData>;

beforeAll(async () => {
  connection = await openNative();
  const datasets = [await repositoryDataset('bspji-ambon-2022')];
  data = sharedData({ rules, datasets, connect: () => Promise.resolve(connection) });
});
afterAll(() => connection.close());

const fence = (info: string, body: string) => `\`\`\`${info}\n${body}\n\`\`\`\n`;

const head = fence(
  'json tolok:notebook',
  '{ "schemaVersion": 1, "id": "coba", "title": "Coba", "language": "id", "agreement": "bspji-ambon-2022", "data": ["bspji-ambon-2022"] }',
);

const read = (...pieces: readonly string[]) => {
  const { value, problems } = readNotebook([head, ...pieces].join('\n'), 'coba.tolok.md');
  expect(problems).toEqual([]);
  return value;
};

async function ran(...pieces: readonly string[]): Promise<OpenNotebook> {
  const notebook = openNotebook(read(...pieces), data);
  await notebook.run();
  return notebook;
}

const compare = (later: string, more: object = {}) =>
  fence(
    'json tolok:compare id=banding',
    JSON.stringify({ agreements: ['bspji-ambon-2022', later], ...more }),
  );

const compared = (notebook: OpenNotebook): Extract<CellValue, { kind: 'compare' }> => {
  const value = notebook.state('banding')?.value;
  if (value?.kind !== 'compare') throw new Error('The two were not compared');
  return value;
};

describe('two agreements beside each other in a notebook', () => {
  it('tells every line of both, and what one that is missing moves', async () => {
    const { lines, compared: found } = compared(await ran(compare('bspji-ambon-2022-tabel-2.1')));
    expect(lines.map(({ kind }) => kind).filter((kind) => kind !== 'same')).toEqual(['dropped']);
    expect(lines.at(-1)).toMatchObject({ from: { code: 'SK1.1', achievement: 100 }, to: null });
    const { from, to, total, steps } = found.impact.attribution;
    // 4752.48… over twelve, and without the 100 of SK1.1 over eleven
    expect(from.mean! / 1e9).toBeCloseTo(396.04, 2);
    expect(to.mean! / 1e9).toBeCloseTo((from.mean! / 1e9 - 100) * (1 / 11) + from.mean! / 1e9, 6);
    expect(steps.reduce((sum, { delta }) => sum + delta!, 0)).toBe(total);
  });

  it('has no difference against an agreement without targets', async () => {
    const { compared: found } = compared(await ran(compare('bspji-ambon-2022-rev-171')));
    expect(found.impact.attribution.total).toBeNull();
    expect(found.comparison.counts).toMatchObject({ added: 2, redefined: 2 });
  });

  it('is read by later cells as a table, and told as JSON', async () => {
    const notebook = await ran(
      compare('bspji-ambon-2022-tabel-2.1'),
      fence(
        'sql tolok:query id=q from=banding',
        "SELECT code_before, achievement_before, code FROM banding WHERE kind <> 'same'",
      ),
    );
    const value = notebook.state('q')?.value;
    const page = value?.kind === 'table' ? await value.table.page() : null;
    expect(page?.columns.map((column) => cell(column, 0))).toEqual(['SK1.1', 100, null]);
    const { cells } = (await notebookJson(notebook, { language: 'id' })) as unknown as {
      cells: readonly Record<string, unknown>[];
    };
    expect(cells[0]).toMatchObject({ id: 'banding', counts: { dropped: 1, same: 14 } });
  });

  it('takes what an input says, and runs again when that is another', async () => {
    const notebook = await ran(
      fence(
        'json tolok:input id=kebijakan',
        '{ "kind": "choice", "label": "x", "options": [{ "value": "lakin-2022", "label": "a" }, { "value": "cap-120", "label": "b" }], "value": "lakin-2022" }',
      ),
      compare('bspji-ambon-2022-tabel-2.1', { policy: '$kebijakan' }),
    );
    const before = compared(notebook).compared.impact.attribution.from.mean;
    notebook.set('kebijakan', 'cap-120');
    await notebook.settled();
    expect(compared(notebook).compared.impact.attribution.from.mean).toBeLessThan(before!);
  });

  it('tells an agreement that is not there', async () => {
    const notebook = await ran(compare('tidak-ada'));
    const { state, problems } = notebook.state('banding')!;
    expect([state, problems.map(({ code }) => code)]).toEqual([
      'error', ['run.agreement-unknown'],
    ]); // prettier-ignore
  });

  it('makes the tables of both agreements wanted', () => {
    const wants = wantedTables(read(compare('bspji-ambon-2022-tabel-2.1')), rules);
    expect(wants({ name: 'tabel-3.2', facts: true, workUnits: ['248145'] })).toBe(true);
    expect(wants({ name: 'tabel-3.2', facts: true, workUnits: ['999001'] })).toBe(false);
  });
});
