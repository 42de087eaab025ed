import type { ResourceOffer } from '@tolok/dataset';
import { chooseCommitment, workUnitOf } from './chooseCommitment.ts';
import type { Selection } from './plan.ts';
import type { RuleSet } from '../rules/ruleSet.ts';

/**
 * Tells of a table whether evaluating a selection can need it: an input of an indicator that is
 * asked for, or of one behind it, names it, or it gives actuals. Where one work unit is asked for,
 * a package that names others only has nothing to say, unless its actuals are asked for by name.
 */
export function tablesOf(
  rules: RuleSet,
  selection: Selection = {},
): (resource: ResourceOffer) => boolean {
  const commitment = chooseCommitment(rules, selection, () => undefined);
  const unit = workUnitOf(selection, commitment);
  const named = new Set<string>();
  const seen = new Set<string>();
  const visit = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const { value } of rules.indicators.get(id) ?? []) {
      for (const input of Object.values(value.measure?.inputs ?? {})) {
        if ('resource' in input) named.add(input.resource);
        else if ('indicator' in input) visit(idOf(input.indicator));
      }
    }
  };
  const entries = commitment?.entries ?? [];
  const asked = selection.indicators?.length
    ? selection.indicators.map((one) => entries.find(({ code }) => code === one)?.indicator ?? one)
    : entries.map(({ indicator }) => indicator);
  asked.map(idOf).forEach(visit);
  return ({ name, facts, workUnits }) => {
    if (facts && name === selection.facts) return true;
    const concerned = unit === null || workUnits.length === 0 || workUnits.includes(unit);
    return concerned && (facts || named.has(name));
  };
}

const idOf = (reference: string): string => reference.split('@')[0] ?? '';
