import type { PerformancePlan, PlanObjective, PlannedTarget, Problem } from '@tolok/schema';
import type { Loaded, RuleSet } from '../rules/ruleSet.ts';
import { at } from './at.ts';
import { byQuarter } from './byQuarter.ts';
import { checkPinned } from './checkPinned.ts';
import { checkQuarterShares } from './checkQuarterShares.ts';
import { checkYears } from './checkYears.ts';
import { repeated } from './repeated.ts';
import { unlisted, unknown } from './unknown.ts';

type Plan = Loaded<PerformancePlan>;
type Entry = PlannedTarget & { readonly pointer: string };

/**
 * A plan has a target, or null, for every indicator in each of its years and in no other; its
 * indicators are there, its codes are its own, its targets fit, and its goals name what stands in it.
 */
export function checkPlan(rules: RuleSet, loaded: Plan): Problem[] {
  const { objectives, supersedes } = loaded.value;
  const entries = objectives.flatMap(({ indicators }, i) =>
    indicators.map((entry, j) => ({ ...entry, pointer: `/objectives/${i}/indicators/${j}` })),
  );
  return [
    ...checkYears(loaded),
    ...actionYears(loaded),
    ...repeatedNames(loaded, entries),
    ...entries.flatMap((entry) => [
      ...checkPinned(rules, loaded, { ...entry, targets: targetsOf(entry) }),
      ...yearProblems(loaded, entry),
      ...checkQuarterShares(loaded, entry),
    ]),
    ...perspectiveProblems(loaded),
    ...goalProblems(loaded, entries),
    ...(supersedes ? unknown(loaded, '/supersedes', supersedes, rules.plans.keys()) : []),
  ];
}

function actionYears(loaded: Plan): Problem[] {
  const { kind, years } = loaded.value;
  return kind === 'rencana-aksi' && years.from < years.to
    ? [at(loaded, '/years', 'rule.plan-years-many', { from: years.from, to: years.to })]
    : [];
}

function repeatedNames(loaded: Plan, entries: readonly Entry[]): Problem[] {
  const { objectives, goals = [], perspectives = [] } = loaded.value;
  const idsOf = (key: string, all: readonly { readonly id: string }[]) =>
    all.map(({ id }, i) => ({ name: id, pointer: `/${key}/${i}/id` }));
  return [
    ...repeated(loaded, idsOf('perspectives', perspectives)),
    ...repeated(loaded, idsOf('goals', goals)),
    ...repeated(loaded, idsOf('objectives', objectives)),
    ...repeated(
      loaded,
      entries.map(({ code, pointer }) => ({ name: code, pointer: `${pointer}/code` })),
    ),
    ...repeated(
      loaded,
      entries.map((entry) => ({ name: idOf(entry), pointer: `${entry.pointer}/indicator` })),
    ),
  ];
}

const idOf = ({ indicator }: PlannedTarget): string => indicator.split('@')[0] ?? '';

const targetsOf = ({ pointer, targets, quarters = {}, total = null }: Entry) => [
  ...Object.entries(targets).map(([year, target]) => ({
    target,
    pointer: `${pointer}/targets/${year}`,
  })),
  ...byQuarter(quarters).map(({ quarter, value }) => ({
    target: value.target ?? null,
    pointer: `${pointer}/quarters/${quarter}/target`,
  })),
  { target: total, pointer: `${pointer}/total` },
];

function yearProblems(loaded: Plan, { code, targets, pointer }: Entry): Problem[] {
  const { from, to } = loaded.value.years;
  if (from > to) return [];
  const wanted = Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
  return [
    ...wanted
      .filter((year) => !Object.hasOwn(targets, year))
      .map((year) =>
        at(loaded, `${pointer}/targets`, 'rule.plan-year-missing', { code, year, from, to }),
      ),
    ...Object.keys(targets)
      .filter((year) => !wanted.includes(year))
      .map((year) => {
        const values = { code, year, from, to };
        return at(loaded, `${pointer}/targets/${year}`, 'rule.plan-year-outside', values);
      }),
  ];
}

function perspectiveProblems(loaded: Plan): Problem[] {
  const { objectives, perspectives = [] } = loaded.value;
  const ids = perspectives.map(({ id }) => id);
  return objectives.flatMap(({ perspective }, i) =>
    perspective === undefined
      ? []
      : unlisted(loaded, `/objectives/${i}/perspective`, perspective, ids),
  );
}

function goalProblems(loaded: Plan, entries: readonly Entry[]): Problem[] {
  const { objectives, goals } = loaded.value;
  if (!goals) return [];
  const codes = objectives.map(({ id }) => id);
  const ids = entries.map(idOf);
  const served = new Set(goals.flatMap((goal) => goal.objectives));
  const direct = new Set(goals.flatMap((goal) => goal.indicators ?? []));
  const serves = ({ id, indicators }: PlanObjective) =>
    served.has(id) || indicators.some((entry) => direct.has(idOf(entry)));
  return [
    ...goals.flatMap((goal, i) => [
      ...goal.objectives.flatMap((code, j) =>
        unlisted(loaded, `/goals/${i}/objectives/${j}`, code, codes),
      ),
      ...(goal.indicators ?? []).flatMap((id, j) =>
        unlisted(loaded, `/goals/${i}/indicators/${j}`, id, ids),
      ),
    ]),
    ...objectives.flatMap((one, i) =>
      serves(one)
        ? []
        : [at(loaded, `/objectives/${i}/id`, 'rule.objective-unserved', { id: one.id })],
    ),
  ];
}
