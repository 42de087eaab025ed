import { selectors } from '../arguments/options.ts';
import type { Command } from './command.ts';
import { unexpected } from './operands.ts';
import { refused } from './command.ts';

/** Evaluates an agreement or single indicators, also under changes. */
export const run: Command = {
  summary: {
    id: 'hitung capaian sebuah perjanjian atau indikator',
    en: 'evaluate an agreement or single indicators',
  },
  operands: '',
  options: [...selectors, 'explain-sql'],
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
      line: 'tolok run --indicator smart-nilai-kinerja --year 2022',
      text: { id: 'satu indikator, semua satuan kerja', en: 'one indicator, every work unit' },
    },
  ],
  async run(call) {
    if (call.operands.length > 0) return refused(unexpected(call));
    const [{ evaluateCall }, { resultsJson }, { resultsPage }, { outcomeOf }] = await Promise.all([
      import('../evaluate/evaluateCall.ts'),
      import('../documents/resultsJson.ts'),
      import('../pages/resultsPage.ts'),
      import('../evaluate/outcomeOf.ts'),
    ]);
    const { evaluation, problems } = await evaluateCall(call);
    if (!evaluation) return refused(problems);
    const withSql = call.options.has('explain-sql');
    return {
      ...outcomeOf(evaluation.results.rows, problems),
      document: resultsJson(evaluation, call.language, withSql),
      page: (screen) => [
        ...resultsPage(evaluation, screen),
        ...(withSql ? ['', ...evaluation.statements.map((sql) => `${sql};`)] : []),
      ],
    };
  },
};
