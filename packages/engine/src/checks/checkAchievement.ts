import type { Indicator, Problem } from '@tolok/schema';
import { type AchievementFormula, achievements } from '../achieve/achievements.ts';
import { achievementFormula } from '../plan/formulas.ts';
import type { Loaded } from '../rules/ruleSet.ts';
import { at } from './at.ts';

/** The way an indicator holds actual against target exists, reads, and is for its kind of target. */
export function checkAchievement(loaded: Loaded<Indicator>): readonly Problem[] {
  const { achievement, target } = loaded.value;
  const kind = target === 'range' ? 'range' : 'point';
  const named = Object.entries<AchievementFormula>(achievements);
  const found = named.find(([name]) => name === achievement);
  if (!found || found[1].targetKind === kind) return achievementFormula(loaded).problems;
  const fitting = named.filter(([, { targetKind }]) => targetKind === kind).map(([name]) => name);
  const values = { name: found[0], kind: target, fitting: fitting.join(', ') };
  return [at(loaded, '/achievement', 'rule.achievement-target', values)];
}
