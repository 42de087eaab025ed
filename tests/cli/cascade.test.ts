import { describe, expect, it } from 'vitest';
import { type Document, tolok, tolokJson } from './tolok.ts';

const id = 'kemenperin-bskji-bspji-2022';

const link = (document: Document, child: string) =>
  document.links.find((one: Document) => one.child === child);

describe('tolok cascade', () => {
  it('rolls up the work unit of the report and gives every link with its note', async () => {
    const { exit, error, document } = await tolokJson(['cascade']);
    expect({ exit, error }).toEqual({ exit: 0, error: '' });
    expect(document.cascade).toMatchObject({ id, year: 2022 });
    expect(document.context).toMatchObject({ workUnit: null, year: 2022, facts: 'tabel-3.2' });
    expect(document.levels.map((one: Document) => one.id)).toEqual([
      'kemenperin',
      'bskji',
      'bspji',
    ]);
    expect(link(document, 'bspji-pdn')).toMatchObject({
      parent: 'bskji-pdn',
      rollup: 'mean',
      value: 97.39,
      unit: 'percent',
      workUnits: 1,
      covered: 1,
      sample: false,
      note: expect.any(String),
    });
    expect(link(document, 'bspji-laporan-keuangan')).toMatchObject({
      value: null,
      absent: 'missing-input',
      lacking: [{ reason: 'pending', workUnits: 1 }],
    });
  });

  it('keeps made-up work units away from those of a report, and real ones from the made-up', async () => {
    const args = ['cascade', id, '--facts', 'capaian-satker'];
    const { document } = await tolokJson(args);
    const measured = document.links.filter((one: Document) => one.workUnits > 0);
    expect(measured.every((one: Document) => one.workUnits === 25 && one.sample)).toBe(true);
    expect((await tolok(args)).out).toContain('* memakai data rekaan.');
  });

  it.each([
    [['kemenperin-bskji-bspji-2023'], 'cascade.unknown'],
    [['--year', '2021'], 'cascade.none'],
    [[id, '--year', '2021'], 'cascade.year'],
    [['--facts', 'tabel-9.9'], 'run.facts-unknown'],
    [['--data', 'datasets/contoh-p3dn', '--facts', 'tabel-3.2'], 'run.facts-unknown'],
  ])('refuses %j: %s', async (args, code) => {
    const { exit, document } = await tolokJson(['cascade', ...args]);
    expect(exit).toBe(2);
    expect(document.problems.map((p: Document) => p.code)).toContain(code);
  });

  it('has nothing of a quarter where the table has none', async () => {
    const { document } = await tolokJson(['cascade', '--quarter', '2']);
    expect(document.links.every((one: Document) => one.value === null)).toBe(true);
  });
});
