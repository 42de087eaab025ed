import { type RuleSet, type Selection, tablesOf } from '@tolok/engine';
import { type Parsed, type Problem, problem } from '@tolok/schema';
import type { Call } from '../commands/command.ts';
import { type DataFolders, readDataFolders } from '../workspace/dataFolders.ts';
import { packageFolders, rulesFolder } from '../workspace/folders.ts';
import { type RuleFolder, readRuleFolder } from '../workspace/ruleFolder.ts';
import { loadFiles } from './loadFiles.ts';
import {
  type EngineName,
  type Limits,
  type Recording,
  engines,
  openDatabase,
} from './openDatabase.ts';
import { type Overrides, readOverrides } from './readOverrides.ts';
import { readSelection } from './readSelection.ts';

/** Makes of the options of a call what is really wanted, once the rules are known. */
export type Choose = (selection: Selection, rules: RuleSet) => Parsed<Selection>;

/** Everything a call needs before anything is evaluated. */
export interface Prepared {
  readonly folder: RuleFolder;
  readonly data: DataFolders;
  readonly selection: Selection;
  readonly changes: Overrides;
  /** Tables that are in files are loaded; it is not locked. */
  readonly connection: Promise<Recording>;
  /** Opens another database like the first, with the same tables that are in files. */
  readonly openAnother: () => Promise<Recording>;
}

export const asItIs: Choose = (value) => ({ value, problems: [] });

/**
 * Reads rules and data, opens the database meanwhile, and hands them to `work`; the database is
 * closed after it. Where nothing can start, `refuse` is given what is wrong. `also` gives selections
 * whose tables are wanted beside those of the chosen one.
 */
export async function prepareCall<T>(
  call: Call,
  choose: Choose,
  work: (prepared: Prepared) => Promise<T>,
  refuse: (problems: readonly Problem[]) => T,
  also: (chosen: Selection) => readonly Selection[] = () => [],
): Promise<T> {
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
    return refuse(problems);
  }
  if (!packagesAt.value) return refuse(problems);

  const limits = limitsOf(call);
  const open = () => openDatabase(engine, limits);
  const opening = open();
  opening.catch(() => undefined); // told where it is awaited
  try {
    const folder = readRuleFolder(rulesAt.value, call.folder, { bare: true });
    const agreement = selection.value.agreement ?? agreementOf(overrides.value, selection.value);
    const asked = { ...selection.value, ...(agreement === undefined ? {} : { agreement }) };
    const wanted = choose(asked, folder.rules);
    if (!wanted.value) return refuse(wanted.problems);
    const tables = [wanted.value, ...also(wanted.value)].map((one) => tablesOf(folder.rules, one));
    const read = await readDataFolders(packagesAt.value, call.folder, (resource) =>
      tables.some((isWanted) => isWanted(resource)),
    );
    return await work({
      folder,
      data: await loadFiles(read, call.folder, opening),
      selection: wanted.value,
      changes: overrides.value,
      connection: opening,
      openAnother: async () => {
        const another = await open();
        await loadFiles(read, call.folder, another);
        return another;
      },
    });
  } finally {
    await (await opening).close();
  }
}

/** The agreement the first scenario was made for, unless something else is asked for. */
const agreementOf = ({ scenarios }: Overrides, { plan, indicators }: Selection) =>
  plan !== undefined || indicators !== undefined
    ? undefined
    : scenarios.find(({ scenario }) => scenario.agreement !== undefined)?.scenario.agreement;

/** Whether a name is that of an engine there is. */
export const isEngine = (name: string): name is EngineName => Object.hasOwn(engines, name);

/** What the options of a call let its database take. */
export function limitsOf({ options, interrupted }: Call): Limits {
  const memory = options.one('memory');
  const seconds = options.one('deadline');
  return {
    ...(memory === null ? {} : { memoryLimit: memory }),
    statements: {
      ...(seconds === null ? {} : { deadline: Number(seconds) * 1000 }),
      // Only a bulk spends its time in the database; the rest ends as any process does.
      ...(options.has('bulk') ? { signal: interrupted() } : {}),
    },
  };
}
