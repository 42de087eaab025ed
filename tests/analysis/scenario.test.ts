import {
  compareScenarios,
  placeProblems,
  scenarioDoubts,
  scenarioEffect,
  scenarioHeadline,
  stackScenarios,
  unmovedChanges,
} from '@tolok/analysis';
import { type Override, type Run, appliedChanges, parseOverride, recompute } from '@tolok/engine';
import type { Scenario } from '@tolok/schema';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { agreement, indicator } from '../../packages/analysis/src/made.suite.ts';
import { ranOver, runOf } from './reportRun.ts';

let report: Run;
let capped: Run;

beforeAll(async () => {
  report = await runOf();
  capped = await runOf({ agreement: 'bspji-ambon-2022', policy: 'cap-120' });
});

const overrides = (...texts: string[]): Override[] =>
  texts.map((text) => parseOverride(text).value!);
const effectOf = (on: Run, ...texts: string[]) =>
  scenarioEffect(on.results, recompute(on, overrides(...texts)));

describe('what a scenario moves in the source report, worked out by hand', () => {
  it('SK3.4 at a target of 98: 97.39 / 98 = 99.3775510…%, 117.044671202 points less than 97.39 / 45', () => {
    const { rows, agreement } = effectOf(report, 'target.pdn-pbj=98');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ move: 'down', achievementDifference: -117.044671202 });
    expect(rows[0]!.after.achievement).toBeCloseTo((97.39 * 100) / 98, 12);
    // The mean is over 12 indicators, so that it falls by a twelfth of that: 9.753722600.
    expect(agreement!.difference).toBeCloseTo(-117.044671202 / 12, 8);
    expect(agreement!.achievedDifference).toBe(-1);
  });

  it('SK6 with 90 for discipline: its mean of 92.5 and 96.2111 becomes (92.5 + 100) / 2 = 96.25', () => {
    const { objectives, rows } = effectOf(report, 'actual.disiplin-pegawai=90');
    expect(rows.map(({ move }) => move)).toEqual(['up']);
    expect(objectives).toMatchObject([
      { id: 'SK6', move: 'same', after: { meanAchievement: 96.25, status: 'not-achieved' } },
    ]);
    // 96.25 − (92.5 + 86.59/90·100)/2 = 96.25 − 94.355555… = 1.894444…
    expect(objectives[0]!.difference).toBeCloseTo(1.894444444, 9);
  });

  it('SK6 with 80 and 90: both on target, so the objective becomes achieved at 100', () => {
    const { objectives } = effectOf(report, 'actual.ip-asn=80', 'actual.disiplin-pegawai=90');
    expect(objectives).toMatchObject([
      {
        id: 'SK6',
        move: 'up',
        before: { status: 'not-achieved' },
        after: { meanAchievement: 100 },
      },
    ]);
  });

  it('SK8.1, still pending, filled in with its target of 84: 100 %, and 13 indicators in the mean', () => {
    const { rows, objectives, agreement } = effectOf(report, 'actual.akuntabilitas-kinerja=84');
    expect(rows).toMatchObject([
      { move: 'gained', achievementDifference: null, before: { absent: 'pending' } },
    ]);
    expect(objectives).toMatchObject([{ id: 'SK8', move: 'gained', difference: null }]);
    expect(agreement).toMatchObject({ before: { meanCovers: 12 }, after: { meanCovers: 13 } });
    // (12 · 396.0366747 + 100) / 13 = 373.2646228…
    expect(agreement!.after.meanAchievement).toBeCloseTo((12 * 396.0366747181667 + 100) / 13, 8);
  });

  it('SK7.1 filled in with B: still above B−, and no number to move', () => {
    const { rows, agreement } = effectOf(report, 'actual.indeks-layanan-publik=B');
    expect(rows).toMatchObject([
      { move: 'same', achievementDifference: null, after: { actual: 'B', status: 'achieved' } },
    ]);
    expect(agreement!.difference).toBe(0);
  });

  it('SK7.1 with C: a band below B−, so not achieved', () => {
    expect(effectOf(report, 'actual.indeks-layanan-publik=C').rows[0]!.move).toBe('down');
  });

  it('a threshold of 90: 92.5 of SK6.1 and 96.21 of SK6.2 become achieved, so 13 of 15 and SK6 too', () => {
    const { rows, objectives, agreement } = effectOf(report, 'policy.threshold=90');
    expect(rows.map(({ after }) => after.indicator)).toEqual(['ip-asn', 'disiplin-pegawai']);
    expect(agreement!.after.achieved).toBe(13);
    expect(objectives.map(({ id }) => id)).toEqual(['SK6']);
  });

  it('SK3 with a cap of 120: four achievements above it, so a mean of exactly 120', () => {
    const { objectives } = effectOf(report, 'policy.cap=120');
    expect(objectives).toMatchObject([{ id: 'SK3', after: { meanAchievement: 120 } }]);
    // Before: (333.33… + 500 + 2900 + 216.42…) / 4 = 987.4388…
    expect(objectives[0]!.before.meanAchievement).toBeCloseTo(
      (100 / 0.3 + 500 + 2900 + 9739 / 45) / 4,
      8,
    );
  });

  it('another believed table: lampiran-pk prints 30 for SK3.4, and 30 / 45 = 66.67 %', () => {
    const { rows } = effectOf(report, 'facts=lampiran-pk');
    const pdn = rows.find(({ after }) => after.indicator === 'pdn-pbj')!;
    expect(pdn).toMatchObject({ move: 'down', after: { actual: 30 }, actualDifference: -67.39 });
    expect(pdn.after.achievement).toBeCloseTo(200 / 3, 12);
  });

  it('a weight of zero for SK3.3: (12 · 396.0366747 − 2900) / 11 = 168.4036451…', () => {
    const { rows, agreement } = effectOf(report, 'weight.lingkup-layanan=0');
    expect(rows).toEqual([]);
    expect(agreement!.after.meanAchievement).toBeCloseTo((12 * 396.0366747181667 - 2900) / 11, 8);
  });
});

