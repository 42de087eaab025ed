import { resolve } from 'node:path';
import { hasErrors, nearest, problem } from '@tolok/schema';
import { showPath } from '../files.ts';
import { type Command, refused } from './command.ts';

/** Runs the examples that stand beside the rules. */
export const test: Command = {
  summary: {
    id: 'jalankan contoh yang menyertai aturan',
    en: 'run the examples beside the rules',
  },
  operands: '[PATH|REFERENCE]...',
  options: [],
  examples: [
    { line: 'tolok test', text: { id: 'semua contoh', en: 'every example' } },
    {
      line: 'tolok test ikm pdn-pbj@1.0.0 rules/national',
      text: { id: 'contoh aturan tertentu', en: 'the examples of some rules' },
    },
  ],
  async run(call) {
    const [{ runExamples }, { rulesFolder }, { readRuleFolder }, { examplesPage, examplesReason }] =
      await Promise.all([
        import('@tolok/check'),
        import('../workspace/folders.ts'),
        import('../workspace/ruleFolder.ts'),
        import('../pages/examplesPage.ts'),
      ]);
    const path = rulesFolder(call);
    if (!path.value) return refused(path.problems);
    const folder = readRuleFolder(path.value, call.folder);
    const run = runExamples(folder.rules);
    const all = run.results.map((one) => ({ ...one, file: folder.shown(one.file) }));
    const wants = (operand: string) => {
      const path = showPath(resolve(call.folder, operand), call.folder).replace(/\.json$/, '');
      return ({ rule, file }: { rule: string; file: string }) =>
        rule === operand || rule.startsWith(`${operand}@`) || file.startsWith(path);
    };
    const strange = call.operands.filter((operand) => !all.some(wants(operand)));
    if (strange.length > 0) {
      return refused([
        ...folder.problems,
        ...strange.map((reference) =>
          problem('command.rule-unknown', {
            reference,
            nearest: nearest(reference, new Set(all.map(({ rule }) => rule))) ?? '–',
          }),
        ),
      ]);
    }
    const results =
      call.operands.length === 0
        ? all
        : all.filter((one) => call.operands.some((operand) => wants(operand)(one)));
    const problems = [...folder.problems, ...run.problems.map(folder.place)];
    const passed = results.filter((one) => one.passed).length;
    const summary = { examples: results.length, passed, failed: results.length - passed };
    const exit = hasErrors(problems) ? 3 : summary.failed > 0 ? 1 : 0;
    return {
      exit,
      problems,
      document: { results, summary },
      page: (screen) => examplesPage(results, summary, screen),
      ...(exit === 1 ? { reason: examplesReason(summary) } : {}),
    };
  },
};
