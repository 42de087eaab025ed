import type { Cascade, CascadeLink } from '@tolok/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { band, scaleValue } from '../made.suite.ts';
import type { PlannedIndicator } from '../plan/plan.ts';
import type { ResultRow } from '../results.ts';
import { rollUp } from './rollUp.ts';

const said = (text: string) => ({ id: text, en: text });

/** Indicators "atas" over "tengah" over "bawah"; only the lowest is measured, by "x". */
const cascadeOf = (...links: readonly CascadeLink[]): Cascade => ({
  $schema: 'cascade.schema.json',
  schemaVersion: 1,
  id: 'alur',
  stage: 'released',
  title: said('alur'),
  institution: 'x',
  years: { from: 2022, to: 2022 },
  levels: ['a', 'b', 'c'].map((id) => ({
    id,
    title: said(id),
    objectives: [{ id: id.toUpperCase(), title: said(id) }],
  })),
  indicators: [
    { id: 'atas', level: 'a', objective: 'A', name: 'atas' },
    { id: 'tengah', level: 'b', objective: 'B', name: 'tengah' },
    { id: 'bawah', level: 'c', objective: 'C', name: 'bawah', indicator: 'x' },
  ],
  links,
  legalBasis: [],
  validFrom: '2022-01-01',
  knownFrom: '2022-01-01',
});

const up = (rollup: CascadeLink['rollup'], threshold?: number | string): CascadeLink => ({
  parent: 'tengah',
  child: 'bawah',
  rollup,
  ...(threshold === undefined ? {} : { threshold }),
});

const letters = { reference: 'mutu@1.0.0', scale: scaleValue() };

const planned = (more: Partial<PlannedIndicator> = {}, polarity = 'maximize') =>
  ({ id: 'x', rule: { unit: 'score', polarity }, scale: letters, ...more }) as PlannedIndicator;

/** A row for each figure, of work units 1, 2, 3 …; null is pending. */
const rowsOf = (figures: readonly (number | string | null)[], more: Partial<ResultRow> = {}) =>
  figures.map(
    (actual, i) =>
      ({
        indicator: 'x',
        year: 2022,
        entity: { workUnit: String(i + 1) },
        actual,
        absent: actual === null ? 'pending' : null,
        sample: false,
        ...more,
      }) as ResultRow,
  );

const one = (link: CascadeLink, figures: readonly (number | string | null)[], of = planned()) =>
  rollUp(cascadeOf(link), [of], rowsOf(figures), 2022).links[0];

describe('values of work units', () => {
  it('become an exact mean or sum, in the unit of the indicator', () => {
    expect(one(up('mean'), [0.1, 0.2, 0.3])).toMatchObject({ value: 0.2, unit: 'score' });
    expect(one(up('sum'), [0.1, 0.2, 0.3])).toMatchObject({ value: 0.6, unit: 'score' });
  });

  it('are counted where they reach the threshold, after snapping', () => {
    const figures = [2.9999999999, 0.1 + 0.2 + 2.7, 3.5, 2.99];
    expect(one(up('count-meeting', 3), figures)).toMatchObject({ value: 3, unit: 'workUnit' });
    expect(one(up('share-meeting', 3), figures)).toMatchObject({
      value: 75,
      unit: 'percent',
      meeting: 3,
      threshold: 3,
    });
  });

  it('reach a threshold from above where less is better', () => {
    expect(one(up('count-meeting', 3), [2, 3, 4], planned({}, 'minimize'))?.value).toBe(2);
  });

  it('reach a letter by its rank, numbers by the band they fall into', () => {
    expect(one(up('share-meeting', 'B'), ['A', 'B', 'C', 'C'])?.value).toBe(50);
    expect(one(up('share-meeting', 'B'), [3.9, 4, 9, 10])?.value).toBe(75);
    const lowerSide = scaleValue({
      bands: [
        band('B', 0, 80, { toIncluded: true }),
        band('A', 80, 100, { fromIncluded: false, toIncluded: true }),
      ],
    });
    const scale = { reference: 'mutu@1.0.0', scale: lowerSide };
    expect(one(up('share-meeting', 'A'), [80, 80.01], planned({ scale }))?.value).toBe(50);
  });

  it('are the same value only where they are equal', () => {
    expect(one(up('identical'), ['B'])).toMatchObject({ value: 'B', absent: null });
    expect(one(up('identical'), [0.3, 0.1 + 0.2])).toMatchObject({ value: 0.3, absent: null });
    expect(one(up('identical'), [1, 2])).toMatchObject({ value: null, absent: 'undefined' });
  });

  it('give nothing where they only contribute', () => {
    expect(one(up('none'), [1])).toMatchObject({ value: null, absent: null, unit: null });
  });
});

