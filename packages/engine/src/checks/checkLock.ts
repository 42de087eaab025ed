import { type Problem, problem } from '@tolok/schema';
import { lockOf } from '../rules/lock.ts';
import { ruleKindOf } from '../rules/ruleKind.ts';
import type { RuleSet } from '../rules/ruleSet.ts';
import { at } from './at.ts';

/** Released documents are locked and unchanged, and none that was locked has gone. */
export function checkLock(rules: RuleSet): Problem[] {
  // A lock that cannot be read says nothing of what is locked; the mistake in it has been told.
  if (rules.unread.some((path) => ruleKindOf(path)?.kind === 'lock')) return [];
  const wanted = lockOf(rules);
  const locked = rules.lock?.value.files ?? {};
  const changed = Object.entries(wanted).flatMap(([path, hash]) => {
    if (!Object.hasOwn(locked, path)) {
      const reference = referenceOf(path);
      return [problem('rule.lock-missing', { path, reference }, { file: path })];
    }
    return locked[path] === hash ? [] : [problem('rule.lock-changed', { path }, { file: path })];
  });
  const { lock } = rules;
  const orphans = Object.keys(locked).filter((path) => !Object.hasOwn(wanted, path));
  return [
    ...changed,
    ...(lock ? orphans.map((path) => at(lock, '/files', 'rule.lock-orphan', { path })) : []),
  ];
}

/** What `tolok release` takes to lock a file: its id and version, or its id; an end comes with all. */
function referenceOf(path: string): string {
  const { kind, id, version } = ruleKindOf(path) ?? { kind: 'ends', id: '', version: '' };
  if (kind === 'ends') return '--all';
  return version === '' ? id : `${id}@${version}`;
}
