import type { Parsed } from '@tolok/schema';
import type { Comparing } from '../evaluate/impactOf.ts';
import type { Screen } from '../screen/span.ts';
import type { RuleFolder } from '../workspace/ruleFolder.ts';
import type { Call } from './command.ts';

/** The rules that `--against` names; nothing without it. */
export async function otherRules(call: Call, rulesAt: string): Promise<Parsed<RuleFolder>> {
  const named = call.options.one('against');
  if (named === null) return { problems: [] };
  const { againstRules } = await import('../workspace/againstRules.ts');
  return againstRules(named, rulesAt, call.folder);
}

/** What the rules change against others, as problems, JSON and a section of the page. */
export async function comparedWith(call: Call, comparing: Omit<Comparing, 'named' | 'from'>) {
  const [{ impactOf }, { impactJson }, { impactPage }] = await Promise.all([
    import('../evaluate/impactOf.ts'),
    import('../documents/impactJson.ts'),
    import('../pages/impactPage.ts'),
  ]);
  const named = call.options.one('against') ?? '';
  const { impact, problems } = await impactOf({ ...comparing, named, from: call.folder });
  return {
    problems,
    document: { impact: impactJson(impact, call.language) },
    page: (screen: Screen) => impactPage(impact, screen),
  };
}
