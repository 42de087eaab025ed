import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Group, groups, resultStates } from '@tolok/analysis';
import { repositoryDataset, repositoryRules } from '../golden/repository.ts';
import { type ComparedStates, type States, openStates } from './agreementStates.ts';

/**
 * The five states of the 2022 agreement over the actuals of Tabel 3.2, worked out by hand. Targets
 * are those of Tabel 1.1 and of the first appendix list; an achievement is actual / target * 100.
 *
 * | code  | actual | Tabel 1.1 | appendix 1 |
 * | SK1.1, SK1.2, SK2.1 | 1 | 1 | 1 |
 * | SK3.1 | 100   | 30  | 25   |      | SK5.1 | 3.79  | 3.6 | 3.6 |
 * | SK3.2 | 5     | 1   | 1    |      | SK6.1 | 74    | 80  | 75  |
 * | SK3.3 | 29    | 1   | 1    |      | SK6.2 | 86.59 | 90  | 85  |
 * | SK3.4 | 97.39 | 45  | 40   |      | SK7.1 | A-    | B-  | B-  |
 * | SK4.1 | 3     | 3   | 3    |      | SK8.1, SK8.2 still to come |
 * | SK4.2 | 100   | 92  | 91.5 |
 */
const january: Readonly<Record<string, number>> = {
  'tenant-inkubator': 100, // 1 / 1
  kolaborasi: 100, // 1 / 1
  'peran-balai': 100, // 1 / 1
  'produktivitas-konsultansi': 1000 / 3, // 100 / 30
  'utilisasi-layanan': 500, // 5 / 1
  'lingkup-layanan': 2900, // 29 / 1
  'pdn-pbj': 9739 / 45, // 97.39 / 45
  'indeks-manajemen-risiko': 100, // 3 / 3
  'tindak-lanjut-pengawasan': 10000 / 92, // 100 / 92
  ikm: 3790 / 36, // 3.79 / 3.6
  'ip-asn': 92.5, // 74 / 80
  'disiplin-pegawai': 8659 / 90, // 86.59 / 90
};

/** What other targets of the first appendix list make of it. */
const appendix: Readonly<Record<string, number>> = {
  ...january,
  'produktivitas-konsultansi': 400, // 100 / 25
  'pdn-pbj': 243.475, // 97.39 / 40
  'tindak-lanjut-pengawasan': 20000 / 183, // 100 / 91.5
  'ip-asn': 296 / 3, // 74 / 75
  'disiplin-pegawai': 8659 / 85, // 86.59 / 85
};

const sum = (all: Readonly<Record<string, number>>) =>
  Object.values(all).reduce((total, one) => total + one, 0);

/** In whole units of 1e-9 percent, half away from zero, as every mean is. */
const units = (x: number) => Math.sign(x) * Math.round(Math.abs(x) * 1e9) + 0;

const states = {
  january: 'bspji-ambon-2022',
  table: 'bspji-ambon-2022-tabel-2.1',
  first: 'bspji-ambon-2022-lampiran-1',
  last: 'bspji-ambon-2022-lampiran-2',
  revised: 'bspji-ambon-2022-rev-171',
} as const;

type State = keyof typeof states;

/** By hand: the sum of achievements over their number; null where nothing has a target. */
const means: Readonly<Record<State, number | null>> = {
  january: sum(january) / 12, // 396.036674718
  table: (sum(january) - 100) / 11, // without SK1.1: 422.949099692
  first: sum(appendix) / 12, // 404.881637
  last: sum(january) / 12, // the targets of Tabel 1.1 again
  revised: null,
};

let opened: States;
let sample: States;

beforeAll(async () => {
  const rules = repositoryRules();
  opened = await openStates(rules, await repositoryDataset('bspji-ambon-2022'));
  sample = await openStates(rules, await repositoryDataset('contoh-satker'));
}, 120_000);

afterAll(async () => {
  await opened.close();
  await sample.close();
});

const between = (from: State, to: State, order?: readonly Group[]) =>
  opened.impactOf({ agreement: states[from] }, { agreement: states[to] }, order);

const stepOf = ({ attribution }: ComparedStates, name: Group) =>
  attribution.steps.find(({ step }) => step === name);

const moveOf = ({ indicators, ids }: ComparedStates, id: string) =>
  indicators[ids.findIndex(({ from, to }) => (from ?? to) === id)];

const added = (all: readonly (number | null)[]): number =>
  all.reduce<number>((total, one) => total + (one ?? 0), 0);

