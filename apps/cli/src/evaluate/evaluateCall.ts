import type { Dataset } from '@tolok/dataset';
import {
  type AppliedChange,
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
  readonly engine: string;
  readonly statements: readonly string[];
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
  overrides,
  connection: opening,
  openAnother,
}: Prepared): Promise<Evaluated> {
  const versions = versionOverrides(folder.rules, overrides);
  const changed = Object.keys(versions.versions).length > 0;
  const shown = compile(folder.rules, datasets, {
    ...selection,
    ...(changed ? { versions: versions.versions } : {}),
  });
  const told = [
    ...versions.problems,
    ...shown.problems,
    ...checkRules(folder.rules).filter(makesDoubtful),
  ];
  const before = () => tellOnce([...folder.problems, ...dataProblems, ...told.map(folder.place)]);
  if (!shown.value) return { evaluation: null, stopped: false, problems: before() };

  const connection = await opening;
  const evaluated = await orProblem(() => run(shown.value as Plan, datasets, connection));
  if ('code' in evaluated) {
    return { evaluation: null, stopped: true, problems: [...before(), evaluated] };
  }
  told.push(...evaluated.problems);
  const results = overrides.length > 0 ? recompute(evaluated, overrides) : evaluated.results;
  told.push(...results.problems);

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
  return {
    evaluation: {
      folder,
      datasets,
      run: { ...evaluated, results },
      results,
      base,
      changes: base ? appliedChanges(evaluated.plan, taken, results, base) : [],
      engine: connection.engine,
      statements: connection.statements,
    },
    stopped: false,
    problems: before(),
  };
}
