import { type RuleSet, findVersion } from '@tolok/engine';
import { compareVersions, parseReference } from '@tolok/schema';

/**
 * Whether two versions of one indicator mean different things: a version between the older and the
 * newer is a `major` change, or the way from one to the other is not known. The order of the two
 * does not matter.
 */
export function isRedefined(rules: RuleSet, one: string, other: string): boolean {
  const [a, b] = [parseReference(one), parseReference(other)];
  if (!a || !b || a.id !== b.id) return one !== other;
  const older = compareVersions(a.version, b.version) <= 0 ? a : b;
  let at = older === a ? b : a;
  while (at.version !== older.version) {
    const { change, supersedes } =
      findVersion(rules.indicators, `${at.id}@${at.version}`)?.value ?? {};
    const before = parseReference(supersedes ?? '');
    if (!change || change.level === 'major' || before?.id !== at.id) return true;
    if (compareVersions(before.version, at.version) >= 0) return true; // a circle
    at = before;
  }
  return false;
}
