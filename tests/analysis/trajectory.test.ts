import { type Trajectory, trajectories } from '@tolok/analysis';
import { beforeAll, describe, expect, it } from 'vitest';
import { runOf } from './reportRun.ts';

let all: readonly Trajectory[];

beforeAll(async () => {
  all = trajectories((await runOf({ plan: 'renstra-bspji-ambon-2021-2024' })).results);
});

const of = (id: string) => all.find(({ indicator }) => indicator === id)!;

describe('the plan of 2021–2024 after 2022', () => {
  it('has every indicator with its four years', () => {
    expect(all).toHaveLength(15);
    expect(all.every(({ years }) => years.length === 4)).toBe(true);
    expect(of('ikm').years.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024]);
  });

  it('tenants are counted: 1 of 2, so half a tenant a year and an eighth a quarter', () => {
    expect(of('tenant-inkubator')).toMatchObject({
      kind: 'sum',
      target: 2,
      soFar: 1,
      state: 'on-the-way',
      needed: 1,
      perYear: 0.5,
      perQuarter: 0.125,
      yearsLeft: 2,
    });
  });

  it('collaborations are counted: 2 of 4, so one a year', () => {
    expect(of('kolaborasi')).toMatchObject({ needed: 2, perYear: 1, perQuarter: 0.25 });
  });

  it('the role in industry is counted: 1 of 4, so 1.5 a year', () => {
    expect(of('peran-balai')).toMatchObject({ needed: 3, perYear: 1.5, perQuarter: 0.375 });
  });

  it('a year still to come has a target and says why it has no actual', () => {
    const [, , third] = of('ikm').years;
    expect(third).toMatchObject({ actual: null, absent: expect.any(String) });
    expect(third!.target).not.toBeNull();
  });

  it('a letter has no pace', () => {
    expect(of('indeks-layanan-publik')).toMatchObject({ state: 'no-pace', perYear: null });
  });
});
