import type { RuleSet } from '@tolok/engine';
import { hasErrors, problem } from '@tolok/schema';
import { makesDoubtful } from '../workspace/makesDoubtful.ts';
import { type Command, refused } from './command.ts';
import { unexpected } from './operands.ts';

/** What became of each indicator from one agreement to another. */
export const diff: Command = {
  summary: {
    id: 'bandingkan dua perjanjian: apa yang berubah maknanya',
    en: 'compare two agreements: what changed in meaning',
  },
  operands: 'AGREEMENT AGREEMENT',
  options: ['with-drafts'],
  examples: [
    {
      line: 'tolok diff bspji-ambon-2022 bspji-ambon-2022-rev-171',
      text: { id: 'semula dan sesudah diubah', en: 'as it was and as it was revised' },
    },
    {
      line: 'tolok diff bspji-ambon-2022 bspji-ambon-2022-lampiran-1 --json',
      text: { id: 'dua salinan, dibaca program lain', en: 'two copies, for another program' },
    },
  ],
  async run(call) {
    const stray = unexpected(call, 2);
    if (stray.length > 0) return refused(stray);
    const [from, to] = call.operands;
    if (from === undefined || to === undefined) {
      const values = { command: call.command, wanted: 'AGREEMENT AGREEMENT' };
      return refused([problem('command.argument-missing', values)]);
    }
    const [
      { compareAgreements },
      { checkRules },
      { rulesFolder },
      { readRuleFolder },
      { diffJson },
      { diffPage },
    ] = await Promise.all([
      import('@tolok/analysis'),
      import('@tolok/engine'),
      import('../workspace/folders.ts'),
      import('../workspace/ruleFolder.ts'),
      import('../documents/diffJson.ts'),
      import('../pages/diffPage.ts'),
    ]);
    const path = rulesFolder(call);
    if (!path.value) return refused(path.problems);
    const folder = readRuleFolder(path.value, call.folder, { bare: true });
    const { agreements } = folder.rules;
    const whole = call.options.has('with-drafts') || ![from, to].every((id) => agreements.has(id));
    const rules = whole ? folder.rules : withoutDrafts(folder.rules, [from, to]);
    const { value: comparison, problems: told } = compareAgreements(rules, from, to);
    const files = [from, to].map((id) => agreements.get(id)?.file);
    const mistaken = checkRules(folder.rules).filter(
      (p) => files.includes(p.file) && makesDoubtful(p),
    );
    const problems = [...folder.problems, ...[...told, ...mistaken].map(folder.place)];
    if (!comparison) return refused(problems);
    return {
      exit: hasErrors(problems) ? 3 : 0,
      problems,
      document: diffJson(comparison, call.language),
      page: (screen) => diffPage(comparison, rules, screen),
    };
  },
};

/** Released agreements alone, beside those that are named: what is named is wanted as it is. */
const withoutDrafts = (rules: RuleSet, named: readonly string[]): RuleSet => ({
  ...rules,
  agreements: new Map(
    [...rules.agreements].filter(
      ([id, { value }]) => value.stage === 'released' || named.includes(id),
    ),
  ),
});
