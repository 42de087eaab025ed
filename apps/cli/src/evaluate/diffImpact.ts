import {
  type AgreementImpact,
  type ComparedSide,
  type Comparison,
  type Group,
  type SharesOfGroups,
  agreementImpact,
  collectSides,
  groups,
  openImpact,
  placeProblems,
  readOrder,
  sharesNow,
} from '@tolok/analysis';
import {
  type Context,
  type Override,
  type Plan,
  type RuleSet,
  type Selection,
  collect,
  collectColumns,
  compile,
  isRefusedOverride,
  loadTables,
  versionOverrides,
} from '@tolok/engine';
import { type Problem, problem } from '@tolok/schema';
import type { Call } from '../commands/command.ts';
import type { RuleFolder } from '../workspace/ruleFolder.ts';
import { type ToldProblem, tellOnce } from '../workspace/toldProblem.ts';
import type { Recording } from './openDatabase.ts';
import { orProblem } from './orProblem.ts';
import { type Prepared, prepareCall } from './prepareCall.ts';

/** A comparison of two agreements and what it moves. */
export interface DiffImpact {
  readonly comparison: Comparison;
  /** The rules as the comparison saw them. */
  readonly rules: RuleSet;
  readonly impact: AgreementImpact;
  /** Null where nobody asked for it. */
  readonly shares: SharesOfGroups | null;
  readonly plans: { readonly from: Plan; readonly to: Plan };
  readonly contexts: { readonly from: Context; readonly to: Context };
  readonly overrides: readonly Override[];
  readonly engine: string;
}

export interface DiffImpactCall {
  /** Null when nothing could start, or the database came to a limit. */
  readonly found: DiffImpact | null;
  readonly stopped: boolean;
  readonly problems: readonly ToldProblem[];
}

/** Compares two agreements from the rules of a call; null where one of them is not there. */
export type Compare = (folder: RuleFolder) => Promise<{
  readonly comparison: Comparison | null;
  readonly rules: RuleSet;
  readonly problems: readonly ToldProblem[];
}>;

/** Evaluates both agreements over the same data, and what moved from one to the other. */
export async function diffImpact(
  call: Call,
  [from, to]: readonly [string, string],
  compare: Compare,
): Promise<DiffImpactCall> {
  const order = readOrder((call.options.one('order') ?? '').split(',').flatMap(stepName));
  if (!order.value) return refusal(order.problems);
  const asked = (selection: Selection, agreement: string): Selection => ({
    ...selection,
    agreement,
  });
  return prepareCall(
    call,
    (selection) => ({ value: asked(selection, from), problems: [] }),
    (prepared) => impactWith(call, [from, to], compare, prepared, order.value ?? groups),
    refusal,
    (selection) => [laterSelection(call, asked(selection, to))],
  );
}

const refusal = (problems: readonly Problem[]): DiffImpactCall => ({
  found: null,
  stopped: false,
  problems,
});

/** `definition, target` as its names; nothing for nothing. */
const stepName = (text: string): readonly string[] => (text.trim() === '' ? [] : [text.trim()]);

/** What is asked of the second agreement: the same, but for what is its own. */
function laterSelection({ options }: Call, selection: Selection): Selection {
  const [policy, facts] = [options.one('policy-to'), options.one('facts-to')];
  return {
    ...selection,
    ...(policy === null ? {} : { policy }),
    ...(facts === null ? {} : { facts }),
  };
}

async function impactWith(
  call: Call,
  [from, to]: readonly [string, string],
  compare: Compare,
  prepared: Prepared,
  order: readonly Group[],
): Promise<DiffImpactCall> {
  const { folder, changes: given } = prepared;
  const { overrides, written } = given;
  const { datasets, problems: dataProblems } = prepared.data;
  const { comparison, rules, problems: compared } = await compare(folder);
  if (!comparison) return refusal(compared);
  const { indicators: only = [], ...selection } = prepared.selection;
  const versions = versionOverrides(folder.rules, overrides);
  const ask = (agreement: string): Selection => ({
    ...selection,
    agreement,
    ...(Object.keys(versions.versions).length > 0 ? { versions: versions.versions } : {}),
  });
  const one = compile(folder.rules, datasets, ask(from));
  const other = compile(folder.rules, datasets, laterSelection(call, ask(to)));
  const told = [
    ...given.told,
    ...placeProblems(versions.problems, written),
    ...one.problems,
    ...other.problems,
  ];
  const before = () =>
    tellOnce([...compared, ...dataProblems, ...told.map((p) => given.place(p) ?? folder.place(p))]);
  if (!one.value || !other.value) return refusal(before());
  const plans = { from: one.value, to: other.value };

  const connection = await prepared.connection;
  const sides = await orProblem(() => collectBoth(plans, prepared, connection));
  if ('code' in sides) return { found: null, stopped: true, problems: [...before(), sides] };
  told.push(...sides.problems);
  const changes = comparison.changes.filter((change) => isAsked(change, only));
  const applied = overrides.filter(({ kind }) => kind !== 'rule');
  const game = openImpact({ changes }, sides.from, sides.to, applied);
  const refused = game.problems.filter(isRefusedOverride);
  told.push(...placeProblems(game.problems, written));
  if (overrides.length > 0 && refused.length > 0 && refused.length >= overrides.length) {
    return refusal(before());
  }
  const impact = agreementImpact(game, order);
  told.push(...undefinedValues(impact, plans));
  return {
    found: {
      ...{ comparison, rules, impact, plans, overrides },
      shares: call.options.has('shapley') ? sharesNow(game) : null,
      contexts: { from: plans.from.context, to: plans.to.context },
      engine: connection.engine,
    },
    stopped: false,
    problems: before(),
  };
}

const isAsked = ({ from, to }: Comparison['changes'][number], only: readonly string[]): boolean =>
  only.length === 0 ||
  only.some((name) =>
    [from, to].some((side) => side !== null && (side.id === name || side.code === name)),
  );

/** The data of both agreements, and what is odd in them. */
async function collectBoth(
  plans: DiffImpact['plans'],
  { data: { datasets }, changes: { overrides } }: Prepared,
  connection: Recording,
): Promise<{ from: ComparedSide; to: ComparedSide; problems: readonly Problem[] }> {
  const tables = [...new Set([...plans.from.tables, ...plans.to.tables])].sort();
  await loadTables(connection, datasets, tables);
  await connection.lock();
  const problems = (
    await Promise.all([plans.from, plans.to].map((plan) => collect(plan, connection)))
  ).flatMap((one) => one.problems);
  const sides = await collectSides(plans, overrides, (plan) => collectColumns(plan, connection));
  return { ...sides, problems };
}

/** One problem for each indicator of which a formula gives no value. */
function undefinedValues({ indicators }: AgreementImpact, plans: DiffImpact['plans']): Problem[] {
  return indicators.flatMap(({ slot, because }) =>
    because.flatMap(({ side, reason, results }) => {
      const position = slot[side];
      const indicator = plans[side].indicators.find(({ entry }) => entry?.order === position);
      return reason === 'undefined' && indicator
        ? [problem('command.values-undefined', { indicator: indicator.id, rows: results })]
        : [];
    }),
  );
}
