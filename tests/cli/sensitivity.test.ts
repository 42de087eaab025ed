import { describe, expect, it } from 'vitest';
import { tolokJson } from './tolok.ts';

describe('tolok sensitivity --json', () => {
  it('gives the drivers, the largest range first, and the parts of a composite', async () => {
    const { exit, error, document } = await tolokJson([
      ...['sensitivity', 'smart-nilai-kinerja', '--work-unit', '248145', '--year', '2022'],
    ]);
    expect([exit, error]).toEqual([0, '']);
    expect(document).toMatchObject({ command: 'sensitivity', of: 'actual', problems: [] });
    expect(document.drivers).toHaveLength(4);
    expect(document.drivers[0]).toMatchObject({
      path: 'input.smart-nilai-kinerja.cro',
      label: 'capaian rincian output',
      ...{ low: 90, high: 110, from: 'tenth', flipsAt: [] },
    });
    expect(document.parts).toHaveLength(4);
  });

  it('marks where a status turns', async () => {
    const { document } = await tolokJson(['sensitivity', 'disiplin-pegawai']);
    expect(document.drivers[0]).toMatchObject({
      path: 'target.disiplin-pegawai',
      flipsAt: [86.59],
    });
  });

  it.each([
    [['sensitivity'], 'command.argument-missing'],
    [['sensitivity', 'objective.SK9'], 'seek.subject-unknown'],
  ])('refuses %j with one document and exit 2', async (args, code) => {
    const { exit, document } = await tolokJson(args);
    expect(exit).toBe(2);
    expect(document.problems[0].code).toBe(code);
  });
});
