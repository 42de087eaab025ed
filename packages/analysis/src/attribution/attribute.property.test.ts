import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MadeLine } from '../made.suite.ts';
import { agreementImpact } from '../moves/agreementImpact.ts';
import { resultStates } from '../moves/resultState.ts';
import { attribute } from './attribute.ts';
import { groups } from './groups.ts';
import { type MadeGame, madeGame } from './madeGame.suite.ts';
import { sharesNow } from './shapleyShares.ts';
import { stepParts } from './stepParts.ts';

const ids = ['p', 'q', 'r', 's'];
const units = 3;

const figure = fc.oneof(
  { weight: 1, arbitrary: fc.constant(NaN) },
  { weight: 5, arbitrary: fc.integer({ min: -20, max: 900 }).map((x) => x / 7) },
);
const figures = fc.record(
  Object.fromEntries(
    ids.map((id) => [id, fc.array(figure, { minLength: units, maxLength: units })]),
  ),
);

const line = fc.record({
  version: fc.constantFrom('1.0.0', '2.0.0'),
  target: fc.constantFrom(null, 0, 3, 7, 50),
  weight: fc.constantFrom(undefined, 1, 2.5, 0),
});

const lines: fc.Arbitrary<readonly MadeLine[]> = fc
  .subarray(ids, { minLength: 1 })
  .chain((chosen) =>
    fc
      .tuple(...chosen.map(() => line))
      .map((all) =>
        all.map(({ version, target, weight }, i): MadeLine => [
          ...([`${chosen[i]}@${version}`, target] as const),
          weight === undefined ? {} : { weight },
        ]),
      ),
  );

const policy = fc.record({
  cap: fc.constantFrom(null, 110),
  threshold: fc.constantFrom(100, 90),
  pendingInMean: fc.constantFrom('exclude' as const, 'zero' as const),
  weights: fc.constantFrom(null, { p: 3 }),
  rounding: fc.constantFrom(null, { mode: 'half-up', digits: 1, stage: 'final' } as const),
});

const games: fc.Arbitrary<MadeGame> = fc
  .record({
    before: lines,
    after: lines,
    figures,
    later: fc.option(figures, { nil: undefined }),
    policies: fc.tuple(policy, policy),
  })
  .map(({ later, ...made }) => ({
    ...made,
    ...(later ? { laterFigures: later } : {}),
    versions: ids.map(
      (id) =>
        [
          id,
          '2.0.0',
          {
            polarity: 'maximize',
            rounding: { mode: 'half-up', digits: 0, stage: 'final' },
            zeroTarget: 'met-when-zero',
          },
        ] as const,
    ),
  }));

const order = fc.shuffledSubarray([...groups], { minLength: groups.length });

const runs = { seed: Number(process.env['SEED'] ?? 20222), numRuns: 80 };

const sumOf = (all: readonly (number | null)[]): number =>
  all.reduce<number>((sum, one) => sum + (one ?? 0), 0);

it('steps are whole numbers that add up exactly to the same total in any order', () => {
  fc.assert(
    fc.property(games, order, (made, asked) => {
      const game = madeGame(made);
      const plain = attribute(game);
      const other = attribute(game, asked);
      expect(other.total).toBe(plain.total);
      for (const { total, steps } of [plain, other]) {
        for (const { delta } of steps)
          expect(delta === null || Number.isSafeInteger(delta)).toBe(true);
        if (total !== null) expect(sumOf(steps.map(({ delta }) => delta))).toBe(total);
        for (const { idle, delta, achieved, workUnits } of steps) {
          if (idle) expect([delta ?? 0, achieved, workUnits]).toEqual([0, 0, 0]);
        }
        expect(sumOf(steps.map(({ achieved }) => achieved))).toBe(
          plain.to.achieved - plain.from.achieved,
        );
      }
    }),
    runs,
  );
});

