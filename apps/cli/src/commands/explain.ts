import { problem } from '@tolok/schema';
import { selectors } from '../arguments/options.ts';
import { type Command, notEvaluated, refused } from './command.ts';
import { missing, unexpected } from './operands.ts';

/** Why one number is what it is, down to the places it stands at. */
export const explain: Command = {
  summary: {
    id: 'mengapa angkanya begitu: rumus, masukan, letak, aturan, dasar hukum',
    en: 'why a number is what it is: formula, inputs, places, rule, legal basis',
  },
  operands: 'INDICATOR',
  options: selectors.filter((name) => name !== 'indicator'),
  examples: [
    {
      line: 'tolok explain pdn-pbj',
      text: { id: 'satu indikator perjanjian', en: 'one indicator of the agreement' },
    },
    {
      line: 'tolok explain smart-nilai-kinerja --work-unit 248145 --year 2022',
      text: { id: 'satu indikator satu satuan kerja', en: 'one indicator of one work unit' },
    },
  ],
  async run(call) {
    const [indicator] = call.operands;
    const stray = unexpected(call, 1);
    if (stray.length > 0) return refused(stray);
    if (indicator === undefined) {
      return refused([missing(call, { id: 'sebuah indikator', en: 'an indicator' })]);
    }
    const [
      { evaluateCall },
      engine,
      { explanationJson },
      { explanationPage },
      { outcomeOf },
      json,
      { agreementOf },
    ] = await Promise.all([
      import('../evaluate/evaluateCall.ts'),
      import('@tolok/engine'),
      import('../documents/explanationJson.ts'),
      import('../pages/explanationPage.ts'),
      import('../evaluate/outcomeOf.ts'),
      import('../documents/resultsJson.ts'),
      import('../evaluate/agreementOf.ts'),
    ]);
    const evaluated = await evaluateCall(call, (selection, rules) =>
      agreementOf(indicator, selection, rules),
    );
    const { evaluation, problems } = evaluated;
    if (!evaluation) return notEvaluated(evaluated);
    // A rule that cannot be read has a row and nothing to explain; what is wrong with it is told.
    const rows = evaluation.results.rows.filter((row) => evaluation.results.details.has(row));
    if (rows.length === 0) {
      return refused([...problems, problem('command.result-missing', { indicator })]);
    }
    const explanations = await Promise.all(
      rows.map((row) => engine.explain(evaluation.run, evaluation.folder.rules, row)),
    );
    const [only, ...others] = explanations.map((one) => explanationJson(one, evaluation));
    return {
      ...outcomeOf(rows, problems),
      document: {
        context: json.contextJson(evaluation),
        explanation: only,
        ...(others.length > 0 ? { others } : {}),
      },
      page: (screen) =>
        explanations.flatMap((one, i) => [
          ...(i > 0 ? ['', ''] : []),
          ...explanationPage(one, evaluation, screen),
        ]),
    };
  },
};
