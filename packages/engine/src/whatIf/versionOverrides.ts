import { type Problem, nearest, someOf, problem } from '@tolok/schema';
import type { RuleSet } from '../rules/ruleSet.ts';
import { type Override, overrideText } from './overrides.ts';

/**
 * The versions that `rule.<id>` asks for, for the selection of a plan of their own. Problems:
 * `run.path-unknown`, `run.path-version`.
 */
export function versionOverrides(
  rules: RuleSet,
  overrides: readonly Override[],
): { versions: Record<string, string>; problems: Problem[] } {
  const versions: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const { kind, path, subject, value } of overrides) {
    if (kind !== 'rule') continue;
    const known = rules.indicators.get(subject);
    if (!known) {
      const ids = [...rules.indicators.keys()];
      problems.push(
        problem('run.path-unknown', {
          path,
          name: subject,
          known: someOf(subject, ids),
          nearest: nearest(subject, ids) ?? '–',
        }),
      );
    } else if (!known.some((one) => one.value.version === value)) {
      const versions = known.map((one) => one.value.version).join(', ');
      problems.push(
        problem('run.path-version', { path, value: overrideText(value), known: versions }),
      );
    } else versions[subject] = String(overrideText(value));
  }
  return { versions, problems };
}