const counts = ({ transitions }: ComparedStates) =>
  resultStates.map((from) => resultStates.map((to) => transitions[from][to]));

describe('January against the first appendix list', () => {
  let found: ComparedStates;
  beforeAll(async () => {
    found = await between('january', 'first');
  }, 120_000);

  it.each(Object.keys(january))('has the achievements of %s under both', (id) => {
    const [from, to] = [units(january[id] ?? 0), units(appendix[id] ?? 0)];
    expect(moveOf(found, id)?.mean).toEqual({ from, to, delta: to - from });
  });

  it('moves the mean by its targets alone, ordered or not', () => {
    const [from, to] = [units(sum(january) / 12), units(sum(appendix) / 12)];
    expect(found.attribution).toMatchObject({ from: { mean: from }, to: { mean: to } });
    expect(found.attribution.total).toBe(to - from);
    expect(stepOf(found, 'target')?.delta).toBe(to - from);
    expect([...found.game.differing]).toEqual(['target']);
    expect(found.shares().shares).toMatchObject({ target: to - from, definition: 0, data: 0 });
  });

  it('makes discipline achieved: 86.59 is 96.21 % of 90 and 101.87 % of 85', () => {
    // 11 achieved, 1 that was not (SK6.1), 2 still to come, and SK6.2 that went over.
    expect(counts(found)).toEqual([
      [11, 0, 0, 0, 0],
      [1, 1, 0, 0, 0],
      [0, 0, 2, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
    ]);
    expect(found.workUnits).toMatchObject([{ workUnit: '248145', direction: 'rises', up: 1 }]);
  });

  it('says why letters and pending values have no difference', () => {
    const why = (id: string) => moveOf(found, id)?.because.map(({ reason }) => reason);
    expect(why('indeks-layanan-publik')).toEqual(['letter', 'letter']);
    expect(why('laporan-keuangan')).toEqual(['pending', 'pending']);
    expect(why('ikm')).toEqual([]);
  });
});

describe('January against the agreement as revised in December', () => {
  let found: ComparedStates;
  beforeAll(async () => {
    found = await between('january', 'revised');
  }, 120_000);

  it('has no total, and says that seventeen results lack a target', () => {
    expect(found.attribution.total).toBeNull();
    expect(found.lacking).toEqual([
      { side: 'to', reason: 'no-target', results: 17 },
      { side: 'to', reason: 'pending', results: 2 }, // SK.8.1, SK.8.2
      { side: 'to', reason: 'missing-input', results: 4 }, // the four with a name alone
    ]);
    expect(found.shares()).toEqual({ shares: null, missing: ['target'] });
  });

  it('has the step of definitions by hand: SK2.1 and SK3.2 lose their actuals', () => {
    const after = units((sum(january) - 100 - 500) / 10); // 415.244009662
    expect(stepOf(found, 'definition')).toMatchObject({
      ...{ to: { mean: after }, achieved: -2 },
      delta: after - units(sum(january) / 12),
    });
    expect(stepOf(found, 'target')).toMatchObject({ delta: null, achieved: -9 });
  });

  it('keeps the two new indicators in sight, with what they lack', () => {
    const news = found.indicators.filter(({ slot }) => slot.from === null);
    expect(news).toHaveLength(2);
    for (const { because } of news) {
      expect(because).toEqual([
        { side: 'from', reason: 'not-agreed', results: 1 },
        { side: 'to', reason: 'no-target', results: 1 },
        { side: 'to', reason: 'missing-input', results: 1 },
      ]);
    }
  });
});

const names = Object.keys(states) as State[];
const pairs = names.flatMap((from) =>
  names.flatMap((to) => (from === to ? [] : [[from, to] as const])),
);

it.each(pairs)('%s and %s: the means by hand, and steps that add up exactly', async (from, to) => {
  const found = await between(from, to);
  const { attribution, indicators } = found;
  const [one, other] = [means[from], means[to]];
  expect(attribution.from.mean).toBe(one === null ? null : units(one));
  expect(attribution.to.mean).toBe(other === null ? null : units(other));
  const total = one === null || other === null ? null : units(other) - units(one);
  expect(attribution.total).toBe(total);
  if (total !== null) expect(added(attribution.steps.map(({ delta }) => delta))).toBe(total);
  expect(added(counts(found).flat())).toBe(indicators.length);
});

describe('tabel 2.1 against the first appendix list', () => {
  it('gives back SK1.1 first, then moves the targets, each by hand', async () => {
    const found = await between('table', 'first');
    const [table, joined] = [units((sum(january) - 100) / 11), units(sum(january) / 12)];
    expect(stepOf(found, 'membership')?.delta).toBe(joined - table); // −26.912424974
    expect(stepOf(found, 'target')?.delta).toBe(units(sum(appendix) / 12) - joined);
    const turned = await between('table', 'first', ['target', 'membership']);
    const without = units((sum(appendix) - 100) / 11);
    expect(stepOf(turned, 'target')?.delta).toBe(without - table);
    expect(stepOf(turned, 'membership')?.delta).toBe(units(sum(appendix) / 12) - without);
  });
});

describe('one agreement under two policies and two tables', () => {
  const later = { agreement: states.january, policy: 'cap-110', facts: 'lampiran-pk' };
  // Capped at 110, a letter that is met counts 100: four are capped, SK7.1 joins.
  const capped = 100 * 4 + 110 * 4 + 10000 / 92 + 3790 / 36 + 92.5 + 8659 / 90 + 100;
  const policy = units(capped / 13);
  // Lampiran Pengukuran PK prints 30 of 30, 1 of 1, 0 of 1, 30 of 45, 1 of 3, 81.3 of 84 and
  // 92 of 92; SK4.2 and SK7.1 are empty there. Nothing of it reaches 110.
  const printed =
    100 * 5 + 0 + 3000 / 45 + 100 / 3 + 3790 / 36 + 92.5 + 8659 / 90 + 8130 / 84 + 100;
  const data = units(printed / 13);
  const before = units(sum(january) / 12);

  it('has steps by hand, in both orders to the same total', async () => {
    const found = await opened.impactOf({ agreement: states.january }, later);
    expect(stepOf(found, 'policy')?.delta).toBe(policy - before); // −292.753248
    expect(stepOf(found, 'data')?.delta).toBe(data - policy); // −19.377688
    const order = ['data', 'policy'] as const;
    const turned = await opened.impactOf({ agreement: states.january }, later, order);
    expect(turned.attribution.steps.map(({ delta }) => delta)).toEqual([data - before, 0]);
    expect(turned.attribution.total).toBe(found.attribution.total);
  });

  it('has shares by hand: the half of what each adds first and last', async () => {
    const { shares } = (await opened.impactOf({ agreement: states.january }, later)).shares();
    const half = (data - before + (data - policy)) / 2;
    expect(Math.abs((shares?.data ?? 0) - half)).toBeLessThanOrEqual(0.5);
    expect((shares?.data ?? 0) + (shares?.policy ?? 0)).toBe(data - before);
  });
});

describe('the made-up agreements over 25 work units', () => {
  const [one, other] = ['contoh-satker-2022', 'contoh-satker-2022-rev-171'].map((agreement) => ({
    agreement,
  })) as [{ agreement: string }, { agreement: string }];

  it('give each work unit what run gives it, and steps that add up in each', async () => {
    const found = await sample.impactOf(one, other);
    expect(found.workUnits).toHaveLength(25);
    for (const [side, selection] of [
      ['from', one],
      ['to', other],
    ] as const) {
      for (const { workUnit, summary } of await sample.unitsOf(selection)) {
        const unit = found.workUnits.find((each) => each.workUnit === workUnit);
        expect(unit?.[side]).toBe(units(summary.meanAchievement ?? NaN));
        expect(unit?.achieved[side]).toBe(summary.achieved);
        expect(unit?.results[side]).toBe(summary.indicators);
      }
    }
    for (const { delta, steps } of found.workUnits) expect(added(steps)).toBe(delta);
    const shares = found.shares().shares ?? {};
    expect(added(Object.values(shares))).toBe(found.attribution.total);
    expect(found.directions.rises).toBeGreaterThan(0);
    expect(found.directions.falls).toBeGreaterThan(0);
    expect(found.indicators.every((move) => move.sample)).toBe(true);
  });

  it('read the other way round turn every sign', async () => {
    const found = await sample.impactOf(one, other);
    const turned = await sample.impactOf(other, one, groups.toReversed());
    const back = turned.attribution.steps.toReversed().map(({ delta }) => 0 - (delta ?? 0));
    expect(back).toEqual(found.attribution.steps.map(({ delta }) => delta));
    expect(turned.directions.rises).toBe(found.directions.falls);
  });
});
