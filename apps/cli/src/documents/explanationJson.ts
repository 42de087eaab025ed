import type { Explanation } from '@tolok/engine';
import { type Evaluation } from '../evaluate/evaluateCall.ts';

/** An explanation as machines read it; texts in both languages, the rule's file as a person sees it. */
export function explanationJson(
  { row, ...rest }: Explanation,
  { folder }: Evaluation,
): Record<string, unknown> {
  const file = folder.shown(rest.rule.file);
  return { result: row, ...rest, rule: { ...rest.rule, file } };
}
