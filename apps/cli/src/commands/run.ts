import { selectors } from '../arguments/options.ts';
import { type Problem, problem } from '@tolok/schema';
import type { BulkEvaluation } from '../evaluate/bulkCall.ts';
import { type Call, type Command, type Outcome, notEvaluated, refused } from './command.ts';
import { unexpected } from './operands.ts';

/** Evaluates an agreement or single indicators, also under changes, or runs a notebook. */
export const run: Command = {
  summary: {
    id: 'hitung capaian sebuah perjanjian atau indikator, atau jalankan notebook',
    en: 'evaluate an agreement or single indicators, or run a notebook',
  },
  operands: '[NOTEBOOK]',
  options: [
    ...selectors,
    'side-by-side',
    'explain-sql',
    'bulk',
    'by',
    'limit',
    'offset',
    'deadline',
    'memory',
  ],
  examples: [
    {
      line: 'tolok run --agreement bspji-ambon-2022',
      text: { id: 'semua indikator sebuah perjanjian', en: 'every indicator of an agreement' },
    },
    {
      line: 'tolok run --policy cap-120 --facts lampiran-pk',
      text: { id: 'kebijakan dan tabel realisasi lain', en: 'another policy and table of actuals' },
    },
    {
      line: 'tolok run --set target.pdn-pbj=50 --set policy.cap=120',
      text: { id: 'bagaimana kalau targetnya 50 %', en: 'what if the target were 50%' },
    },
    {
      line: 'tolok run --scenario a.json --scenario b.json --side-by-side',
      text: {
        id: 'dua skenario berdampingan, bukan bertumpuk',
        en: 'two scenarios beside each other, not stacked',
      },
    },
    {
      line: 'tolok run --indicator smart-nilai-kinerja --year 2022',
      text: { id: 'satu indikator, semua satuan kerja', en: 'one indicator, every work unit' },
    },
    {
      line: 'tolok run --bulk --agreement contoh-satker-2022 --by mean --limit 5',
      text: {
        id: 'berapa pun satuan kerjanya, di dalam basis data',
        en: 'any number of work units, inside the database',
      },
    },
    {
      line: 'tolok run apps/notebook/notebooks/target-pdn.tolok.md --set target_pdn=60',
      text: {
        id: 'sebuah notebook, dengan satu masukannya diubah',
        en: 'a notebook, with one of its inputs changed',
      },
    },
  ],
  async run(call) {
    const more = unexpected(call, 1);
    if (more.length > 0) return refused(more);
    const [notebook] = call.operands;
    if (notebook !== undefined) return runNotebook(call, notebook);
    if (call.options.has('bulk')) return runInBulk(call);
    const misplaced = bulkOptions.find((name) => call.options.one(name) !== null);
    if (misplaced)
      return refused([
        problem('command.option-needs', { option: `--${misplaced}`, needs: '--bulk' }),
      ]);
    if (call.options.has('side-by-side')) return runSideBySide(call);
    const [{ evaluateCall }, { resultsJson }, { resultsPage }, { outcomeOf }] = await Promise.all([
      import('../evaluate/evaluateCall.ts'),
      import('../documents/resultsJson.ts'),
      import('../pages/resultsPage.ts'),
      import('../evaluate/outcomeOf.ts'),
    ]);
    const evaluated = await evaluateCall(call);
    const { evaluation, problems } = evaluated;
    if (!evaluation) return notEvaluated(evaluated);
    const withSql = call.options.has('explain-sql');
    return {
      ...outcomeOf(evaluation.results.rows, problems),
      document: resultsJson(evaluation, call.language, withSql),
      page: (screen) => [
        ...resultsPage(evaluation, screen),
        ...(withSql ? statementLines(evaluation.statements) : []),
      ],
    };
  },
};

async function runSideBySide(call: Call): Promise<Outcome> {
  if (call.options.all('scenario').length === 0) {
    const values = { option: '--side-by-side', needs: '--scenario' };
    return refused([problem('command.option-needs', values)]);
  }
  const [{ sideBySide }, { sideBySideJson }, { sideBySidePage }, { outcomeOf }] = await Promise.all(
    [
      import('../evaluate/sideBySide.ts'),
      import('../documents/sideBySideJson.ts'),
      import('../pages/sideBySidePage.ts'),
      import('../evaluate/outcomeOf.ts'),
    ],
  );
  const asked = await sideBySide(call);
  const { found, problems } = asked;
  if (!found) return notEvaluated(asked);
  return {
    ...outcomeOf(found.base.results.rows, problems),
    document: sideBySideJson(found, call.language),
    page: (screen) => sideBySidePage(found, screen),
  };
}

async function runNotebook(call: Call, named: string): Promise<Outcome> {
  const [{ notebookCall }, { notebookOutcome }, { notebookPage }] = await Promise.all([
    import('../evaluate/notebookCall.ts'),
    import('../evaluate/notebookOutcome.ts'),
    import('../pages/notebookPage.ts'),
  ]);
  const { ran, problems } = await notebookCall(call, named);
  if (!ran) return refused(problems);
  return {
    ...notebookOutcome(ran, problems),
    document: ran.document,
    page: (screen) => notebookPage(ran, screen),
  };
}

/** Options that say which rows of a bulk are shown. */
const bulkOptions = ['by', 'limit', 'offset'] as const;

async function runInBulk(call: Call): Promise<Outcome> {
  const [{ bulkCall }, { bulkJson }, { bulkPage }, { outcomeOf }] = await Promise.all([
    import('../evaluate/bulkCall.ts'),
    import('../documents/bulkJson.ts'),
    import('../pages/bulkPage.ts'),
    import('../evaluate/outcomeOf.ts'),
  ]);
  const evaluated = await bulkCall(call);
  const { evaluation, problems } = evaluated;
  if (!evaluation) return notEvaluated(evaluated);
  const withSql = call.options.has('explain-sql');
  return {
    ...outcomeOf([], [...problems, ...undefinedValues(evaluation)]),
    document: bulkJson(evaluation, call.language, withSql),
    page: (screen) => [
      ...bulkPage(evaluation, screen),
      ...(withSql ? statementLines(evaluation.statements) : []),
    ],
  };
}

/** One problem for each indicator that has rows without a value of its formula. */
const undefinedValues = ({ indicators }: BulkEvaluation): Problem[] =>
  indicators.flatMap(({ columns, counts }) => {
    const rows = counts.absent.undefined;
    const { id } = columns.indicator;
    return rows === undefined ? [] : [problem('command.values-undefined', { indicator: id, rows })];
  });

/** Statements as a reader reads them, an empty line before each. */
const statementLines = (statements: readonly string[]): string[] =>
  statements.flatMap((sql) => ['', ...`${sql};`.split('\n')]);
