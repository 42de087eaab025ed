import type { Dataset } from '@tolok/dataset';
import {
  type Parsed,
  type Policy,
  type Problem,
  canonicalHash,
  hasErrors,
  nearest,
  problem,
} from '@tolok/schema';
import { bindFacts } from './bind.ts';
import { chooseCommitment, workUnitOf } from './chooseCommitment.ts';
import type { Commitment } from './commitment.ts';
import type { Context, FactsBinding, Plan, PlannedIndicator, Selection } from './plan.ts';
import { type Tell, planIndicators } from './planIndicators.ts';
import { type Loaded, type RuleSet, findVersion } from '../rules/ruleSet.ts';
import { type Clocks, dayOf, endOfTime, inForce, periodEnd } from '../rules/versions.ts';

const defaultPolicy = 'lakin-2022';

/**
 * Brings rules and data together for one selection.
 *
 * The plan is missing when nothing could start: an agreement or policy that is not there, no
 * indicator left. An indicator that cannot be compiled is left out and told; the others go on.
 * Problems: `run.plan-unknown`, `run.plan-year`, `run.agreement-or-plan`, `run.agreement-unknown`, `run.agreement-choose`, `run.agreement-none`, `run.agreement-year`, `run.indicator-unknown`,
 * `run.policy-unknown`, `run.facts-unknown`, `run.version-unknown`, `run.not-in-force`,
 * `run.resource-missing`, `rule.cycle`, and everything a formula can have wrong with it.
 */
export function compile(
  rules: RuleSet,
  datasets: readonly Dataset[],
  selection: Selection = {},
): Parsed<Plan> {
  const problems: Problem[] = [];
  const tell = (...told: readonly Problem[]) => void problems.push(...told);

  const commitment = chooseCommitment(rules, selection, tell);
  if (commitment === undefined) return { problems };
  const year = selection.year ?? onlyYear(commitment);
  const quarter = selection.quarter ?? null;
  const lastYear = year ?? commitment?.years.to ?? null;
  const clocks: Clocks = {
    validOn: lastYear === null ? endOfTime : periodEnd(lastYear, quarter),
    knownOn: selection.asOf ?? null,
    withDrafts: selection.withDrafts ?? false,
  };
  const refused = commitment && outsideOf(commitment, selection, clocks);
  if (refused) {
    tell(refused);
    return { problems };
  }
  const unit = workUnitOf(selection, commitment);
  if (unit !== null && isUnknown(unit, datasets)) {
    const known = [...new Set(datasets.flatMap((d) => Object.keys(d.workUnitNames)))].sort();
    tell(problem('run.work-unit-unknown', { id: unit, known: known.join(', ') }));
    return { problems };
  }
  const policy = choosePolicy(
    rules,
    selection.policy ?? defaultPolicy,
    clocks,
    commitment !== null,
    tell,
  );
  if (!policy) return { problems };

  if (commitment && commitment.workUnit !== null && unit !== null && unit !== commitment.workUnit) {
    const { id, workUnit: own } = commitment;
    tell(problem('run.other-unit', { id, own, asked: unit }));
  }
  const facts = bindFacts(datasets);
  const believed = chooseFacts(selection, commitment, facts, datasets, tell);
  if (believed === undefined) return { problems };
  const { indicators, unplanned } = planIndicators(
    { rules, datasets, clocks, selection, tell },
    commitment,
  );
  if (indicators.length === 0) {
    if (!hasErrors(problems)) tell(problem('run.nothing-to-do'));
    return { problems };
  }
  const policyReference = `${policy.value.id}@${policy.value.version}`;
  const context: Context = {
    agreement: commitment?.kind === 'agreement' ? commitment.id : null,
    plan: commitment?.kind === 'plan' ? commitment.id : null,
    year,
    quarter,
    workUnit: unit,
    facts: believed,
    policy: policyReference,
    asOf: selection.asOf ?? null,
    rulesHash: rules.hash,
    dataHash: canonicalHash(datasets.map(({ name, hash }) => [name, hash])),
  };
  return {
    value: {
      context,
      commitment,
      policy: policy.value,
      policyReference,
      indicators,
      unplanned,
      tables: tableNames(indicators, facts),
      facts,
      workUnitNames: Object.assign({}, ...datasets.map((d) => d.workUnitNames)) as Record<
        string,
        string
      >,
    },
    problems,
  };
}

