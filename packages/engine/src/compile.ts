import type { Dataset } from '@tolok/dataset';
import {
  type Agreement,
  type Parsed,
  type Policy,
  type Problem,
  canonicalHash,
  hasErrors,
  nearest,
  problem,
} from '@tolok/schema';
import { bindFacts } from './bind.ts';
import type { Context, FactsBinding, Plan, PlannedIndicator, Selection } from './plan.ts';
import { type Tell, planIndicators } from './planIndicators.ts';
import { type Loaded, type RuleSet, findVersion } from './ruleSet.ts';
import { type Clocks, dayOf, endOfTime, inForce, periodEnd } from './versions.ts';

const defaultPolicy = 'lakin-2022';

/**
 * Brings rules and data together for one selection.
 *
 * The plan is missing when nothing could start: an agreement or policy that is not there, no
 * indicator left. An indicator that cannot be compiled is left out and told; the others go on.
 * Problems: `run.agreement-unknown`, `run.agreement-choose`, `run.agreement-none`, `run.agreement-year`, `run.indicator-unknown`,
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

  const agreement = chooseAgreement(rules, selection, tell);
  if (agreement === undefined) return { problems };
  if (agreement && selection.year !== undefined && selection.year !== agreement.value.year) {
    const { id, year } = agreement.value;
    tell(problem('run.agreement-year', { id, year, asked: selection.year }));
    return { problems };
  }
  const year = selection.year ?? agreement?.value.year ?? null;
  const quarter = selection.quarter ?? null;
  const clocks: Clocks = {
    validOn: year === null ? endOfTime : periodEnd(year, quarter),
    knownOn: selection.asOf ?? null,
    withDrafts: selection.withDrafts ?? false,
  };
  if (agreement && clocks.knownOn !== null && agreement.value.knownFrom > clocks.knownOn) {
    const { id, knownFrom } = agreement.value;
    tell(problem('run.agreement-not-known', { id, knownFrom, asOf: clocks.knownOn }));
    return { problems };
  }
  const policy = choosePolicy(
    rules,
    selection.policy ?? defaultPolicy,
    clocks,
    agreement !== null,
    tell,
  );
  if (!policy) return { problems };

  const facts = bindFacts(datasets);
  const believed = chooseFacts(selection, agreement?.value ?? null, facts, datasets, tell);
  if (believed === undefined) return { problems };
  const { indicators, unplanned } = planIndicators(
    { rules, datasets, clocks, selection, tell },
    agreement?.value ?? null,
  );
  if (indicators.length === 0) {
    if (!hasErrors(problems)) tell(problem('run.nothing-to-do'));
    return { problems };
  }
  const policyReference = `${policy.value.id}@${policy.value.version}`;
  const context: Context = {
    agreement: agreement?.value.id ?? null,
    year,
    quarter,
    workUnit: selection.workUnit ?? agreement?.value.workUnit ?? null,
    facts: believed,
    policy: policyReference,
    asOf: selection.asOf ?? null,
    rulesHash: rules.hash,
    dataHash: canonicalHash(datasets.map(({ name, hash }) => [name, hash])),
  };
  return {
    value: {
      context,
      agreement: agreement?.value ?? null,
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

/** Undefined when the choice failed, null when the selection is about indicators alone. */
function chooseAgreement(
  rules: RuleSet,
  selection: Selection,
  tell: Tell,
): Loaded<Agreement> | null | undefined {
  const known = [...rules.agreements.values()].filter(
    ({ value }) =>
      value.stage === 'released' || selection.withDrafts || value.id === selection.agreement,
  );
  if (selection.agreement !== undefined) {
    const found = rules.agreements.get(selection.agreement);
    if (found) return found;
    const ids = known.map(({ value }) => value.id);
    tell(
      problem('run.agreement-unknown', {
        id: selection.agreement,
        known: ids.join(', '),
        nearest: nearest(selection.agreement, ids) ?? '–',
      }),
    );
    return undefined;
  }
  if (selection.indicators?.length) return null;
  const [only, ...others] = known;
  if (only && others.length === 0) return only;
  const ids = (agreements: readonly Loaded<Agreement>[]) =>
    agreements.map(({ value }) => value.id).join(', ') || '–';
  tell(
    known.length > 0
      ? problem('run.agreement-choose', { known: ids(known) })
      : problem('run.agreement-none', { drafts: ids([...rules.agreements.values()]) }),
  );
  return undefined;
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
  agreement: Agreement | null,
  facts: readonly FactsBinding[],
  datasets: readonly Dataset[],
  tell: Tell,
): string | null | undefined {
  const known = facts.map(({ resource }) => resource);
  const wanted =
    selection.facts ??
    agreement?.facts ??
    datasets.find(({ factsDefault }) => factsDefault !== undefined)?.factsDefault ??
    null;
  if (wanted !== null && !known.includes(wanted)) {
    tell(
      problem('run.facts-unknown', {
        id: wanted,
        known: known.join(', '),
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