describe('the headline of a scenario', () => {
  const sides = {
    before: { id: 'Perkin', en: 'the agreement' },
    after: { id: 'Skenario', en: 'The scenario' },
  };

  it('names both sides, counts exactly and says how the mean moves', () => {
    expect(scenarioHeadline(effectOf(report, 'target.pdn-pbj=98'), sides)).toEqual({
      id: 'Skenario terhadap Perkin: 1 dari 15 hasil berubah, 1 menjadi belum tercapai; rata-rata capaian turun 9,75 poin (396,04 % → 386,28 %).',
      en: 'The scenario against the agreement: 1 of 15 results change, 1 become not achieved; mean achievement falls by 9.75 points (396.04% → 386.28%).',
    });
  });

  it('says that nothing moved', () => {
    expect(scenarioHeadline(effectOf(report, 'target.pdn-pbj=45'), sides).id).toBe(
      'Skenario terhadap Perkin: 0 dari 15 hasil berubah; rata-rata capaian tetap 396,04 %.',
    );
  });
});

describe('why a change moves nothing', () => {
  const reasons = (on: Run, ...texts: string[]) =>
    unmovedChanges(on, overrides(...texts)).map(({ moved, reason }) => [moved, reason]);

  it.each([
    ['capped', 'actual.pdn-pbj=99', [['nothing', 'cap']]],
    ['capped', 'policy.cap=120', [['nothing', 'same-value']]],
    ['report', 'policy.cap=3000', [['nothing', 'nothing-above-cap']]],
    ['report', 'policy.threshold=98', [['nothing', 'nothing-between']]],
    ['report', 'target.laporan-keuangan=90', [['nothing', 'no-data']]],
    ['report', 'weight.laporan-keuangan=4', [['nothing', 'not-in-mean']]],
    ['report', 'actual.indeks-layanan-publik=B', [['nothing', 'letters']]],
    ['report', 'target.pdn-pbj=45', [['nothing', 'same-value']]],
    ['report', 'facts=tabel-3.2', [['nothing', 'same-value']]],
    ['report', 'target.pdn-pbj=98', []],
    ['report', 'policy.pendingInMean=zero', []],
  ] as const)('%s: %s', (on, text, expected) => {
    expect(reasons(on === 'report' ? report : capped, text)).toEqual(expected);
  });

  it('is told of each change by itself', () => {
    expect(unmovedChanges(capped, overrides('actual.pdn-pbj=99', 'actual.ip-asn=80'))).toHaveLength(
      1,
    );
  });
});

const scenario = (
  written: Partial<Scenario['overrides'][number]>[],
  more: Partial<Scenario> = {},
) => ({
  file: 'coba.json',
  scenario: {
    $schema: 'scenario.schema.json',
    schemaVersion: 1,
    id: 'coba',
    title: { id: 'Coba', en: 'Try' },
    overrides: written.map((one) => ({ path: 'target.ikm', to: 3.7, on: true, ...one })),
    ...more,
  } satisfies Scenario,
});

