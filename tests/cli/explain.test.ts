import { describe, expect, it } from 'vitest';
import { type Document, tolokJson } from './tolok.ts';

const agreement = ['--agreement', 'bspji-ambon-2022'];

describe('tolok explain --json', () => {
  it('gives the figure with everything behind it', async () => {
    const { exit, document } = await tolokJson(['explain', 'pdn-pbj', ...agreement]);
    expect(exit).toBe(0);
    expect(Object.keys(document)).toEqual([
      'tolok',
      'command',
      'exit',
      'context',
      'explanation',
      'problems',
    ]);
    const { explanation } = document;
    expect(explanation).toMatchObject({
      result: { indicator: 'pdn-pbj', code: 'SK3.4', achievement: 216.42222222222222 },
      formula: { text: 'RAP3DN / TotAP3DN' },
      target: { value: 45, source: { table: 'Tabel 1.1', line: 315 } },
      policy: { reference: 'lakin-2022@1.0.0', threshold: 100, cap: null },
      trace: { verdict: true },
      rule: { reference: 'pdn-pbj@1.0.0', validFrom: '2021-01-01' },
      agreement: { id: 'bspji-ambon-2022' },
    });
    expect(explanation.legalBasis[1].number).toBe('Instruksi Presiden Nomor 2 Tahun 2022');
    expect(explanation.figures.map((one: Document) => one.value)).toEqual(
      expect.arrayContaining([97.39, 33.75, 40, 30]),
    );
  });

  it('explains an indicator outside any agreement, with the places of its inputs', async () => {
    const args = ['explain', 'smart-nilai-kinerja', '--work-unit', '248145', '--year', '2022'];
    const { exit, document } = await tolokJson(args);
    expect(exit).toBe(0);
    expect(document.explanation.agreement).toBeNull();
    expect(document.explanation.inputs).toMatchObject([
      { name: 'penyerapan', value: 98.06, places: [{ table: 'Tabel 3.26', line: 1798 }] },
      { name: 'konsistensi', value: 97.29 },
      { name: 'cro', value: 100 },
      { name: 'efisiensi', value: 3.04 },
    ]);
  });

  it('explains the result of a what-if', async () => {
    const args = ['explain', 'ikm', ...agreement, '--set', 'actual.ikm=3.5'];
    const { document } = await tolokJson(args);
    expect(document.explanation.result).toMatchObject({
      actual: 3.5,
      status: 'not-achieved',
      changed: ['actual.ikm'],
    });
    expect(document.explanation.trace.verdict).toBe(false);
  });

  it('offers the nearest name for an unknown indicator', async () => {
    const { exit, document } = await tolokJson(['explain', 'pdn-pbi']);
    expect(exit).toBe(2);
    expect(document.problems[0].hint.id).toContain('pdn-pbj');
  });
});