it('the parts of a step add up exactly to it, an indicator each', () => {
  fc.assert(
    fc.property(games, order, (made, asked) => {
      const game = madeGame(made);
      const attribution = attribute(game, asked);
      const all = stepParts(game, attribution);
      expect([...all.keys()]).toEqual(asked);
      for (const { step, idle, delta } of attribution.steps) {
        const parts = all.get(step) ?? null;
        if (parts === null) continue;
        expect(sumOf(parts.map((part) => part.delta))).toBe(delta);
        expect(new Set(parts.map(({ slot }) => slot)).size).toBe(parts.length);
        expect(parts.every((part) => Number.isSafeInteger(part.delta) && part.delta !== 0)).toBe(
          true,
        );
        if (idle) expect(parts).toEqual([]);
      }
    }),
    runs,
  );
});

it('order-free shares add up exactly, and what does not differ has none', () => {
  fc.assert(
    fc.property(games, (made) => {
      const game = madeGame(made);
      const { total } = attribute(game);
      const { shares, missing } = sharesNow(game);
      if (!shares) {
        expect(missing).not.toBeNull();
        return;
      }
      expect(sumOf(Object.values(shares))).toBe(total);
      for (const group of groups) if (!game.differing.has(group)) expect(shares[group]).toBe(0);
    }),
    { ...runs, numRuns: 30 },
  );
});

it('transitions add up to the results of both agreements, and no line is left out', () => {
  fc.assert(
    fc.property(games, (made) => {
      const game = madeGame(made);
      const { transitions, indicators, workUnits, attribution, directions } = agreementImpact(game);
      const row = (from: (typeof resultStates)[number]) =>
        sumOf(resultStates.map((to) => transitions[from][to]));
      const column = (to: (typeof resultStates)[number]) =>
        sumOf(resultStates.map((from) => transitions[from][to]));
      expect(row('achieved')).toBe(attribution.from.achieved);
      expect(column('achieved')).toBe(attribution.to.achieved);
      expect(sumOf(resultStates.map(row)) - row('not-agreed')).toBe(attribution.from.results);
      expect(sumOf(resultStates.map(column)) - column('not-agreed')).toBe(attribution.to.results);
      expect(transitions['not-agreed']['not-agreed']).toBe(0);
      const positions = (side: 'from' | 'to') =>
        indicators.flatMap(({ slot }) => slot[side] ?? []).sort();
      expect(positions('from')).toEqual([...made.before.keys()]);
      expect(positions('to')).toEqual([...made.after.keys()]);
      expect(sumOf(Object.values(directions))).toBe(workUnits.length);
      for (const { steps, delta } of workUnits) {
        if (delta !== null) expect(sumOf(steps)).toBe(delta);
      }
      for (const { comparable, results, because } of indicators) {
        if (comparable < results) expect(because.length).toBeGreaterThan(0);
      }
    }),
    runs,
  );
});

it('read the other way round, every difference has the other sign', () => {
  fc.assert(
    fc.property(games, (made) => {
      const turned: MadeGame = {
        ...made,
        ...{ before: made.after, after: made.before },
        figures: made.laterFigures ?? made.figures,
        ...(made.laterFigures ? { laterFigures: made.figures } : {}),
        policies: [made.policies?.[1] ?? {}, made.policies?.[0] ?? {}],
      };
      const [one, other] = [madeGame(made), madeGame(turned)].map((game) => agreementImpact(game));
      const total = one?.attribution.total ?? null;
      expect(other?.attribution.total ?? null).toBe(total === null ? null : 0 - total);
      for (const from of resultStates) {
        for (const to of resultStates) {
          expect(other?.transitions[to][from]).toBe(one?.transitions[from][to]);
        }
      }
      expect(other?.directions.rises).toBe(one?.directions.falls);
      expect(other?.directions.falls).toBe(one?.directions.rises);
    }),
    runs,
  );
});

it('an agreement compared with itself moves nothing', () => {
  fc.assert(
    fc.property(games, ({ before, figures: own, versions = [] }) => {
      const found = agreementImpact(madeGame({ before, after: before, figures: own, versions }));
      expect(found.attribution.total ?? 0).toBe(0);
      expect(found.attribution.steps.every(({ idle }) => idle)).toBe(true);
      for (const from of resultStates) {
        for (const to of resultStates) {
          if (from !== to) expect(found.transitions[from][to]).toBe(0);
        }
      }
      expect(found.directions).toMatchObject({ rises: 0, falls: 0 });
    }),
    runs,
  );
});
