import { problem } from '@tolok/schema';
import { selectors } from '../arguments/options.ts';
import { type Command, notEvaluated, refused } from './command.ts';
import { aSubject, missing, unexpected } from './operands.ts';

/** Which number moves a result most. */
export const sensitivity: Command = {
  summary: {
    id: 'masukan mana yang paling menggerakkan sebuah hasil',
    en: 'which input moves a result most',
  },
  operands: 'WHAT',
  options: ['vary', 'with', 'of', ...selectors.filter((name) => name !== 'indicator')],
  examples: [
    {
      line: 'tolok sensitivity smart-nilai-kinerja --work-unit 248145 --year 2022',
      text: { id: 'masukan sebuah nilai gabungan', en: 'the inputs of a composite score' },
    },
    {
      line: 'tolok sensitivity agreement --policy cap-120',
      text: { id: 'realisasi semua indikator', en: 'the actuals of every indicator' },
    },
    {
      line: 'tolok sensitivity objective.SK6 --vary actual.ip-asn --with actual.disiplin-pegawai',
      text: { id: 'dua nilai sekaligus, sebagai kisi', en: 'two values at once, as a grid' },
    },
  ],
  async run(call) {
    const [what] = call.operands;
    const stray = unexpected(call, 1);
    if (stray.length > 0) return refused(stray);
    if (what === undefined) {
      return refused([missing(call, aSubject)]);
    }
    const [vary, beside] = [call.options.one('vary'), call.options.one('with')];
    if ((vary === null) !== (beside === null)) {
      const [option, needs] = vary === null ? ['--with', '--vary'] : ['--vary', '--with'];
      return refused([problem('command.option-needs', { option, needs })]);
    }
    const [analysis, { subjectSelection }, { evaluateCall }, json, page, { outcomeOf }] =
      await Promise.all([
        import('@tolok/analysis'),
        import('../evaluate/agreementOf.ts'),
        import('../evaluate/evaluateCall.ts'),
        import('../documents/sensitivityJson.ts'),
        import('../pages/sensitivityPage.ts'),
        import('../evaluate/outcomeOf.ts'),
      ]);
    const evaluated = await evaluateCall(call, (asked, rules) =>
      subjectSelection(what, asked, rules),
    );
    const { evaluation, problems } = evaluated;
    if (!evaluation) return notEvaluated(evaluated);
    const of = call.options.one('of') as 'actual' | 'achievement' | null;
    const { run, taken } = evaluation;
    const { value, problems: told } = analysis.sensitivity(run, what, taken, of);
    if (!value) return refused([...problems, ...told]);
    if (vary !== null && beside !== null) {
      const grid = analysis.twoWayGrid(run, what, vary, beside, taken, of);
      if (!grid.value) return refused([...problems, ...grid.problems]);
      const found = { ...value, grid: grid.value };
      const { gridPage } = await import('../pages/gridPage.ts');
      return {
        ...outcomeOf([], problems),
        document: {
          ...json.sensitivityJson(value, evaluation, call.language),
          grid: json.gridJson(grid.value),
        },
        page: (screen) => gridPage(found, evaluation, screen),
      };
    }
    return {
      ...outcomeOf([], problems),
      document: json.sensitivityJson(value, evaluation, call.language),
      page: (screen) => page.sensitivityPage(value, evaluation, screen),
    };
  },
};
