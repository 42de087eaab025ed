import { resolve } from 'node:path';
import { hasErrors, nearest, problem } from '@tolok/schema';
import { showPath } from '../files.ts';
import { type Command, refused } from './command.ts';

/** Runs the examples that stand beside the rules, and says what they are worth. */
export const test: Command = {
  summary: {
    id: 'jalankan contoh yang menyertai aturan, dan uji apakah cukup',
    en: 'run the examples beside the rules, and see whether they suffice',
  },
  operands: '[PATH|REFERENCE]...',
  options: ['mutants'],
  examples: [
    { line: 'tolok test', text: { id: 'semua contoh', en: 'every example' } },
    {
      line: 'tolok test ikm pdn-pbj@1.0.0 rules/national',
      text: { id: 'contoh aturan tertentu', en: 'the examples of some rules' },
    },
    {
      line: 'tolok test --mutants off',
      text: { id: 'contoh dan cakupannya saja', en: 'only the examples and their coverage' },
    },
  ],
  async run(call) {
    const [
      { judgeRules, runExamples },
      { rulesFolder },
      { readRuleFolder },
      { testJson },
      { gateReason, judgementPage },
      { examplesPage, examplesReason },
    ] = await Promise.all([
      import('@tolok/check'),
      import('../workspace/folders.ts'),
      import('../workspace/ruleFolder.ts'),
      import('../documents/testJson.ts'),
      import('../pages/judgementPage.ts'),
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
    const wanted = (one: { rule: string; file: string }) =>
      call.operands.length === 0 || call.operands.some((operand) => wants(operand)(one));
    const results = all.filter(wanted);
    const problems = [...folder.problems, ...run.problems.map(folder.place)];
    const passed = results.filter((one) => one.passed).length;
    const summary = { examples: results.length, passed, failed: results.length - passed };
    const verdicts = judgeRules(folder.rules, {
      only: ({ rule, file }) => wanted({ rule, file: folder.shown(file) }),
      mutants: call.options.one('mutants') !== 'off',
    }).map((one) => ({ ...one, file: folder.shown(one.file) }));
    const missed = verdicts.filter(({ released, mutants }) => released && mutants?.met === false);
    const unmet = summary.failed > 0 || missed.length > 0;
    const exit = hasErrors(problems) ? 3 : unmet ? 1 : 0;
    return {
      exit,
      problems,
      document: { results, summary, ...testJson(verdicts) },
      page: (screen) => [
        ...examplesPage(results, summary, screen),
        ...judgementPage(verdicts, screen),
      ],
      ...(exit === 1
        ? { reason: summary.failed > 0 ? examplesReason(summary) : gateReason(missed) }
        : {}),
    };
  },
};
