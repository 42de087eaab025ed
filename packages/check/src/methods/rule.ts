import {
  type Loaded,
  type RuleSet,
  evaluateCase,
  findVersion,
  periodEnd,
  versionInForce,
} from '@tolok/engine';
import {
  type Interval,
  hull,
  nearestNumber,
  pointInterval,
  rationalOfNumber,
} from '@tolok/formula';
import type { ExpectRule, Indicator, Policy } from '@tolok/schema';
import { type Cell, saysSomething } from '../cells/cell.ts';
import { groupCells, wantedOf } from '../cells/select.ts';
import { heldTo, inputOr } from '../relations/heldTo.ts';
import { type Relation, type Repair, type Verdict, nothingRelated } from '../relations/relation.ts';
import { printedText, saidBy, saysAndShould } from '../relations/words.ts';
import { gather, keyOf, shownGroup } from './gather.ts';
import type { Method } from './method.ts';

/**
 * A printed achievement or class is what the rule of its indicator gives for the printed actual and
 * target: the version in force at the end of the year, under a policy. Where digits were rounded
 * the ends of what they allow are tried, since no achievement turns back between them.
 */
export const rule: Method<ExpectRule> = ({ expect, tables, rules, report }) => {
  if (!rules) {
    report('check.rules-absent', {});
    return nothingRelated;
  }
  const policy = versionInForce(
    (rules.policies.get(expect.policy) ?? []).map(({ value }) => value),
    anyDay,
  );
  if (!policy) report('check.policy-unknown', { policy: expect.policy });
  const { by, cells } = expect;
  const of = (own: ExpectRule['actual']) =>
    groupCells(gather(tables, wantedOf(cells, own), by, report), by);
  const [results, actuals] = [of(expect.result), of(expect.actual)];
  const targets = expect.target ? of(expect.target) : null;
  if (!policy) return nothingRelated;
  const relations: Relation[] = [];
  let [excluded, nulls] = [0, 0];
  for (const [group, [first, ...others]] of results) {
    const [actual, target] = [actuals.get(group), targets?.get(group)];
    if (others.length > 0 || (actual?.length ?? 0) > 1 || (target?.length ?? 0) > 1) {
      report('check.several', { name: 'result', count: 2, group: shownGroup(group) });
      continue;
    }
    const used = { actual: actual?.[0]?.cell, target: target?.[0]?.cell };
    const loaded = first && indicatorOf(rules, first.key('indicator'), first.key('year'));
    nulls += [first?.cell, used.actual].filter((cell) => cell && !saysSomething(cell)).length;
    if (
      !first ||
      !saysSomething(first.cell) ||
      !used.actual ||
      !loaded ||
      (targets && !used.target)
    ) {
      excluded++;
      continue;
    }
    relations.push(
      relationOf(
        keyOf(group),
        first.cell,
        loaded,
        { ...used, actual: used.actual },
        {
          rules,
          policy,
          wanted: expect.rule,
        },
      ),
    );
  }
  return { relations, excluded, nulls };
};

const anyDay = { validOn: '9999-12-31', knownOn: null };

interface Used {
  readonly actual: Cell;
  readonly target: Cell | undefined;
}

interface By {
  readonly rules: RuleSet;
  readonly policy: Policy;
  readonly wanted: ExpectRule['rule'];
}

/** The version of an indicator that was in force at the end of a year; drafts are none. */
function indicatorOf(
  rules: RuleSet,
  id: string | number | null,
  year: string | number | null,
): Loaded<Indicator> | null {
  const versions = rules.indicators.get(String(id)) ?? [];
  const validOn = typeof year === 'number' ? periodEnd(year, null) : anyDay.validOn;
  const found = versionInForce(
    versions.map(({ value }) => value),
    { validOn, knownOn: null },
  );
  return versions.find(({ value }) => value === found) ?? null;
}

function relationOf(
  key: readonly string[],
  cell: Cell,
  loaded: Loaded<Indicator>,
  used: Used,
  by: By,
): Relation {
  const { id, version } = loaded.value;
  const giver = { id: `aturan ${id}@${version} memberi`, en: `the rule ${id}@${version} gives` };
  const judge = (instead?: Repair): Verdict => {
    const came = outcomesOf(loaded, used, by, instead);
    if (came === null) return { says: 'open', expected: null };
    if (typeof came === 'string') {
      return {
        says: saidBy(cell) === came ? 'holds' : 'fails',
        expected: null,
        expectedText: came,
      };
    }
    return heldTo(cell, came, instead);
  };
  return {
    key,
    cells: [cell, used.actual, ...(used.target ? [used.target] : [])],
    parts: [],
    told: cell.value ? [cell] : [],
    get repairs() {
      const { expected } = judge();
      return expected ? [{ cell, to: expected }] : [];
    },
    judge,
    sentence: (verdict) =>
      verdict.expected
        ? saysAndShould(cell, verdict.expected, giver)
        : {
            id: `Tercetak ${printedText(cell).id}, ${giver.id} ${verdict.expectedText ?? '–'}.`,
            en: `Printed ${printedText(cell).en}, ${giver.en} ${verdict.expectedText ?? '–'}.`,
          },
  };
}

/** What the rule gives: numbers, or the label of a class; null where it gives nothing, or several. */
function outcomesOf(
  loaded: Loaded<Indicator>,
  { actual, target }: Used,
  { rules, policy, wanted }: By,
  instead: Repair | undefined,
): Interval | string | null {
  const results = figuresOf(actual, instead).flatMap((one) =>
    (target ? figuresOf(target, instead) : [undefined]).map((other) =>
      evaluateCase(
        rules,
        loaded,
        other === undefined ? { actual: one } : { actual: one, target: other },
        policy,
      ),
    ),
  );
  if (wanted === 'band') {
    const labels = new Set(results.map((one) => bandLabel(rules, loaded, one?.band ?? null)));
    const [only = null] = labels;
    return labels.size === 1 ? only : null;
  }
  let all: Interval | null = null;
  for (const one of results) {
    if (one?.achievement === null || one?.achievement === undefined) return null;
    const point = pointInterval(rationalOfNumber(one.achievement));
    all = all ? hull(all, point) : point;
  }
  return all;
}

/** A letter as it is, a number at both ends of what its digits allow. */
function figuresOf(cell: Cell, instead: Repair | undefined): readonly (number | string)[] {
  const allowed = inputOr(cell, instead);
  if (!allowed) return cell.text === null ? [] : [cell.text];
  return [...new Set([nearestNumber(allowed.low), nearestNumber(allowed.high)])];
}

function bandLabel(
  rules: RuleSet,
  { value }: Loaded<Indicator>,
  band: string | null,
): string | null {
  const scale = value.scale === undefined ? null : findVersion(rules.scales, value.scale);
  return scale?.value.bands.find((one) => one.id === band)?.label ?? band;
}
