import {
  type ScenarioEffect,
  type UnmovedChange,
  placeProblems,
  scenarioDoubts,
  scenarioEffect,
  scenarioHeadline,
  unmovedChanges,
} from '@tolok/analysis';
import type { Dataset } from '@tolok/dataset';
import {
  type AppliedChange,
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
  versionOverrides,
} from '@tolok/engine';
import type { Language, Problem, Text } from '@tolok/schema';
import type { Call } from '../commands/command.ts';
import { makesDoubtful } from '../workspace/makesDoubtful.ts';
import type { RuleFolder } from '../workspace/ruleFolder.ts';
import { type ToldProblem, tellOnce } from '../workspace/toldProblem.ts';
import { orProblem } from './orProblem.ts';
import { type Choose, type Prepared, asItIs, prepareCall } from './prepareCall.ts';

/** Results of a call, with all that is needed to show and to explain them. */
export interface Evaluation {
  readonly folder: RuleFolder;
  readonly datasets: readonly Dataset[];
  /** The run whose results are shown: that of the what-if, where there is one. */
  readonly run: Run;
  readonly results: Results;
  /** The results without any change; null when nothing was changed. */
  readonly base: Results | null;
  readonly changes: readonly AppliedChange[];
  /** The overrides behind them, which whoever asks further keeps. */
  readonly taken: readonly Override[];
  /** What the changes move; null when nothing was changed. */
  readonly effect: Effect | null;
  readonly engine: string;
  readonly statements: readonly string[];
}

/** What changes come to, and which of them come to nothing. */
export interface Effect extends ScenarioEffect {
  readonly headline: Text;
  readonly unmoved: readonly UnmovedChange[];
}

export interface Evaluated {
  /** Null when nothing could start, or the database came to a limit. */
  readonly evaluation: Evaluation | null;
  /** True where it had begun and the database came to a limit. */
  readonly stopped: boolean;
  readonly problems: readonly ToldProblem[];
}

/** Evaluates what the call chooses, from its rules and data. */
export const evaluateCall = (call: Call, choose: Choose = asItIs): Promise<Evaluated> =>
  prepareCall(call, choose, evaluateWith, (problems) => ({
    evaluation: null,
    stopped: false,
    problems,
  }));

async function evaluateWith({
  folder,
  data: { datasets, problems: dataProblems },
  selection,
  changes: asked,
  connection: opening,
  openAnother,
}: Prepared): Promise<Evaluated> {
  const { overrides, written } = asked;
  const versions = versionOverrides(folder.rules, overrides);
  const changed = Object.keys(versions.versions).length > 0;
  const shown = compile(folder.rules, datasets, {
    ...selection,
    ...(changed ? { versions: versions.versions } : {}),
  });
  const told: Problem[] = [
    ...asked.told,
    ...placeProblems(versions.problems, written),
    ...shown.problems,
    ...checkRules(folder.rules).filter(makesDoubtful),
  ];
  const before = () =>
    tellOnce([
      ...folder.problems,
      ...dataProblems,
      ...told.map((one) => asked.place(one) ?? folder.place(one)),
    ]);
  if (!shown.value) return { evaluation: null, stopped: false, problems: before() };

  const connection = await opening;
  const evaluated = await orProblem(() => run(shown.value as Plan, datasets, connection));
  if ('code' in evaluated) {
    return { evaluation: null, stopped: true, problems: [...before(), evaluated] };
  }
  told.push(...evaluated.problems);
  const results = overrides.length > 0 ? recompute(evaluated, overrides) : evaluated.results;
  told.push(...placeProblems(results.problems, written));

  let base = overrides.length > 0 ? evaluated.results : null;
  if (changed) {
    const plain = compile(folder.rules, datasets, selection);
    const other = await openAnother();
    try {
      base = plain.value ? (await run(plain.value, datasets, other)).results : null;
    } finally {
      await other.close();
    }
  }
  const refused = told.filter(isRefusedOverride);
  const taken = overrides.filter(({ path }) => !refused.some((p) => p.values['path'] === path));
  if (overrides.length > 0 && taken.length === 0) {
    return { evaluation: null, stopped: false, problems: before() };
  }
  const changes = base ? appliedChanges(evaluated.plan, taken, results, base) : [];
  told.push(...scenarioDoubts(evaluated.plan, asked.scenarios, written, changes));
  return {
    evaluation: {
      folder,
      datasets,
      run: { ...evaluated, results },
      results,
      base,
      changes,
      taken,
      effect: base && effectOf(asked, evaluated, taken, base, results),
      engine: connection.engine,
      statements: connection.statements,
    },
    stopped: false,
    problems: before(),
  };
}

function effectOf(
  { scenarios }: Prepared['changes'],
  run: Run,
  taken: readonly Override[],
  base: Results,
  results: Results,
): Effect {
  const effect = scenarioEffect(base, results);
  const titles = scenarios.map(({ scenario }) => scenario.title);
  const joined = (language: Language) => titles.map((title) => title[language]).join(' + ');
  const before = run.plan.commitment?.title ?? words.base;
  const after = titles.length > 0 ? { id: joined('id'), en: joined('en') } : words.changes;
  return {
    ...effect,
    headline: scenarioHeadline(effect, { before, after }),
    unmoved: unmovedChanges(run, taken),
  };
}

const words = {
  base: { id: 'keadaan sekarang', en: 'the present state' },
  changes: { id: 'Yang diubah', en: 'What was changed' },
};
