import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Document, type Workspace, copyWorkspace, tolok, tolokJson } from './tolok.ts';

const id = 'dipa-bspji-ambon-2022';
const file = `rules/kemenperin-bskji/budgets/${id}.json`;

describe('tolok budget', () => {
  it('gives the tree, the indicators and what is served, in whole rupiah', async () => {
    const { exit, error, document } = await tolokJson(['budget']);
    expect({ exit, error }).toEqual({ exit: 0, error: '' });
    expect(document.budget).toMatchObject({ id, workUnit: '248145', year: 2022, sample: false });
    expect(document.total).toEqual({
      printed: 11_175_485_000,
      rolledUp: 9_960_988_000,
      absent: null,
    });
    const node = document.nodes.find(({ code }: Document) => code === '6042.EBD');
    expect(node).toMatchObject({
      printed: 124_628_000,
      rolledUp: 124_698_000,
      difference: -70_000,
      parent: '6042',
      level: 'kro',
      leaf: false,
      place: { table: 'Tabel 1.2', line: 411 },
    });
    expect(document.indicators).toHaveLength(15);
    expect(document.served.never).toEqual({ leaves: 2, amount: 88_574_000 });
  });

  it('chooses by id, work unit and year', async () => {
    for (const chosen of [[id], ['--work-unit', '248145'], ['--year', '2022']]) {
      expect((await tolokJson(['budget', ...chosen])).document.budget.id).toBe(id);
    }
  });

  it.each([
    [['dipa-bspji-ambom-2022'], 'budget.unknown'],
    [['--year', '2019'], 'budget.none'],
    [['--work-unit', '999'], 'budget.none'],
    [[id, 'lagi'], 'command.argument-unexpected'],
    [['--data', 'datasets/contoh-p3dn'], 'budget.table-missing'],
  ])('refuses %j: %s', async (args, code) => {
    const { exit, document } = await tolokJson(['budget', ...args]);
    expect(exit).toBe(2);
    expect(document.problems.map((p: Document) => p.code)).toContain(code);
  });
});

describe('tolok budget over rules and data that were changed', () => {
  let workspace: Workspace;

  beforeAll(() => {
    workspace = copyWorkspace();
  });

  afterAll(() => workspace.discard());

  it('asks which, where there are several', async () => {
    const twin = workspace.read(file).replace(`"id": "${id}"`, '"id": "dipa-kembar"');
    workspace.write('rules/kemenperin-bskji/budgets/dipa-kembar.json', twin);
    const { exit, document } = await tolokJson(['budget'], workspace.folder);
    expect(exit).toBe(2);
    expect(document.problems[0]).toMatchObject({
      code: 'budget.choose',
      hint: { en: expect.stringContaining('dipa-kembar') },
    });
    workspace.remove('rules/kemenperin-bskji/budgets/dipa-kembar.json');
  });

  it('tells a mapped code that is not in the tree, at its place, and goes on', async () => {
    const before = workspace.read(file);
    workspace.replace(file, '"6042.EBA.962.051"', '"6042.EBA.962.052"');
    const { exit, document } = await tolokJson(['budget', id], workspace.folder);
    expect(exit).toBe(3);
    const told = document.problems.find((p: Document) => p.code === 'budget.node-unknown');
    expect(told).toMatchObject({
      file,
      line: expect.any(Number),
      hint: { en: expect.stringContaining('6042.EBA.962.051') },
    });
    expect(document.nodes).toHaveLength(73);
    workspace.write(file, before);
  });

  it('shows where a printed parent is not the sum of its details, and ends well', async () => {
    const { exit, out } = await tolok(['budget', '--lang', 'en'], workspace.folder);
    expect(exit).toBe(0);
    expect(out).toContain('6042.EBD ≠');
    expect(out).toContain('4 of 40 parents differ from the sum of their details.');
  });
});
