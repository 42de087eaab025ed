import { sensitivity, twoWayGrid } from '@tolok/analysis';
import { type Run, parseOverride, recompute, recomputeOnly } from '@tolok/engine';
import { beforeAll, describe, expect, it } from 'vitest';
import { runOf } from './reportRun.ts';

let report: Run;
let scores: Run;

beforeAll(async () => {
  report = await runOf();
  const indicators = ['smart-nilai-kinerja', 'efisiensi-satker'];
  scores = await runOf({ indicators, year: 2022, workUnit: '248145' });
});

const drivers = (run: Run, what: string) => {
  const { value, problems } = sensitivity(run, what);
  expect(problems).toEqual([]);
  return value!.drivers;
};

describe('what moves a result of the source report most, worked out by hand', () => {
  it('SMART: each input a tenth less and more by its weight, outputs first', () => {
    // outputs ±10 · 0.435 = 8.7 in all; consistency 2 · 9.729 · 0.182 = 3.541356;
    // absorption 2 · 9.806 · 0.097 = 1.902364; efficiency 2 · 0.304 · 2.5 · 0.286 = 0.43472
    const found = drivers(scores, 'smart-nilai-kinerja');
    expect(found.map(({ path }) => path.split('.').at(-1))).toEqual([
      'cro', 'konsistensi', 'penyerapan', 'efisiensi',
    ]); // prettier-ignore
    [8.7, 3.541356, 1.902364, 0.43472].forEach((range, i) =>
      expect(found[i]!.range).toBeCloseTo(range, 9),
    );
    expect(found[0]).toMatchObject({ low: 90, high: 110, now: 100, from: 'tenth', monotone: true });
    expect(found[0]!.points.map(({ x }) => x)).toEqual([90, 95, 100, 105, 110]);
    // 87.1922 less 10 · 0.435
    expect(found[0]!.atLow).toBeCloseTo(82.8422, 9);
  });

  it('SMART in parts: 9.51182 + 17.70678 + 43.5 + 16.4736 = 87.1922', () => {
    const { parts } = sensitivity(scores, 'smart-nilai-kinerja').value!;
    expect(parts.map(({ names }) => names)).toEqual([
      ['penyerapan'], ['konsistensi'], ['cro'], ['efisiensi'],
    ]); // prettier-ignore
    [9.51182, 17.70678, 43.5, 16.4736].forEach((value, i) =>
      expect(parts[i]!.value).toBeCloseTo(value, 9),
    );
    const shares = parts.reduce((sum, { share }) => sum + share!, 0);
    expect(shares).toBeCloseTo(100, 9);
  });

  it('SK6.2: from 82.09 in 2021 to 86.59, 82.09 / 90 to 86.59 / 90, and no flip before 90', () => {
    const [first] = drivers(report, 'disiplin-pegawai').filter(({ from }) => from === 'history');
    expect(first).toMatchObject({ low: 82.09, high: 86.59, flipsAt: [] });
    expect(first!.atLow).toBeCloseTo(8209 / 90, 9);
    expect(first!.atHigh).toBeCloseTo(8659 / 90, 9);
  });

  it('SK6.2: a target a tenth less than 90 is 81, and the status turns at 86.59 on the way', () => {
    const target = drivers(report, 'disiplin-pegawai').find(({ path }) =>
      path.startsWith('target'),
    )!;
    expect(target).toMatchObject({ low: 81, high: 99, flipsAt: [86.59] });
  });

  it('SK5.1: an actual stays within its scale, which ends at 4', () => {
    const [actual] = drivers(report, 'ikm').filter(({ path }) => path === 'actual.ikm');
    expect(actual!.high).toBeLessThanOrEqual(4);
  });

  it('the agreement: what a letter or a pending value would move is left out, the most first', () => {
    const found = drivers(report, 'agreement');
    expect(found).toHaveLength(12);
    const ranges = found.map(({ range }) => range!);
    expect(ranges).toEqual([...ranges].sort((a, b) => b - a));
  });

  it('the efficiency of the unit: down to the amounts of each of its seven classes', () => {
    const found = drivers(scores, 'efisiensi-satker');
    expect(found).toHaveLength(28);
    expect(found.every(({ path }) => path.startsWith('input.efisiensi-kro.'))).toBe(true);
  });
});

describe('a grid over two numbers', () => {
  it('has today in the cell of today, and the engine behind every other', () => {
    const paths = ['actual.disiplin-pegawai', 'target.disiplin-pegawai'] as const;
    const { across, down, cells } = twoWayGrid(report, 'disiplin-pegawai', ...paths).value!;
    expect([across.steps[across.now], down.steps[down.now]]).toEqual([86.59, 90]);
    expect(cells[down.now]![across.now]).toMatchObject({ status: 'not-achieved' });
    expect(cells.map((row) => row.length)).toEqual(down.steps.map(() => across.steps.length));
    const overrides = paths.map(
      (path, i) => parseOverride(`${path}=${i === 0 ? across.steps[0] : down.steps[0]}`).value!,
    );
    const row = recompute(report, overrides).rows.find(
      ({ indicator }) => indicator === 'disiplin-pegawai',
    )!;
    expect(cells[0]![0]).toMatchObject({ value: row.achievement, status: row.status });
  });

  it('is none of what is no number today', () => {
    const { value, problems } = twoWayGrid(
      report, 'laporan-keuangan', 'actual.laporan-keuangan', 'target.laporan-keuangan',
    ); // prettier-ignore
    expect(value).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['seek.vary-absent']);
  });
});

describe('working out again only what a change touches', () => {
  it.each([
    ['actual.ikm=3.1', ['ikm'], () => report],
    ['target.pdn-pbj=50', ['pdn-pbj'], () => report],
    ['weight.ikm=3', [], () => report],
    [
      'input.efisiensi-kro.belanja[kro=6077.AEC]=1000000',
      ['efisiensi-kro', 'efisiensi-satker', 'smart-nilai-kinerja'],
      () => scores,
    ],
  ] as const)('%s gives what working out everything gives', (text, touched, run) => {
    const { value: override } = parseOverride(text);
    const all = recompute(run(), [override!]);
    const own = recomputeOnly(run(), [override!], new Set(touched));
    expect(own.rows).toEqual(all.rows);
    expect(own.units).toEqual(all.units);
    expect(own.rows.filter((row, i) => row !== run().results.rows[i]).length).toBe(
      own.rows.filter(({ indicator }) => touched.some((one) => one === indicator)).length,
    );
    expect([...own.details.values()]).toHaveLength(all.details.size);
  });
});
