import type { AgreementResults } from '@tolok/analysis';
import { type RuleSet, compile, run, tablesOf } from '@tolok/engine';
import { hasErrors } from '@tolok/schema';
import { type DataFolders, readDataFolders } from '../workspace/dataFolders.ts';
import type { RuleFolder } from '../workspace/ruleFolder.ts';
import type { ToldProblem } from '../workspace/toldProblem.ts';
import { loadFiles } from './loadFiles.ts';
import { openDatabase } from './openDatabase.ts';
import { orProblem } from './orProblem.ts';

/** What the released agreements of several rule sets give over the same data. */
export interface SidesResults {
  /** One for each rule set, in their order. */
  readonly results: readonly (readonly AgreementResults[])[];
  /** What keeps anything from being evaluated. */
  readonly problems: readonly ToldProblem[];
}

/**
 * Evaluates every released agreement of every rule set as `run --agreement` does: for its work unit,
 * or for every one, under the default policy and table of actuals. An agreement is evaluated over
 * the same tables for each rule set that has it.
 */
export async function agreementsOf(
  sides: readonly RuleFolder[],
  packagesAt: readonly string[],
  from: string,
): Promise<SidesResults> {
  const results = sides.map((): AgreementResults[] => []);
  const problems: ToldProblem[] = [];
  for (const agreement of new Set(sides.flatMap(({ rules }) => releasedIn(rules)))) {
    const wanted = sides.map(({ rules }) => tablesOf(rules, { agreement }));
    const data = await readDataFolders(packagesAt, from, (resource) =>
      wanted.some((isWanted) => isWanted(resource)),
    );
    for (const [i, side] of sides.entries()) {
      if (!releasedIn(side.rules).includes(agreement)) continue;
      const given = await resultsOf(side, agreement, data, from);
      problems.push(...given.problems.filter((p) => hasErrors([p])));
      if (given.results) results[i]?.push(given.results);
    }
  }
  return { results, problems };
}

const releasedIn = ({ agreements }: RuleSet): readonly string[] =>
  [...agreements].filter(([, { value }]) => value.stage === 'released').map(([id]) => id);

async function resultsOf(
  { rules, place }: RuleFolder,
  agreement: string,
  read: DataFolders,
  from: string,
): Promise<{ results: AgreementResults | null; problems: readonly ToldProblem[] }> {
  const connection = await openDatabase('duckdb');
  try {
    const { datasets, problems: loading } = await loadFiles(read, from, connection);
    const plan = compile(rules, datasets, { agreement });
    const problems = [...loading, ...plan.problems.map(place)];
    const { value } = plan;
    if (!value) return { results: null, problems };
    const ran = await orProblem(() => run(value, datasets, connection));
    if ('code' in ran) return { results: null, problems: [...problems, ran] };
    const { rows, units } = ran.results;
    return {
      results: { agreement, rows, units },
      problems: [...problems, ...ran.problems.map(place)],
    };
  } finally {
    await connection.close();
  }
}
