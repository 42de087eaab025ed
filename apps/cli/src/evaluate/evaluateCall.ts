import type { Dataset } from '@tolok/dataset';
import {
  type Override,
  type Plan,
  type Results,
  type Run,
  type RuleSet,
  type Selection,
  checkRules,
  compile,
  overrideText,
  recompute,
  run,
  tablesOf,
} from '@tolok/engine';
import { type Parsed, type Problem, nearest, problem } from '@tolok/schema';
import type { Call } from '../commands/command.ts';
import { type DataFolders, readDataFolders } from '../workspace/dataFolders.ts';
import { packageFolders, rulesFolder } from '../workspace/folders.ts';
import { makesDoubtful } from '../workspace/makesDoubtful.ts';
import { type RuleFolder, readRuleFolder } from '../workspace/ruleFolder.ts';
import type { ToldProblem } from '../workspace/toldProblem.ts';
import { type AppliedChange, appliedChanges, isRefusedOverride } from './appliedChanges.ts';
import { type EngineName, type Recording, engines, openDatabase } from './openDatabase.ts';
import { orProblem } from './orProblem.ts';
import { readOverrides } from './readOverrides.ts';
import { readSelection } from './readSelection.ts';

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
  /** Null when nothing could start. */
  readonly evaluation: Evaluation | null;
  readonly problems: readonly ToldProblem[];
}

/** Makes of the options of a call what is really wanted, once the rules are known. */
export type Choose = (selection: Selection, rules: RuleSet) => Parsed<Selection>;

/** Reads rules and data, opens the database meanwhile, and evaluates what the call chooses. */
export async function evaluateCall(call: Call, choose: Choose = asItIs): Promise<Evaluated> {
  const engine = call.options.one('engine') ?? 'duckdb';
  const selection = readSelection(call.options);
  const overrides = readOverrides(call);
  const rulesAt = rulesFolder(call);
  const packagesAt = packageFolders(call);
  const problems = [selection, overrides, rulesAt, packagesAt].flatMap((read) => read.problems);
  if (!isEngine(engine)) {
    const known = Object.keys(engines).join(', ');
    problems.push(problem('command.engine-missing', { engine, known }));
  }
  if (!isEngine(engine) || !selection.value || !overrides.value || !rulesAt.value) {
    return { evaluation: null, problems };
  }
  if (!packagesAt.value) return { evaluation: null, problems };

  const opening = openDatabase(engine);
  opening.catch(() => undefined); // told where it is awaited
  try {
    const folder = readRuleFolder(rulesAt.value, call.folder, { bare: true });
    const { scenario } = overrides.value;
    const agreement = selection.value.agreement ?? scenario?.agreement;
    const asked = { ...selection.value, ...(agreement === undefined ? {} : { agreement }) };
    const wanted = choose(asked, folder.rules);
    if (!wanted.value) return { evaluation: null, problems: wanted.problems };
    const tables = tablesOf(folder.rules, wanted.value);
    const data = await readDataFolders(packagesAt.value, call.folder, tables);
    const changes = overrides.value.overrides;
    return await evaluateWith(folder, data, wanted.value, changes, opening, () =>
      openDatabase(engine),
    );
  } finally {
    await (await opening).close();
  }
}

const asItIs: Choose = (value) => ({ value, problems: [] });

const isEngine = (name: string): name is EngineName => Object.hasOwn(engines, name);

async function evaluateWith(
  folder: RuleFolder,
  { datasets, problems: dataProblems }: DataFolders,
  selection: Selection,
  overrides: readonly Override[],
  opening: Promise<Recording>,
  openAnother: () => Promise<Recording>,
): Promise<Evaluated> {
  const versions = versionsOf(folder.rules, overrides);
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
  if (!shown.value) return { evaluation: null, problems: before() };

  const connection = await opening;
  const evaluated = await orProblem(() => run(shown.value as Plan, datasets, connection));
  if ('code' in evaluated) return { evaluation: null, problems: [...before(), evaluated] };
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
  if (overrides.length > 0 && taken.length === 0) return { evaluation: null, problems: before() };
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
    problems: before(),
  };
}

/** The versions that `rule.<id>` asks for. Problems: `run.path-unknown`, `run.path-version`. */
function versionsOf(
  rules: RuleSet,
  overrides: readonly Override[],
): { versions: Record<string, string>; problems: Problem[] } {
  const versions: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const { kind, path, subject, value } of overrides) {
    if (kind !== 'rule') continue;
    const known = rules.indicators.get(subject);
    if (!known) {
      const ids = [...rules.indicators.keys()];
      problems.push(
        problem('run.path-unknown', {
          path,
          name: subject,
          known: ids.join(', '),
          nearest: nearest(subject, ids) ?? '–',
        }),
      );
    } else if (!known.some((one) => one.value.version === value)) {
      const versions = known.map((one) => one.value.version).join(', ');
      problems.push(
        problem('run.path-version', { path, value: overrideText(value), known: versions }),
      );
    } else versions[subject] = String(overrideText(value));
  }
  return { versions, problems };
}

/** Rules are looked at twice, when they are compiled and when they are checked. */
function tellOnce(problems: readonly ToldProblem[]): readonly ToldProblem[] {
  const told = new Map(
    problems.map((p) => [JSON.stringify([p.code, p.file, p.pointer, p.range, p.values]), p]),
  );
  return [...told.values()];
}
