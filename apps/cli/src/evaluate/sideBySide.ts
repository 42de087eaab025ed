import {
  type ComparedScenario,
  compareScenarios,
  placeProblems,
  scenarioDoubts,
  stackScenarios,
} from '@tolok/analysis';
import {
  type Override,
  type Plan,
  type Results,
  type Run,
  appliedChanges,
  checkRules,
  compile,
  isRefusedOverride,
  recompute,
  run,
} from '@tolok/engine';
import { type Problem, type Text, problem } from '@tolok/schema';
import type { Call } from '../commands/command.ts';
import { makesDoubtful } from '../workspace/makesDoubtful.ts';
import { type ToldProblem, tellOnce } from '../workspace/toldProblem.ts';
import type { Evaluation } from './evaluateCall.ts';
import { orProblem } from './orProblem.ts';
import { type Prepared, asItIs, prepareCall } from './prepareCall.ts';

/** One of the scenarios that stand beside each other. */
export interface Alternative extends ComparedScenario {
  readonly title: Text;
  readonly file: string;
  readonly results: Results;
}

/** Several scenarios, each on the same untouched base. */
export interface SideBySide {
  readonly base: Evaluation;
  /** In the order they were named. */
  readonly alternatives: readonly Alternative[];
}

export interface SideBySideCall {
  /** Null when nothing could start, or the database came to a limit. */
  readonly found: SideBySide | null;
  readonly stopped: boolean;
  readonly problems: readonly ToldProblem[];
}

/**
 * Evaluates the base once and every scenario of the call on it, with each `--set` on top of each of
 * them. A version of a rule would make another base, so that it is refused here.
 *
 * Problems: those of `evaluateCall`, `command.side-by-side-rule`.
 */
export const sideBySide = (call: Call): Promise<SideBySideCall> =>
  prepareCall(
    call,
    asItIs,
    (prepared) => compareWith(prepared, call.options.all('set')),
    (problems) => ({ found: null, stopped: false, problems }),
  );

async function compareWith(prepared: Prepared, sets: readonly string[]): Promise<SideBySideCall> {
  const { folder, selection, changes } = prepared;
  const { datasets, problems: dataProblems } = prepared.data;
  const compiled = compile(folder.rules, datasets, selection);
  const told: Problem[] = [
    ...changes.told,
    ...compiled.problems,
    ...checkRules(folder.rules).filter(makesDoubtful),
  ];
  const before = () =>
    tellOnce([
      ...folder.problems,
      ...dataProblems,
      ...told.map((one) => changes.place(one) ?? folder.place(one)),
    ]);
  const stacks = changes.scenarios.map((one) => ({ ...one, ...stackScenarios([one], sets) }));
  told.push(...stacks.flatMap(({ written }) => written.flatMap(versionProblems)));
  const isRefused = told.some(({ code }) => code === 'command.side-by-side-rule');
  if (!compiled.value || isRefused) return { found: null, stopped: false, problems: before() };

  const connection = await prepared.connection;
  const base = await orProblem(() => run(compiled.value as Plan, datasets, connection));
  if ('code' in base) return { found: null, stopped: true, problems: [...before(), base] };
  told.push(...base.problems);
  const alternatives = stacks.map(({ file, scenario, written }): Alternative => {
    const overrides = written.map(({ override }) => override);
    const results = recompute(base, overrides);
    told.push(...placeProblems(results.problems, written));
    const taken = withoutRefused(overrides, results.problems);
    const applied = appliedChanges(base.plan, taken, results, base.results);
    told.push(...scenarioDoubts(base.plan, [{ file, scenario }], written, applied));
    const [compared] = compareScenarios(base, [{ name: scenario.id, overrides: taken }]);
    return { ...(compared as ComparedScenario), title: scenario.title, file, results };
  });
  return {
    found: { base: evaluationOf(prepared, base, connection), alternatives },
    stopped: false,
    problems: before(),
  };
}

const versionProblems = ({
  override: { kind, path },
  file,
  pointer,
}: ReturnType<typeof stackScenarios>['written'][number]): readonly Problem[] =>
  kind === 'rule' ? [problem('command.side-by-side-rule', { path }, { file, pointer })] : [];

function withoutRefused(overrides: readonly Override[], problems: readonly Problem[]) {
  const refused = problems.filter(isRefusedOverride).map(({ values }) => values['path']);
  return overrides.filter(({ path }) => !refused.includes(path));
}

const evaluationOf = (
  { folder, data: { datasets } }: Prepared,
  base: Run,
  { engine, statements }: Awaited<Prepared['connection']>,
): Evaluation => ({
  ...{ folder, datasets, run: base, results: base.results, base: null },
  ...{ changes: [], taken: [], effect: null, engine, statements },
});
