import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Comparison, compareAgreements } from './compareAgreements.ts';
import { type ChangeKind, changeKinds } from './changeKinds.ts';
import { type MadeLine, agreement, indicator, rulesOf, said } from './made.suite.ts';

const ids = ['p', 'q', 'r', 's', 't', 'u'];

const definitions = ids.flatMap((id) => [
  indicator(id, '1.0.0'),
  indicator(id, '1.1.0', {
    supersedes: `${id}@1.0.0`,
    change: { level: 'minor', text: said('a') },
  }),
  indicator(id, '2.0.0', {
    supersedes: `${id}@1.1.0`,
    change: { level: 'major', text: said('b') },
  }),
]);

const target = fc.constantFrom(null, 1, 2, 'B', { from: 1, to: 2 });

const line: fc.Arbitrary<MadeLine> = fc
  .record({
    id: fc.constantFrom(...ids),
    version: fc.constantFrom('1.0.0', '1.1.0', '2.0.0'),
    target,
    more: fc.constantFrom({}, { name: 'Nama' }, { name: 'Nama lain' }, { targets: { 1: 1 } }),
  })
  .map(({ id, version, target, more }) => [`${id}@${version}`, target, more]);

/** Up to three objectives; an id may stand more than once, as in the documents. */
const objectives = fc
  .array(fc.array(line, { maxLength: 4 }), { minLength: 1, maxLength: 3 })
  .filter((all) => all.some((lines) => lines.length > 0));

const someIds = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 });

const relation = fc.record({
  kind: fc.constantFrom('same', 'renamed', 'redefined', 'split', 'merged', 'added', 'dropped'),
  from: someIds,
  to: someIds,
  doubtful: fc.boolean(),
});

const superseding = fc.option(fc.array(relation, { maxLength: 4 }), { nil: undefined });

/** Three agreements, the later ones superseding those before where they have relations. */
const rules = fc
  .record({ a: objectives, b: objectives, c: objectives, ab: superseding, bc: superseding })
  .map(({ a, b, c, ab, bc }) =>
    rulesOf(
      ...definitions,
      agreement('a', a),
      agreement('b', b, ab ? { supersedes: 'a', relations: ab } : {}),
      agreement('c', c, bc ? { supersedes: 'b', relations: bc } : {}),
    ),
  );

const runs = { seed: Number(process.env['SEED'] ?? 20221), numRuns: 150 };

it('an agreement compared with itself is the same throughout', () => {
  fc.assert(
    fc.property(rules, (all) => {
      const { changes, suggestions } = comparison(all, 'b', 'b');
      expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['same']));
      expect(changes.every(({ from, to }) => from?.code === to?.code)).toBe(true);
      expect(changes.flatMap(({ fields }) => fields)).toEqual([]);
      expect(suggestions).toEqual([]);
    }),
    runs,
  );
});

it.each([
  ['a', 'b'],
  ['a', 'c'],
  ['b', 'c'],
])('%s and %s compared either way are mirrors of each other', (one, other) => {
  fc.assert(
    fc.property(rules, (all) => {
      const turned = comparison(all, other, one).changes.map(({ kind, also, from, to }) =>
        told({ kinds: [kind, ...also].map((k) => mirrored[k] ?? k), from: to, to: from }),
      );
      const plain = comparison(all, one, other).changes.map(({ kind, also, from, to }) =>
        told({ kinds: [kind, ...also], from, to }),
      );
      expect(turned.sort()).toEqual(plain.sort());
      const fields = ([x, y]: readonly [string, string], turn: boolean) =>
        comparison(all, x, y).changes.flatMap((change) =>
          change.fields.map(({ path, from, to }) =>
            JSON.stringify([
              ...(turn
                ? [change.to?.code, change.from?.code]
                : [change.from?.code, change.to?.code]),
              ...[path, ...(turn ? [to, from] : [from, to])],
            ]),
          ),
        );
      expect(fields([other, one], true).sort()).toEqual(fields([one, other], false).sort());
    }),
    runs,
  );
});

it('every line of both agreements stands in some change, in the order of the later one', () => {
  fc.assert(
    fc.property(rules, fc.constantFrom('b', 'c'), (all, later) => {
      const { changes } = comparison(all, 'a', later);
      const codes = (id: string) =>
        (all.agreements.get(id)?.value.objectives ?? []).flatMap(({ indicators }) =>
          indicators.map(({ code }) => code),
        );
      const after = changes.flatMap(({ to }) => (to ? [to.code] : []));
      const before = changes.flatMap(({ from }) => (from ? [from.code] : []));
      expect([...new Set(after)]).toEqual(codes(later));
      expect(new Set(before)).toEqual(new Set(codes('a')));
      const firstDropped = changes.findIndex(({ to }) => to === null);
      if (firstDropped >= 0) {
        expect(changes.slice(firstDropped).every(({ to }) => to === null)).toBe(true);
      }
    }),
    runs,
  );
});

it('kinds are told strongest first, and their counts add up', () => {
  fc.assert(
    fc.property(rules, fc.constantFrom('b', 'c'), (all, later) => {
      const { changes, counts } = comparison(all, 'a', later);
      expect(Object.keys(counts)).toEqual([...changeKinds]);
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(changes.length);
      for (const { kind, also, from, to, targetMissing } of changes) {
        const kinds = [kind, ...also];
        expect(kinds).toEqual(changeKinds.filter((one) => kinds.includes(one)));
        expect(also).not.toContain('same');
        expect(kind === 'added').toBe(from === null);
        expect(kind === 'dropped').toBe(to === null);
        expect(targetMissing).toBe(to !== null && to.target === null);
      }
    }),
    runs,
  );
});

function comparison(all: Parameters<typeof compareAgreements>[0], from: string, to: string) {
  const { value } = compareAgreements(all, from, to);
  return value as Comparison;
}

/** A change as a text, with what the direction does not touch. */
const told = (change: {
  kinds: readonly ChangeKind[];
  from: Comparison['changes'][number]['from'];
  to: Comparison['changes'][number]['to'];
}): string => JSON.stringify([[...change.kinds].sort(), change.from?.code, change.to?.code]);

const mirrored: Partial<Record<ChangeKind, ChangeKind>> = {
  added: 'dropped',
  dropped: 'added',
  split: 'merged',
  merged: 'split',
};
