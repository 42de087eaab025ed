import type { Parsed } from '@tolok/schema';
import type { Comparing } from '../evaluate/impactOf.ts';
import type { RuleFolder } from '../workspace/ruleFolder.ts';
import type { Call } from './command.ts';

/** The rules that `--against` names; nothing without it. */
export async function otherRules(call: Call, rulesAt: string): Promise<Parsed<RuleFolder>> {
  const named = call.options.one('against');
  if (named === null) return { problems: [] };
  const { againstRules } = await import('../workspace/againstRules.ts');
  return againstRules(named, rulesAt, call.folder);
}

/** What the rules change against others, and what kept that from being told whole. */
export async function comparedWith(call: Call, comparing: Omit<Comparing, 'named' | 'from'>) {
  const { impactOf } = await import('../evaluate/impactOf.ts');
  const named = call.options.one('against') ?? '';
  return impactOf({ ...comparing, named, from: call.folder });
}
