import type { RuleSet } from '@tolok/engine';
import { hasErrors, problem } from '@tolok/schema';
import { selectors } from '../arguments/options.ts';
import { makesDoubtful } from '../workspace/makesDoubtful.ts';
import type { RuleFolder } from '../workspace/ruleFolder.ts';
import { type Call, type Command, type Outcome, notEvaluated, refused } from './command.ts';
import { missing, unexpected } from './operands.ts';

/** What chooses results, beside the agreements themselves. */
const impactSelectors = selectors.filter(
  (name) => name !== 'agreement' && name !== 'plan' && name !== 'with-drafts',
);

/** What became of each indicator from one agreement to another, and what that moves. */
export const diff: Command = {
  summary: {
    id: 'bandingkan dua perjanjian: apa yang berubah maknanya, dan apa yang digesernya',
    en: 'compare two agreements: what changed in meaning, and what that moves',
  },
  operands: 'AGREEMENT AGREEMENT',
  options: [
    'with-drafts',
    'impact',
    'order',
    'shapley',
    'policy-to',
    'facts-to',
    ...impactSelectors,
  ],
  examples: [
    {
      line: 'tolok diff bspji-ambon-2022 bspji-ambon-2022-rev-171',
      text: { id: 'semula dan sesudah diubah', en: 'as it was and as it was revised' },
    },
    {
      line: 'tolok diff bspji-ambon-2022 bspji-ambon-2022-lampiran-1 --json',
      text: { id: 'dua salinan, dibaca program lain', en: 'two copies, for another program' },
    },
    {
      line: 'tolok diff contoh-satker-2022 contoh-satker-2022-rev-171 --impact',
      text: {
        id: 'juga siapa yang naik dan turun karenanya',
        en: 'who rises and falls by it, too',
      },
    },
    {
      line: 'tolok diff bspji-ambon-2022 bspji-ambon-2022-lampiran-1 --impact --order target --shapley',
      text: {
        id: 'target lebih dulu, dan andil tanpa urutan',
        en: 'targets first, and shares without an order',
      },
    },
    {
      line: 'tolok diff bspji-ambon-2022 bspji-ambon-2022 --impact --policy-to cap-110',
      text: { id: 'dua kebijakan atas satu perjanjian', en: 'two policies over one agreement' },
    },
  ],
  async run(call) {
    const stray = unexpected(call, 2);
    if (stray.length > 0) return refused(stray);
    const [from, to] = call.operands;
    if (from === undefined || to === undefined) {
      return refused([missing(call, { id: 'id dua perjanjian', en: 'the ids of two agreements' })]);
    }
    if (call.options.has('impact')) return runImpact(call, from, to);
    const stranded = ofImpact.find((name) => call.options.has(name));
    if (stranded) {
      const values = { option: `--${stranded}`, needs: '--impact' };
      return refused([problem('command.option-needs', values)]);
    }
    const [{ rulesFolder }, { readRuleFolder }, { diffJson }, { diffPage }] = await Promise.all([
      import('../workspace/folders.ts'),
      import('../workspace/ruleFolder.ts'),
      import('../documents/diffJson.ts'),
      import('../pages/diffPage.ts'),
    ]);
    const path = rulesFolder(call);
    if (!path.value) return refused(path.problems);
    const folder = readRuleFolder(path.value, call.folder, { bare: true });
    const { comparison, rules, problems } = await compareIn(folder, call, from, to);
    if (!comparison) return refused(problems);
    return {
      exit: hasErrors(problems) ? 3 : 0,
      problems,
      document: diffJson(comparison, call.language),
      page: (screen) => diffPage(comparison, rules, screen),
    };
  },
};

/** Options that say what is evaluated, and say nothing without `--impact`. */
const ofImpact = ['order', 'shapley', 'policy-to', 'facts-to', ...impactSelectors] as const;

async function runImpact(call: Call, from: string, to: string): Promise<Outcome> {
  const [{ diffImpact }, { diffJson }, { diffImpactJson }, { diffPage }, { diffImpactPage }] =
    await Promise.all([
      import('../evaluate/diffImpact.ts'),
      import('../documents/diffJson.ts'),
      import('../documents/diffImpactJson.ts'),
      import('../pages/diffPage.ts'),
      import('../pages/diffImpactPage.ts'),
    ]);
  const evaluated = await diffImpact(call, [from, to], (folder) =>
    compareIn(folder, call, from, to),
  );
  const { found, problems } = evaluated;
  if (!found) return notEvaluated(evaluated);
  return {
    exit: hasErrors(problems) ? 3 : 0,
    problems,
    document: {
      ...diffJson(found.comparison, call.language),
      impact: diffImpactJson(found),
    },
    page: (screen) => [
      ...diffPage(found.comparison, found.rules, screen),
      '',
      ...diffImpactPage(found, screen),
    ],
  };
}

/** Compares two agreements of a folder, and tells what is wrong with their files besides. */
async function compareIn(folder: RuleFolder, call: Call, from: string, to: string) {
  const [{ compareAgreements }, { checkRules }] = await Promise.all([
    import('@tolok/analysis'),
    import('@tolok/engine'),
  ]);
  const { agreements } = folder.rules;
  const whole = call.options.has('with-drafts') || ![from, to].every((id) => agreements.has(id));
  const rules = whole ? folder.rules : withoutDrafts(folder.rules, [from, to]);
  const { value: comparison = null, problems: told } = compareAgreements(rules, from, to);
  const files = [from, to].map((id) => agreements.get(id)?.file);
  const mistaken = checkRules(folder.rules).filter(
    (p) => files.includes(p.file) && makesDoubtful(p),
  );
  const problems = [...folder.problems, ...[...told, ...mistaken].map(folder.place)];
  return { comparison, rules, problems };
}

/** Released agreements alone, beside those that are named: what is named is wanted as it is. */
const withoutDrafts = (rules: RuleSet, named: readonly string[]): RuleSet => ({
  ...rules,
  agreements: new Map(
    [...rules.agreements].filter(
      ([id, { value }]) => value.stage === 'released' || named.includes(id),
    ),
  ),
});
