import type { Loaded, Selection } from '@tolok/engine';
import { type Cascade, type Parsed, problem } from '@tolok/schema';
import type { Evaluation } from '../evaluate/evaluateCall.ts';
import { chooseDocument } from './chooseDocument.ts';
import { type Command, notEvaluated, refused } from './command.ts';
import { unexpected } from './operands.ts';

/** How the results of work units make the indicators of the levels above them. */
export const cascade: Command = {
  summary: {
    id: 'gulung nilai satuan kerja ke atas menurut matriks alur indikator',
    en: 'roll the values of work units up through a cascade of indicators',
  },
  operands: '[ID]',
  options: ['year', 'quarter', 'facts', 'policy', 'as-of', 'with-drafts', 'engine'],
  examples: [
    {
      line: 'tolok cascade',
      text: { id: 'satu-satunya matriks alur yang berlaku', en: 'the only cascade in force' },
    },
    {
      line: 'tolok cascade kemenperin-bskji-bspji-2022 --facts lampiran-pk',
      text: { id: 'dengan angka dari tabel lain', en: 'with the figures of another table' },
    },
  ],
  async run(call) {
    const [id] = call.operands;
    const stray = unexpected(call, 1);
    if (stray.length > 0) return refused(stray);
    const [{ evaluateCall }, { rollUp }, { cascadeJson }, { cascadePage }, { outcomeOf }] =
      await Promise.all([
        import('../evaluate/evaluateCall.ts'),
        import('@tolok/engine'),
        import('../documents/cascadeJson.ts'),
        import('../pages/cascadePage.ts'),
        import('../evaluate/outcomeOf.ts'),
      ]);
    let chosen: Cascade | null = null;
    const evaluated = await evaluateCall(call, (selection, rules) => {
      const found = chooseDocument(
        'cascade',
        rules.cascades,
        id,
        isOfYear(id === undefined ? selection.year : undefined),
        selection.withDrafts ?? false,
      );
      if (!found.value) return { problems: found.problems };
      chosen = found.value.value;
      return selectionFor(found.value, selection);
    });
    const { evaluation, problems } = evaluated;
    // The choice is made in a callback, out of sight of the compiler.
    const document = chosen as Cascade | null;
    if (!evaluation || !document) return notEvaluated(evaluated);
    const shown = ofOneDataset(evaluation);
    const { results, run } = shown;
    const year = run.plan.context.year ?? document.years.to;
    const rolled = rollUp(document, run.plan.indicators, results.rows, year);
    return {
      ...outcomeOf(results.rows, [...problems, ...rolled.problems]),
      document: cascadeJson(document, rolled, shown, call.language),
      page: (screen) => cascadePage(document, rolled, shown, screen),
    };
  },
};

const isOfYear =
  (year: number | undefined) =>
  ({ years: { from, to } }: Cascade): boolean =>
    year === undefined || (from <= year && year <= to);

/** The indicators the cascade names, of every work unit, in its last year unless another is asked for. */
function selectionFor(
  { value: { id, years, indicators } }: Loaded<Cascade>,
  selection: Selection,
): Parsed<Selection> {
  const year = selection.year ?? years.to;
  if (year < years.from || year > years.to) {
    return { problems: [problem('cascade.year', { id, ...years, asked: year })] };
  }
  const named = [...new Set(indicators.flatMap(({ indicator }) => indicator ?? []))];
  return named.length > 0
    ? { value: { ...selection, year, indicators: named }, problems: [] }
    : { problems: [problem('run.nothing-to-do')] };
}

/**
 * Only the work units that the dataset of the believed table names: those of another dataset, a
 * made-up one for example, are not of the same organisation. All of them where it names none.
 */
function ofOneDataset(evaluation: Evaluation): Evaluation {
  const { datasets, results } = evaluation;
  const believed = datasets.find(({ resources }) =>
    resources.some(({ name, facts }) => facts && name === results.facts),
  );
  const names = believed?.workUnitNames ?? {};
  if (Object.keys(names).length === 0) return evaluation;
  const rows = results.rows.filter(({ entity }) => Object.hasOwn(names, entity['workUnit'] ?? ''));
  return { ...evaluation, results: { ...results, rows } };
}
