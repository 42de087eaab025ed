import { type Problem, hasErrors } from '@tolok/schema';

/** Whether something wrong with rules makes their results doubtful; a missing lock entry does not. */
export const makesDoubtful = (p: Problem): boolean =>
  hasErrors([p]) && p.code !== 'rule.lock-missing';
