import { type Question, findSubject, outcomeOf, reaches, seek, similarUnit } from '@tolok/analysis';
import { type Run, recompute } from '@tolok/engine';
import type { Target } from '@tolok/schema';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { agreement, indicator } from '../../packages/analysis/src/made.suite.ts';
import { ranOver, runOf } from './reportRun.ts';

let report: Run;
let capped: Run;
let scores: Run;

beforeAll(async () => {
  report = await runOf();
  capped = await runOf({ agreement: 'bspji-ambon-2022', policy: 'cap-120' });
  const indicators = ['smart-nilai-kinerja', 'efisiensi-kro', 'efisiensi-satker'];
  scores = await runOf({ indicators, year: 2022, workUnit: '248145' });
});

const ask = (run: Run, what: string, reach: string, vary: string, of: Question['of'] = null) => {
  const { value, problems } = seek(run, { what, reach, vary, of });
  expect(problems).toEqual([]);
  return value!.answer;
};

describe('what it takes in the source report, worked out by hand', () => {
  // SK6.2 is 86.59 against 90, a ratio, so it is achieved from 90 on.
  it('SK6.2 achieved: an actual of 90, 3.41 more, 0.8525 a quarter; 4.5 was gained from 2021', () => {
    expect(ask(report, 'disiplin-pegawai', 'tercapai', 'actual.disiplin-pegawai')).toMatchObject({
      kind: 'at-least',
      ranges: [{ from: 90, fromIncluded: true, to: null }],
      value: 90,
      shown: 90,
      gap: 3.41,
      gapPercent: (3.41 * 100) / 86.59,
      perQuarter: 0.8525,
      largestChangeInHistory: 4.5,
    });
  });

  it('SK6.2 achieved: a target of at most the actual of 86.59, and above zero', () => {
    expect(ask(report, 'SK6.2', 'achieved', 'target.disiplin-pegawai')).toMatchObject({
      kind: 'at-most',
      ranges: [{ from: 0, fromIncluded: false, to: 86.59, toIncluded: true }],
      gap: -3.41,
    });
  });

  it.each([
    // 98.5 % of 90
    ['disiplin-pegawai', '98.5', 'actual.disiplin-pegawai', 88.65, 88.65],
    // 97.39 · 100 / 150 = 64.926666…, rounded down since less of a target is needed
    ['pdn-pbj', '150', 'target.pdn-pbj', (97.39 * 100) / 150, 64.92],
    // 86.59 · 100 / 90 = 96.2111…
    ['disiplin-pegawai', 'tercapai', 'policy.threshold', 8659 / 90, 96.21],
    // 74 · 100 / 80 = 92.5
    ['ip-asn', 'tercapai', 'policy.threshold', 92.5, 92.5],
    // the mean of 92.5 and x · 100 / 90 is 95 where x = 97.5 · 0.9 = 87.75
    ['objective.SK6', '95', 'actual.disiplin-pegawai', 87.75, 87.75],
    // (92.5 + w · 96.2111…) / (1 + w) = 95 where w = 2.5 / 1.2111… = 225 / 109
    ['objective.SK6', '95', 'weight.disiplin-pegawai', 225 / 109, 2.07],
  ])('%s to %s by %s: %d', (what, reach, vary, value, shown) => {
    const answer = ask(report, what, reach, vary);
    expect(answer.value).toBeCloseTo(value, 12);
    expect(answer.shown).toBe(shown);
  });

  it('the mean of the agreement at 400: SK6.2 must add 12 · (400 − 396.0366747…) points', () => {
    const { value } = ask(report, 'agreement', '400', 'actual.disiplin-pegawai');
    expect(value).toBeCloseTo(86.59 + 0.9 * 12 * (400 - 396.0366747181667), 7);
  });

  it('SK8.1 is pending, and achieved from 84 to the end of its scale at 100', () => {
    expect(
      ask(report, 'akuntabilitas-kinerja', 'tercapai', 'actual.akuntabilitas-kinerja'),
    ).toMatchObject({ kind: 'at-least', ranges: [{ from: 84, to: 100 }], shown: 84, gap: null });
  });

  it('SK7.1 is a letter: achieved from B− on, already so with A−; only A is A', () => {
    const path = 'actual.indeks-layanan-publik';
    expect(ask(report, 'indeks-layanan-publik', 'tercapai', path)).toMatchObject({
      kind: 'already',
      ranges: [{ from: 'B-', to: 'A' }],
      value: 'B-',
    });
    expect(ask(report, 'indeks-layanan-publik', 'A', path)).toMatchObject({
      kind: 'at-least',
      ranges: [{ from: 'A', to: 'A' }],
    });
  });

  it('SK5.1 is 3.79: "sangat baik" begins at 3.5324 on the scale up to 4, shown as 3.54', () => {
    expect(ask(report, 'ikm', 'sangat baik', 'actual.ikm')).toMatchObject({
      kind: 'already',
      ranges: [{ from: 3.5324, to: 4 }],
      shown: 3.54,
    });
  });

  it('SMART at 80: outputs of (80 − 0.097 · 98.06 − 0.182 · 97.29 − 0.286 · 57.6) / 0.435', () => {
    expect(ask(scores, 'smart-nilai-kinerja', '80', 'input.smart-nilai-kinerja.cro')).toMatchObject(
      { kind: 'already', value: 36.3078 / 0.435, shown: 83.47 },
    );
  });

  it('SMART at 90: the efficiency that adds 2.8078 / 0.286 · 20 / 50 to 3.04', () => {
    const { value, shown } = ask(
      scores, 'smart-nilai-kinerja', '90', 'input.smart-nilai-kinerja.efisiensi',
    ); // prettier-ignore
    expect(value).toBeCloseTo(3.04 + ((2.8078 / 0.286) * 20) / 50, 12);
    expect(shown).toBe(6.97);
  });

  it('SMART above 99.319: beyond the clamp no efficiency reaches it', () => {
    // 0.097 · 98.06 + 0.182 · 97.29 + 0.435 · 100 + 0.286 · 100 = 99.3186
    const answer = ask(
      scores, 'smart-nilai-kinerja', '99.4', 'input.smart-nilai-kinerja.efisiensi',
    ); // prettier-ignore
    expect(answer).toMatchObject({ kind: 'impossible', ranges: [], value: null, shown: null });
    expect(answer.because.id).toContain('paling tinggi 99,32');
  });

  it('the efficiency of 6077.AEC at 20: spent at most 0.8 · 147078000 · 5 / 3', () => {
    const what = 'efisiensi-kro[kro=6077.AEC]';
    expect(ask(scores, what, '20', 'input.efisiensi-kro.belanja[kro=6077.AEC]')).toMatchObject({
      kind: 'already',
      value: 196104000,
      shown: 196104000,
      gap: 196104000 - 101298800,
    });
  });

  it('the efficiency of the unit is the mean of seven, also exactly through what it is made of', () => {
    const path = 'input.efisiensi-kro.belanja[kro=6077.AEC]';
    const { value } = ask(scores, 'efisiensi-satker', '20', path);
    const now = scores.results.rows.find(({ indicator }) => indicator === 'efisiensi-satker')!;
    // One of seven falls by 7 · (mean − 20) points, each a hundredth of 147078000 · 5 / 3.
    const more = (7 * (Number(now.actual) - 20) * 147078000 * 5) / 300;
    expect(value).toBeCloseTo(101298800 + more, 2);
  });
});

