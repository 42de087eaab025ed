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

  it('gives a grid of two numbers beside the drivers, with the result of today in it', async () => {
    const { exit, document } = await tolokJson([
      ...['sensitivity', 'objective.SK6', '--vary', 'actual.ip-asn'],
      ...['--with', 'actual.disiplin-pegawai'],
    ]);
    expect(exit).toBe(0);
    const { across, down, cells } = document.grid;
    expect([across.steps[across.now], down.steps[down.now]]).toEqual([74, 86.59]);
    expect(cells[down.now][across.now].value).toBe(document.now.value);
    expect(cells).toHaveLength(down.steps.length);
    expect(document.drivers.length).toBeGreaterThan(0);
  });

  it.each([
    [['sensitivity', 'ikm', '--vary', 'actual.ikm'], 'command.option-needs'],
    [['sensitivity', 'ikm', '--with', 'actual.ikm'], 'command.option-needs'],
    [['sensitivity', 'ikm', '--vary', 'actual.ikm', '--with', 'actual.x'], 'run.path-unknown'],
    [['sensitivity'], 'command.argument-missing'],
    [['sensitivity', 'objective.SK9'], 'seek.subject-unknown'],
  ])('refuses %j with one document and exit 2', async (args, code) => {
    const { exit, document } = await tolokJson(args);
    expect(exit).toBe(2);
    expect(document.problems[0].code).toBe(code);
  });
});
