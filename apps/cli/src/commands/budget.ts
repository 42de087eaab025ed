import type { Loaded } from '@tolok/engine';
import type { Budget, Problem, Text } from '@tolok/schema';
import { makesDoubtful } from '../workspace/makesDoubtful.ts';
import type { RuleFolder } from '../workspace/ruleFolder.ts';
import { chooseDocument } from './chooseDocument.ts';
import { type Call, type Command, type Outcome, refused } from './command.ts';
import { unexpected } from './operands.ts';

/** A budget as its table prints it, as its leaves add up, and as it serves indicators. */
export const budget: Command = {
  summary: {
    id: 'pohon anggaran: pagu tercetak, jumlah rinciannya, dan indikator yang dilayani',
    en: 'a budget as a tree: printed ceilings, sums of the details, indicators served',
  },
  operands: '[ID]',
  options: ['work-unit', 'year', 'with-drafts'],
  examples: [
    { line: 'tolok budget', text: { id: 'satu-satunya anggaran', en: 'the only budget' } },
    {
      line: 'tolok budget --work-unit 248145 --year 2022',
      text: { id: 'anggaran satu satuan kerja', en: 'the budget of one work unit' },
    },
  ],
  async run(call) {
    const stray = unexpected(call, 1);
    if (stray.length > 0) return refused(stray);
    const [{ packageFolders, rulesFolder }, { readRuleFolder }] = await Promise.all([
      import('../workspace/folders.ts'),
      import('../workspace/ruleFolder.ts'),
    ]);
    const rulesAt = rulesFolder(call);
    const packagesAt = packageFolders(call);
    if (!rulesAt.value || !packagesAt.value) {
      return refused([...rulesAt.problems, ...packagesAt.problems]);
    }
    const folder = readRuleFolder(rulesAt.value, call.folder, { bare: true });
    const chosen = chooseDocument(
      'budget',
      folder.rules.budgets,
      call.operands[0],
      isChosen(call),
      call.options.has('with-drafts'),
    );
    if (!chosen.value) return refused(chosen.problems);
    return readAndShow(call, chosen.value, folder, packagesAt.value);
  },
};

function isChosen({ options }: Call): (budget: Budget) => boolean {
  const asUnit = options.one('work-unit');
  const unit = asUnit === 'all' ? null : asUnit;
  const asked = options.one('year');
  return ({ workUnit, year }) =>
    (unit === null || unit === workUnit) && (asked === null || Number(asked) === year);
}

async function readAndShow(
  call: Call,
  loaded: Loaded<Budget>,
  folder: RuleFolder,
  packages: readonly string[],
): Promise<Outcome> {
  const [{ readDataFolders }, { openDatabase }, { orProblem }, engine, json, page, { outcomeOf }] =
    await Promise.all([
      import('../workspace/dataFolders.ts'),
      import('../evaluate/openDatabase.ts'),
      import('../evaluate/orProblem.ts'),
      import('@tolok/engine'),
      import('../documents/budgetJson.ts'),
      import('../pages/budgetPage.ts'),
      import('../evaluate/outcomeOf.ts'),
    ]);
  const { resource } = loaded.value.tree;
  const data = await readDataFolders(packages, call.folder, ({ name }) => name === resource);
  const connection = await openDatabase('duckdb');
  try {
    const read = await orProblem(() => engine.readBudget(loaded, data.datasets, connection));
    if ('code' in read) return refused([...folder.problems, ...data.problems, read]);
    const isOwn = ({ file }: Problem) => file === loaded.file;
    const checked = engine.checkRules(folder.rules).filter((p) => isOwn(p) && makesDoubtful(p));
    const placed = [...checked, ...read.problems].map((p) => (isOwn(p) ? folder.place(p) : p));
    const problems = [...folder.problems, ...data.problems, ...placed];
    const { value } = read;
    if (!value) return refused(problems);
    const names = Object.assign({}, ...data.datasets.map((one) => one.workUnitNames)) as Names;
    const shown = { budget: loaded.value, reading: value, titles: titlesOf(folder), names };
    return {
      ...outcomeOf([], problems),
      document: json.budgetJson(shown, call.language),
      page: (screen) => page.budgetPage(shown, screen),
    };
  } finally {
    await connection.close();
  }
}

type Names = Readonly<Record<string, string>>;

/** The titles of indicators by id, each of its newest version. */
const titlesOf = ({ rules }: RuleFolder): ReadonlyMap<string, Text> =>
  new Map(
    [...rules.indicators].flatMap(([id, versions]): [string, Text][] => {
      const title = versions.at(-1)?.value.title;
      return title ? [[id, title]] : [];
    }),
  );