describe('a scenario', () => {
  const told = (file: ReturnType<typeof scenario>, single: string[] = []) => {
    const { written, problems } = stackScenarios([file], single);
    const asked = written.map(({ override }) => override);
    const results = recompute(report, asked);
    const changes = appliedChanges(report.plan, asked, results, report.results);
    return [
      ...problems,
      ...placeProblems(results.problems, written),
      ...scenarioDoubts(report.plan, [file], written, changes),
    ].map(({ code, pointer }) => [code, pointer]);
  };

  it('tells what is wrong at the override that has it, and applies the rest', () => {
    const file = scenario([
      { path: 'targets.ikm' },
      { path: 'target.pdn' },
      { path: 'actual.indeks-layanan-publik', to: 'Z' },
      { path: 'target.ip-asn', to: 0 },
      { path: 'target.pdn-pbj', to: 98 },
    ]);
    expect(told(file)).toEqual([
      ['run.path-kind', '/overrides/0/path'],
      ['run.path-unknown', '/overrides/1/path'],
      ['run.letter-unknown', '/overrides/2/path'],
      ['scenario.target-zero', '/overrides/3/path'],
    ]);
    const { written } = stackScenarios([file]);
    const results = recompute(
      report,
      written.map(({ override }) => override),
    );
    expect(results.rows.find(({ indicator }) => indicator === 'pdn-pbj')!.target).toBe(98);
    expect(report.results.rows.find(({ indicator }) => indicator === 'pdn-pbj')!.target).toBe(45);
  });

  it('names the nearest path, also for part of a name', () => {
    const { problems } = recompute(report, overrides('target.pdn=50', 'target.pdn-pbi=50'));
    expect(problems.map(({ values }) => values['nearest'])).toEqual(['pdn-pbj', 'pdn-pbj']);
  });

  it('is a conflict where the base has moved since, and none where it has not', () => {
    expect(told(scenario([{ path: 'target.ikm', from: 3.5 }]))).toEqual([
      ['scenario.base-moved', '/overrides/0/path'],
    ]);
    expect(told(scenario([{ path: 'target.ikm', from: 3.6 }]))).toEqual([]);
    expect(told(scenario([{ path: 'actual.laporan-keuangan', from: null, to: 90 }]))).toEqual([]);
    expect(told(scenario([{ path: 'policy.cap', from: 100, to: 120 }]))).toHaveLength(1);
  });

  it('says that it was made for another agreement, or another version of a rule', () => {
    expect(told(scenario([{}], { agreement: 'bspji-ambon-2021' }))).toEqual([
      ['scenario.other-agreement', '/agreement'],
    ]);
    expect(told(scenario([{ rule: 'ikm@0.9.0' }]))).toEqual([
      ['scenario.other-version', '/overrides/0/path'],
    ]);
    expect(told(scenario([{ rule: 'ikm@1.0.0' }], { agreement: 'bspji-ambon-2022' }))).toEqual([]);
  });

  it('stands on others: the last one on a value holds', () => {
    const { written, asked } = stackScenarios(
      [scenario([{ to: 3.7 }]), scenario([{ to: 3.8 }, { path: 'target.ip-asn', to: 70 }])],
      ['target.ip-asn=71'],
    );
    expect(asked).toBe(4);
    const { rows } = recompute(
      report,
      written.map(({ override }) => override),
    );
    const target = (id: string) => rows.find(({ indicator }) => indicator === id)!.target;
    expect([target('ikm'), target('ip-asn')]).toEqual([3.8, 71]);
  });

  it('is compared with others on the untouched base', () => {
    const one = { name: 'a', overrides: overrides('target.pdn-pbj=98') };
    const two = { name: 'b', overrides: overrides('actual.ip-asn=80') };
    const [first, second] = compareScenarios(report, [one, two]);
    expect(first!.effect.agreement!.after.achieved).toBe(10);
    expect(second!.effect.agreement!.after.achieved).toBe(12);
  });
});

describe('overrides', () => {
  const some = ['target.pdn-pbj=98', 'actual.ip-asn=80', 'policy.cap=110', 'weight.ikm=3'];
  const more = [...some, 'actual.laporan-keuangan=91', 'actual.indeks-layanan-publik=C'];
  const shown = (texts: readonly string[]) => {
    const { rows, summary } = recompute(report, overrides(...texts));
    return JSON.stringify([rows, summary]);
  };

  it('that are independent give the same in any order', () => {
    fc.assert(
      fc.property(
        fc
          .shuffledSubarray(more)
          .chain((one) =>
            fc.tuple(fc.constant(one), fc.shuffledSubarray(one, { minLength: one.length })),
          ),
        ([one, other]) => shown(one) === shown(other),
      ),
      { seed: 8, numRuns: 50 },
    );
  });

  it('that are off are as if they were not there', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (on) => {
        const written = more.map((text, i) => {
          const { path, value } = parseOverride(text).value!;
          return { path, to: value as number | string, on: on[i]! };
        });
        const all = stackScenarios([scenario(written)]).written;
        const kept = stackScenarios([scenario(written.filter((one) => one.on))]).written;
        const result = (list: typeof all) =>
          JSON.stringify(
            recompute(
              report,
              list.map(({ override }) => override),
            ).rows,
          );
        return result(all) === result(kept);
      }),
      { seed: 9, numRuns: 50 },
    );
  });
});

it('takes an input for that of its own indicator, also where the id of another begins it', async () => {
  const { plan } = await ranOver([
    indicator('hitung', '1.0.0'),
    indicator('hitung.lagi', '2.0.0'),
    agreement('induk', [
      [
        ['hitung@1.0.0', 1],
        ['hitung.lagi@2.0.0', 1],
      ],
    ]),
  ]);
  const written = {
    override: parseOverride('input.hitung.lagi.x=3').value!,
    ...{ rule: 'hitung.lagi@2.0.0', reason: null, scenario: null, file: 'a.json', pointer: '' },
  };
  expect(scenarioDoubts(plan, [], [written], [])).toEqual([]);
  const [older] = scenarioDoubts(plan, [], [{ ...written, rule: 'hitung.lagi@1.0.0' }], []);
  expect(older).toMatchObject({
    code: 'scenario.other-version',
    values: { own: 'hitung.lagi@1.0.0', now: 'hitung.lagi@2.0.0' },
  });
});
