import { type Agreement, type Problem, type Relation, nearest } from '@tolok/schema';
import type { Loaded, RuleSet } from '../rules/ruleSet.ts';
import { at } from './at.ts';
import { type Named, again } from './repeated.ts';

/**
 * What an agreement says became of the indicators of the one it replaces: each of them exists, each
 * indicator of both agreements stands in exactly one relation, and as many stand on either side as
 * the kind of the relation says. Nothing is told where the agreement says nothing of it, or where the
 * earlier one is not there, which is told already.
 */
export function checkRelations(rules: RuleSet, loaded: Loaded<Agreement>): Problem[] {
  const { relations, supersedes } = loaded.value;
  if (!relations) return [];
  if (!supersedes) return [at(loaded, '/relations', 'rule.relations-unfounded')];
  const before = rules.agreements.get(supersedes)?.value;
  if (!before) return [];
  return [
    ...relations.flatMap((relation, i) => kindProblem(loaded, relation, `/relations/${i}`)),
    ...sideProblems(loaded, before, namesOf(relations, 'from')),
    ...sideProblems(loaded, loaded.value, namesOf(relations, 'to')),
  ];
}

type Count = 'none' | 'one' | 'several' | 'any';

/** How many indicators stand before and after. */
const sides = {
  same: { from: 'one', to: 'one' },
  renamed: { from: 'one', to: 'one' },
  redefined: { from: 'one', to: 'one' },
  split: { from: 'one', to: 'several' },
  merged: { from: 'several', to: 'one' },
  added: { from: 'none', to: 'any' },
  dropped: { from: 'any', to: 'none' },
} as const satisfies Record<Relation['kind'], Readonly<Record<'from' | 'to', Count>>>;

const counts = {
  none: { fits: (n: number) => n === 0, id: 'tanpa', en: 'no' },
  one: { fits: (n: number) => n === 1, id: 'satu', en: 'one' },
  several: { fits: (n: number) => n > 1, id: 'beberapa', en: 'several' },
  any: { fits: (n: number) => n > 0, id: 'satu atau lebih', en: 'one or more' },
} as const satisfies Record<Count, { fits: (n: number) => boolean; id: string; en: string }>;

function kindProblem(loaded: Loaded<Agreement>, relation: Relation, pointer: string): Problem[] {
  const { kind, from = [], to = [] } = relation;
  const wanted = { from: counts[sides[kind].from], to: counts[sides[kind].to] };
  if (!wanted.from.fits(from.length) || !wanted.to.fits(to.length)) {
    const values = {
      kind,
      from: from.length,
      to: to.length,
      wantedId: `${wanted.from.id} indikator lama dan ${wanted.to.id} indikator baru`,
      wantedEn: `${wanted.from.en} earlier and ${wanted.to.en} later indicators`,
    };
    return [at(loaded, pointer, 'rule.relation-sides', values)];
  }
  const [one = ''] = from;
  const [other = ''] = to;
  if (kind !== 'same' || one === other) return [];
  return [at(loaded, pointer, 'rule.relation-identity', { from: one, to: other })];
}

const namesOf = (relations: readonly Relation[], side: 'from' | 'to'): readonly Named[] =>
  relations.flatMap((relation, i) =>
    (relation[side] ?? []).map((name, j) => ({ name, pointer: `/relations/${i}/${side}/${j}` })),
  );

function sideProblems(
  loaded: Loaded<Agreement>,
  { id: agreement, objectives }: Agreement,
  named: readonly Named[],
): Problem[] {
  const ids = objectives.flatMap(({ indicators }) =>
    indicators.map(({ indicator }) => indicator.split('@')[0] ?? ''),
  );
  const known = new Set(ids);
  const told = new Set(named.map(({ name }) => name));
  return [
    ...named
      .filter(({ name }) => !known.has(name))
      .map(({ name: id, pointer }) => {
        const values = { id, agreement, nearest: nearest(id, known) ?? '–' };
        return at(loaded, pointer, 'rule.successor-unknown', values);
      }),
    ...again(named).map(({ name: id, pointer }) =>
      at(loaded, pointer, 'rule.relation-repeated', { id, agreement }),
    ),
    ...[...known]
      .filter((id) => !told.has(id))
      .map((id) => at(loaded, '/relations', 'rule.relation-missing', { id, agreement })),
  ];
}