describe('what it takes by other ways of holding an actual against a target', () => {
  // A made-up agreement of indicators without data: every actual is pending, and may be filled in.
  const made = (changes: Parameters<typeof indicator>[2], target: Target = 10) =>
    ranOver([indicator('x', '1.0.0', changes), agreement('a', [[['x', target]]])]);
  const kinds = async (
    changes: Parameters<typeof indicator>[2],
    reach: string,
    target?: Target,
  ) => {
    const { kind, ranges } = ask(await made(changes, target), 'x', reach, 'actual.x');
    return [kind, ranges.map(({ from, to }) => [from, to])];
  };

  it.each([
    // target · 100 / x ≥ 100
    ['inverse-ratio', 'tercapai', 'at-most', [[0, 10]]],
    // (2 − x / 10) · 100 ≥ 120 where x ≤ 8
    ['two-minus-ratio', '120', 'at-most', [[0, 8]]],
    // (1 − x / 10) · 100 ≥ 20 where x ≤ 8
    ['one-minus-ratio', '20', 'at-most', [[0, 8]]],
    // (1 − |x − 10| / 10) · 100 ≥ 90 where 9 ≤ x ≤ 11
    ['stabilize', '90', 'between', [[9, 11]]],
    // … and 100 at 10 alone
    ['stabilize', 'tercapai', 'between', [[10, 10]]],
    // x · 100 / 10 ≥ 75
    ['ratio', '75', 'at-least', [[7.5, null]]],
  ] as const)('%s to %s: %s', async (achievement, reach, kind, ranges) => {
    expect(await kinds({ achievement }, reach)).toEqual([kind, ranges]);
  });

  it('a deviation that is not small enough: two stretches, on either side of the target', async () => {
    const [kind, ranges] = await kinds({ achievement: 'stabilize' }, 'belum tercapai');
    expect(kind).toBe('union');
    expect(ranges).toEqual([[0, 10], [10, null]]); // prettier-ignore
  });

  it('a range: within 80 to 90, or beyond its upper bound', async () => {
    const range = { from: 80, to: 90 };
    const changes = { achievement: 'range', target: 'range' } as const;
    expect(await kinds(changes, 'tercapai', range)).toEqual(['at-least', [[80, null]]]);
    // Below the range 95 % of 80, and all above it
    expect(await kinds(changes, '95', range)).toEqual(['at-least', [[76, null]]]);
  });

  it('a formula of its own with a jump, found by halving', async () => {
    const achievement = { formula: 'if realisasi < 3 then 50 else 100' };
    expect(await kinds({ achievement }, 'tercapai')).toEqual(['at-least', [[3, null]]]);
  });
});

