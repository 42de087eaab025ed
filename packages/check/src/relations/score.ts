import type { Severity } from '@tolok/schema';
import type { Judged } from './judged.ts';

/**
 * What a repair is worth: what it explains less what it breaks. Checks that only warn are counted
 * apart: they decide where errors do not, and no number of them stands against one of those.
 */
export interface Score {
  readonly hard: number;
  readonly soft: number;
}

export function scoreOf(explained: readonly Judged[], broken: readonly Judged[]): Score {
  const count = (all: readonly Judged[]) => all.filter(({ severity }) => isHard(severity)).length;
  const hard = count(explained) - count(broken);
  return { hard, soft: explained.length - broken.length - hard };
}

/** Whether it speaks for two failures more than against it, and no error speaks against it. */
export const isEnough = ({ hard, soft }: Score): boolean =>
  hard >= 2 || (hard >= 0 && hard + soft >= 2);

export const isBetter = (one: Score, other: Score): boolean =>
  one.hard === other.hard ? one.soft > other.soft : one.hard > other.hard;

/** Whether a finding of it is a mistake, and not a warning or a remark. */
export const isHard = (severity: Severity): boolean =>
  severity === 'error' || severity === 'critical';
