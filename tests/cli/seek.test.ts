import { describe, expect, it } from 'vitest';
import { type Document, tolokJson } from './tolok.ts';

const discipline = ['seek', 'disiplin-pegawai', '--vary', 'actual.disiplin-pegawai'];

describe('tolok seek --json', () => {
  it('gives the document that other programs rely on', async () => {
    const { exit, error, document } = await tolokJson([...discipline, '--reach', 'tercapai']);
    expect([exit, error]).toEqual([0, '']);
    expect(document).toMatchObject({
      command: 'seek',
      context: { agreement: 'bspji-ambon-2022', workUnit: '248145', policy: 'lakin-2022@1.0.0' },
      now: { varied: 86.59, unit: 'score', status: 'not-achieved' },
      answer: {
        kind: 'at-least',
        ranges: [{ from: 90, to: null, fromIncluded: true, toIncluded: false }],
        value: 90,
        shown: 90,
        because: 'Pada 90, Nilai disiplin pegawai menjadi tercapai: capaian 100 %.',
        perQuarter: 0.8525,
        largestChangeInHistory: 4.5,
      },
      then: { value: 100, status: 'achieved' },
      similar: null,
      problems: [],
    });
  });

  it('names the most similar work unit that is there, among real ones', async () => {
    const vary = 'input.smart-nilai-kinerja.efisiensi';
    const { document } = await tolokJson([
      ...['seek', 'smart-nilai-kinerja', '--reach', '90', '--vary', vary],
      ...['--work-unit', '248145', '--year', '2022'],
    ]);
    expect(document.answer).toMatchObject({ shown: 6.97 });
    expect(document.similar.workUnit).toMatch(/^24/);
    expect(document.similar.differs[0]).toMatchObject({ name: 'efisiensi', own: 3.04 });
  });

  it('keeps what is changed beside it', async () => {
    const set = ['--set', 'target.disiplin-pegawai=88'];
    const { document } = await tolokJson([...discipline, '--reach', 'tercapai', ...set]);
    expect(document.answer).toMatchObject({ kind: 'at-least', shown: 88 });
  });

  it.each([
    [['seek'], 'command.argument-missing'],
    [['seek', 'ikm', '--reach', 'tercapai'], 'command.argument-missing'],
    [[...discipline, '--reach', 'tercapay banget'], 'seek.goal-unknown'],
    [['seek', 'objective.SK9', '--reach', '90', '--vary', 'actual.ikm'], 'seek.subject-unknown'],
    [['seek', 'ikm', '--reach', '90', '--vary', 'actual.ikn'], 'run.path-unknown'],
    [['seek', 'ikm', '--reach', '90', '--vary', 'actual.ikm=4'], 'seek.vary-value'],
  ])('refuses %j with one document and exit 2', async (args, code) => {
    const { exit, document } = await tolokJson(args);
    expect(exit).toBe(2);
    expect(document.problems.map((one: Document) => one.code)).toContain(code);
  });

  it('lists goals in the language of the reader', async () => {
    const { document } = await tolokJson([...discipline, '--reach', 'tercapay banget']);
    const { hint } = document.problems[0];
    expect(hint.id).toContain('dapat dicapai: tercapai, belum tercapai');
    expect(hint.en).toContain('can be reached: achieved, not achieved');
  });
});