describe('what stands in the way', () => {
  it.each([
    [
      'a cap',
      () => capped,
      'pdn-pbj',
      '150',
      'target.pdn-pbj',
      'kebijakan membatasi capaian pada 120 %',
    ],
    [
      'another result',
      () => report,
      'objective.SK6',
      'tercapai',
      'actual.disiplin-pegawai',
      'SK6.1',
    ],
    ['a scale that ends', () => report, 'ikm', '120', 'actual.ikm', 'paling tinggi 111,11 %'],
    ['nothing in common', () => report, 'ikm', '120', 'target.ip-asn', 'tidak bergantung padanya'],
  ])('is told: %s', (_, run, what, reach, vary, words) => {
    const answer = ask(run(), what, reach, vary);
    expect(answer.kind).toBe('impossible');
    expect(answer.because.id).toContain(words);
  });

  it('is lifted by a higher cap', () => {
    expect(ask(capped, 'pdn-pbj', '150', 'policy.cap')).toMatchObject({ shown: 150, gap: 30 });
  });

  it('does not hinder what every value reaches', () => {
    expect(ask(report, 'ikm', 'tercapai', 'target.ip-asn')).toMatchObject({
      kind: 'already', value: null, shown: null, gap: null,
    }); // prettier-ignore
  });
});

describe('a question that cannot be asked', () => {
  it.each([
    ['ikn', 'tercapai', 'actual.ikm', 'seek.subject-unknown', 'ikm'],
    ['ikm', 'sangat bail', 'actual.ikm', 'seek.goal-unknown', undefined],
    ['ikm', 'tercapai', 'actual.ikn', 'run.path-unknown', 'ikm'],
    ['ikm', 'tercapai', 'rule.ikm', 'seek.vary-kind', undefined],
    ['objective.SK9', 'tercapai', 'actual.ikm', 'seek.subject-unknown', 'objective.SK1'],
    ['pdn-pbj', 'tercapai', 'input.pdn-pbj.RAP3DN', 'run.input-reported', undefined],
  ])('%s, %s, %s: %s', (what, reach, vary, code, nearest) => {
    const { value, problems } = seek(report, { what, reach, vary });
    expect(value).toBeUndefined();
    expect(problems.map((one) => one.code)).toEqual([code]);
    if (nearest !== undefined) expect(problems[0]!.values['nearest']).toBe(nearest);
  });

  it('is one about several results', () => {
    const question = { what: 'efisiensi-kro', reach: '20', vary: 'policy.cap' };
    expect(seek(scores, question).problems.map(({ code }) => code)).toEqual(['seek.subject-many']);
  });
});

describe('what is printed', () => {
  const numbers = ['tenant-inkubator', 'pdn-pbj', 'ikm', 'ip-asn', 'disiplin-pegawai'];

  it('reaches the goal, and one step less does not, by the engine itself', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...numbers),
        fc.constantFrom('actual', 'target'),
        fc.oneof(
          fc.constant('tercapai'),
          fc.integer({ min: 20, max: 19000 }).map((x) => `${x / 100}`),
        ),
        fc.boolean(),
        (id, kind, reach, isCapped) => {
          const run = isCapped ? capped : report;
          const question = { what: id, reach, vary: `${kind}.${id}` };
          const { answer, goal, subject, variable } = seek(run, question).value!;
          const isReached = (x: number) =>
            reaches(goal, outcomeOf(recompute(run, [variable.at(x)]), subject, goal.figure));
          if (answer.kind === 'impossible') return !isReached(variable.scale?.to ?? 1e9);
          const { shown, digits } = answer;
          if (typeof shown !== 'number') return answer.kind === 'already';
          const less = Number(
            (shown + (kind === 'actual' ? -1 : 1) * 10 ** -digits).toFixed(digits),
          );
          return isReached(shown) && !isReached(less);
        },
      ),
      { seed: 5, numRuns: 60 },
    );
  }, 60_000);
});

describe('the most similar work unit', () => {
  it('is the one that reaches the goal with the nearest inputs', async () => {
    const all = await runOf({ indicators: ['smart-nilai-kinerja'], year: 2022, workUnit: null });
    const what = 'smart-nilai-kinerja[workUnit=248145]';
    const vary = 'input.smart-nilai-kinerja.efisiensi@248145';
    const { goal } = seek(all, { what, reach: '90', vary }).value!;
    const subject = findSubject(all, what).value!;
    const found = similarUnit(all.results, subject, goal, '248145')!;
    const row = all.results.rows.find(({ entity }) => entity['workUnit'] === found.workUnit)!;
    expect(row.actual).toBeGreaterThanOrEqual(90);
    expect(found.differs[0]!.name).toBe('efisiensi');
    expect(
      similarUnit(all.results, subject, { ...goal, value: 101 } as never, '248145'),
    ).toBeNull();
  });
});