describe('what is missing', () => {
  it('is counted by reason and takes no part', () => {
    expect(one(up('mean'), [4, null, 6, null])).toMatchObject({
      value: 5,
      workUnits: 4,
      covered: 2,
      lacking: [{ reason: 'pending', workUnits: 2 }],
    });
    expect(one(up('share-meeting', 5), [4, null, 6, null])?.value).toBe(50);
  });

  it('leaves a link without any value absent, never 0', () => {
    for (const link of [up('mean'), up('sum'), up('count-meeting', 3), up('share-meeting', 3)]) {
      expect(one(link, [null])).toMatchObject({ value: null, absent: 'missing-input', covered: 0 });
      expect(one(link, [])).toMatchObject({ value: null, absent: 'missing-input', workUnits: 0 });
    }
  });

  it('is undefined where letters would have to be added, or held against a number', () => {
    expect(one(up('mean'), ['A', 'B'])).toMatchObject({ value: null, absent: 'undefined' });
    expect(one(up('share-meeting', 3), ['A'])).toMatchObject({ value: null, absent: 'undefined' });
  });

  it('is undefined where rows are no work units', () => {
    const below = rowsOf([1, 2], { entity: { workUnit: '1', kro: '6042.EBA' } });
    expect(rollUp(cascadeOf(up('sum')), [planned()], below, 2022).links[0]?.absent).toBe(
      'undefined',
    );
    const twice = rowsOf([1, 2], { entity: { workUnit: '1' } });
    expect(rollUp(cascadeOf(up('sum')), [planned()], twice, 2022).links[0]?.absent).toBe(
      'undefined',
    );
  });

  it('is told where the threshold is no letter of the scale', () => {
    const { links, problems } = rollUp(
      cascadeOf(up('share-meeting', 'Z')),
      [planned()],
      rowsOf(['A']),
      2022,
    );
    expect(links[0]).toMatchObject({ value: null, absent: 'undefined' });
    expect(problems).toMatchObject([
      { code: 'cascade.letter-unknown', values: { letter: 'Z', known: 'C, B, A' } },
    ]);
  });
});

describe('a level above without an indicator of its own', () => {
  const same: CascadeLink = { parent: 'atas', child: 'tengah', rollup: 'identical' };

  it('carries on the one value it is given, in whatever order the links stand', () => {
    const wanted = { child: 'tengah', rollup: 'identical', value: 5, unit: 'score', covered: 2 };
    const links = [same, up('mean')];
    for (const order of [links, links.toReversed()]) {
      const rolled = rollUp(cascadeOf(...order), [planned()], rowsOf([4, 6]), 2022).links;
      expect(rolled.find(({ parent }) => parent === 'atas')).toMatchObject(wanted);
    }
  });

  it('has none where nothing or more than one thing is given', () => {
    const absent = { value: null, absent: 'missing-input' };
    const none = rollUp(cascadeOf(same, up('none')), [planned()], rowsOf([4]), 2022);
    expect(none.links[0]).toMatchObject(absent);
    const two = rollUp(cascadeOf(same, up('mean'), up('sum')), [planned()], rowsOf([4]), 2022);
    expect(two.links[0]).toMatchObject(absent);
  });

  it('ends where links lead back to themselves', () => {
    const back: CascadeLink = { parent: 'tengah', child: 'atas', rollup: 'identical' };
    const { links } = rollUp(cascadeOf(same, back), [planned()], [], 2022);
    expect(links.map(({ absent }) => absent)).toEqual(['missing-input', 'missing-input']);
  });
});

describe('the laws of rolling up', () => {
  const figures = fc.array(fc.option(fc.integer({ min: 0, max: 1000 }).map((x) => x / 100)), {
    minLength: 1,
    maxLength: 30,
  });

  it('a share is the count over those covered, in percent', () => {
    fc.assert(
      fc.property(figures, (all) => {
        const count = one(up('count-meeting', 5), all);
        const share = one(up('share-meeting', 5), all);
        const covered = all.filter((x) => x !== null).length;
        expect(share?.covered).toBe(covered);
        expect(share?.value).toBe(covered === 0 ? null : (Number(count?.value) * 100) / covered);
      }),
      { seed: 2022 },
    );
  });

  it('the order of work units changes nothing, and covered with lacking are all of them', () => {
    fc.assert(
      fc.property(figures, fc.constantFrom('mean', 'sum'), (all, how) => {
        const forward = one(up(how), all);
        const { value, workUnits, covered, lacking } = one(up(how), all.toReversed()) ?? forward!;
        expect(value).toBe(forward?.value);
        const missing = lacking.reduce((sum, { workUnits: n }) => sum + n, 0);
        expect(covered + missing).toBe(workUnits);
      }),
      { seed: 2022 },
    );
  });

  it('made-up data mark what they take part in', () => {
    const rows = [...rowsOf([1]), ...rowsOf([null], { sample: true, entity: { workUnit: '9' } })];
    expect(rollUp(cascadeOf(up('mean')), [planned()], rows, 2022).links[0]?.sample).toBe(true);
    expect(one(up('mean'), [1])?.sample).toBe(false);
  });
});
