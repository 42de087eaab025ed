import {
  type Changeable,
  type Question,
  type Sensitivity,
  type Sought,
  type StatusTrack,
  type Variable,
  changeables,
  readVariable,
  seek,
  sensitivity,
  statusTrack,
} from '@tolok/analysis';
import {
  type Base,
  type Override,
  type Plan,
  type Results,
  type Run,
  type TargetFigure,
  evaluate,
  readOverride,
  recompute,
  versionOverrides,
} from '@tolok/engine';
import { type Problem, problem } from '@tolok/schema';
import { compileAgreement } from '#lib/compute/agreementPage.ts';
import type { PeriodBases } from '#lib/compute/alternatives.ts';
import type { Project } from '#lib/compute/readProject.ts';
import type { WhatIfChoices } from './whatIfView.ts';

/** Collects what a plan with another version of a rule rests on. */
export type CollectPlan = (plan: Plan) => Promise<Base>;

/** An agreement under the choices of a reader, ready to be asked. Asks no database. */
export interface Supposed {
  readonly project: Project;
  readonly choices: WhatIfChoices;
  /** Without the changes. */
  readonly base: Run;
  /** With them: the same run, or that of other versions of rules. */
  readonly run: Run;
  readonly results: Results;
  /** The changes that take part. */
  readonly overrides: readonly Override[];
  /** Problems of the versions that the changes ask for. */
  readonly problems: readonly Problem[];
  readonly changeable: readonly Changeable[];
  /** What is known of a path that may change; null where it cannot. */
  variable(path: string): Variable | null;
  /** The base with one change alone, also of a version; null where that needs a database. */
  alone(override: Override): { readonly run: Run; readonly results: Results } | null;
}

/** Opens an agreement for what-if: plans and runs are kept as long as what they rest on. */
export function openWhatIf(
  project: Project,
  agreement: string,
  bases: PeriodBases,
  collectPlan: CollectPlan | null,
): { suppose: (choices: WhatIfChoices) => Promise<Supposed> } {
  const runs = new Map<string, Run>();
  const variables = new Map<Run, Map<string, Variable | null>>();
  const lists = new Map<Run, readonly Changeable[]>();

  const keyOf = (choices: WhatIfChoices, versions: Readonly<Record<string, string>>) => {
    const { facts, policy, quarter, workUnit } = choices;
    return JSON.stringify([facts, policy, quarter, workUnit, versions]);
  };

  async function open(
    choices: WhatIfChoices,
    versions: Readonly<Record<string, string>>,
  ): Promise<Run | null> {
    const key = keyOf(choices, versions);
    const known = runs.get(key);
    if (known) return known;
    const { facts, policy, quarter, workUnit } = choices;
    const compiled = compileAgreement(project, agreement, { policy, quarter, workUnit, versions });
    const plan =
      facts === null ? compiled : { ...compiled, context: { ...compiled.context, facts } };
    const asks = Object.keys(versions).length > 0;
    if (asks && !collectPlan) return null;
    const base = asks && collectPlan ? await collectPlan(plan) : bases.get(quarter ?? 0);
    if (!base) throw new Error(`no data of quarter ${quarter} were written with the page`);
    const run = { plan, base, results: evaluate(plan, base), problems: [] };
    runs.set(key, run);
    return run;
  }

  return {
    async suppose(choices) {
      const base = (await open(choices, {})) as Run;
      const on = choices.changes.filter((one) => one.on);
      const overrides = on.flatMap(({ path, to }) => readOverride(path, to).value ?? []);
      const { versions, problems: untold } = versionOverrides(project.rules, overrides);
      const problems = [...untold];
      let run = base;
      try {
        run = (await open(choices, versions)) ?? base;
        // One version by itself, so that what it does alone can be told without waiting.
        for (const [id, version] of Object.entries(versions))
          await open(choices, { [id]: version });
      } catch (cause) {
        // Other versions alone ask a database, which may not run here.
        const reason = cause instanceof Error ? cause.message : String(cause);
        for (const id of Object.keys(versions))
          problems.push(problem('scenario.version-unread', { path: `rule.${id}`, reason }));
      }
      const list = lists.get(base) ?? changeables(base, project.rules);
      lists.set(base, list);
      const known = variables.get(base) ?? new Map<string, Variable | null>();
      variables.set(base, known);
      return {
        ...{ project, choices, base, run, overrides, problems, changeable: list },
        results: overrides.length === 0 ? base.results : recompute(run, overrides),
        variable(path) {
          let found = known.get(path);
          if (found === undefined)
            known.set(path, (found = readVariable(base, path).value ?? null));
          return found;
        },
        alone(override) {
          const single = versionOverrides(project.rules, [override]).versions;
          const other = runs.get(keyOf(choices, single));
          return other ? { run: other, results: recompute(other, [override]) } : null;
        },
      };
    },
  };
}

/** What a change replaces on the base; undefined where that is not known. */
export function nowOf(
  { base, variable }: Supposed,
  override: Pick<Override, 'kind' | 'path' | 'subject'>,
): TargetFigure | undefined {
  const found = variable(override.path);
  if (found) return found.now;
  const row = base.results.rows.find(({ indicator }) => indicator === override.subject);
  if (override.kind === 'rule') return row?.rule.split('@')[1];
  return override.kind === 'target' ? row?.target : undefined;
}

/**
 * The way of a slider; null for letters and words, and for what cannot change. It is the same wherever
 * the slider stands on it: only what lies beyond makes it longer.
 */
export function trackOf(supposed: Supposed, path: string, to: number): StatusTrack | null {
  const variable = supposed.variable(path);
  if (!variable) return null;
  const { run } = supposed;
  const others = supposed.overrides.filter((one) => one.path !== path);
  const plain = statusTrack(
    run,
    variable,
    others,
    typeof variable.now === 'number' ? [] : usual(path),
  );
  const isOn = plain && to >= plain.min && to <= plain.max;
  return isOn ? plain : statusTrack(run, variable, others, [...usual(path), to]);
}

/** Where a slider begins that has no value of today. */
const usual = (path: string): readonly number[] => (path === 'policy.cap' ? [100, 150] : []);

/** What it takes to reach a goal, with the changes as they are. */
export const seekIn = (
  { run, overrides, results }: Supposed,
  question: Question,
): { readonly value?: Sought; readonly problems: readonly Problem[] } =>
  seek({ ...run, results }, question, overrides);

/** What moves a result most, with the changes as they are. */
export const sensitivityIn = (
  { run, overrides, results }: Supposed,
  what: string,
): { readonly value?: Sensitivity; readonly problems: readonly Problem[] } =>
  sensitivity({ ...run, results }, what, overrides);