/** Where every package names its work units, one that none names is a slip of the pen. */
const isUnknown = (unit: string, datasets: readonly Dataset[]): boolean =>
  datasets.length > 0 &&
  datasets.every(
    ({ workUnitNames: names }) => Object.keys(names).length > 0 && !Object.hasOwn(names, unit),
  );

const onlyYear = (commitment: Commitment | null): number | null =>
  commitment && commitment.years.from === commitment.years.to ? commitment.years.from : null;

/** Why a commitment has nothing to say of the year asked for, or of what was known on that day. */
function outsideOf(
  { kind, id, years, knownFrom }: Commitment,
  { year }: Selection,
  { knownOn }: Clocks,
): Problem | null {
  if (year !== undefined && (year < years.from || year > years.to)) {
    return kind === 'agreement'
      ? problem('run.agreement-year', { id, year: years.from, asked: year })
      : problem('run.plan-year', { id, from: years.from, to: years.to, asked: year });
  }
  return knownOn !== null && knownFrom > knownOn
    ? problem('run.agreement-not-known', { id, knownFrom, asOf: knownOn })
    : null;
}

/** Where no agreement sets targets a policy judges nothing, and one of a later year will do. */
function choosePolicy(
  rules: RuleSet,
  wanted: string,
  clocks: Clocks,
  judges: boolean,
  tell: Tell,
): Loaded<Policy> | null {
  const [id = ''] = wanted.split('@');
  const versions = rules.policies.get(id) ?? [];
  const found = wanted.includes('@')
    ? findVersion(rules.policies, wanted)
    : (inForce(versions, clocks) ??
      (judges ? null : inForce(versions, { ...clocks, validOn: endOfTime })));
  if (!found && !wanted.includes('@') && rules.policies.has(id)) {
    tell(problem('run.policy-not-in-force', { id, validOn: dayOf(clocks) }));
  } else if (!found) {
    const ids = [...rules.policies.keys()];
    tell(
      problem('run.policy-unknown', {
        id: wanted,
        known: ids.join(', '),
        nearest: nearest(id, ids) ?? '–',
      }),
    );
  }
  return found;
}

/** Undefined when the table asked for gives no actuals, null when no table does. */
function chooseFacts(
  selection: Selection,
  commitment: Commitment | null,
  facts: readonly FactsBinding[],
  datasets: readonly Dataset[],
  tell: Tell,
): string | null | undefined {
  const known = facts.map(({ resource }) => resource);
  const wanted =
    selection.facts ??
    commitment?.facts ??
    datasets.find(({ factsDefault }) => factsDefault !== undefined)?.factsDefault ??
    null;
  // A table that is there and says nothing of the work unit asked for was left closed.
  const closed =
    selection.facts === undefined && datasets.some((d) => d.closed.includes(wanted ?? ''));
  if (wanted !== null && !known.includes(wanted) && !closed) {
    tell(
      problem('run.facts-unknown', {
        id: wanted,
        known: known.join(', ') || '–',
        nearest: nearest(wanted, known) ?? '–',
      }),
    );
    return undefined;
  }
  return wanted;
}

const tableNames = (
  indicators: readonly PlannedIndicator[],
  facts: readonly FactsBinding[],
): readonly string[] =>
  [
    ...new Set([
      ...indicators.flatMap(({ inputs }) =>
        inputs.flatMap((input) =>
          input.kind === 'rows' ? input.bindings.map(({ table }) => table) : [],
        ),
      ),
      ...facts.map(({ table }) => table),
    ]),
  ].sort();
