import { describe, expect, it } from 'vitest';
import { paceOf } from './paces.ts';

describe('the way of an indicator through the strategic plan', () => {
  it('tells what a sum still lacks: 1 of 2 tenants after 2022, so 1 in two years, a half each', async () => {
    expect(await paceOf('tenant-inkubator')).toMatchObject({
      ...{ state: 'on-the-way', meaning: 'amount', target: 2, soFar: 1 },
      ...{ needed: 1, yearsLeft: 2, perYear: 0.5, perQuarter: 0.125 },
      plan: { id: expect.stringContaining('2021') },
    });
  });

  it('tells the step to a level: 95 from 86.59 is 8.41, over two years 4.205 a year', async () => {
    const pace = await paceOf('disiplin-pegawai');
    expect(pace).toMatchObject({ state: 'on-the-way', meaning: 'step', needed: 8.41 });
    expect(pace!.perYear).toBe(4.205);
    expect(pace!.years.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024]);
  });

  it('is none for an indicator that no plan of several years has', async () => {
    expect(await paceOf('smart-nilai-kinerja')).toBeNull();
  });
});
