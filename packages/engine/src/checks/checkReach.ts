import type { Problem, Stage } from '@tolok/schema';
import type { Loaded, RuleSet } from '../rules/ruleSet.ts';
import { at } from './at.ts';

/**
 * Released indicators that no agreement, plan, cascade, budget or other rule uses, and released
 * scales that no indicator uses. A folder without any such document is a library, of which nothing
 * is said.
 */
export function checkReach(rules: RuleSet): Problem[] {
  const documents = [rules.agreements, rules.plans, rules.cascades];
  if (documents.every(({ size }) => size === 0)) return [];
  const indicators = new Set(namedIndicators(rules));
  const scales = new Set(
    [...rules.indicators.values()].flat().flatMap(({ value }) => value.scale ?? []),
  );
  return [
    ...unused(rules.indicators, indicators).map(({ loaded, reference }) =>
      at(loaded, '', 'rule.unreachable', { reference }),
    ),
    ...unused(rules.scales, scales).map(({ loaded, reference }) =>
      at(loaded, '', 'rule.scale-unreachable', { reference }),
    ),
  ];
}

/** By id, which means every version, or by one version. */
function namedIndicators(rules: RuleSet): readonly string[] {
  const committed = [...rules.agreements.values(), ...rules.plans.values()];
  return [
    ...committed.flatMap(({ value }) =>
      value.objectives.flatMap(({ indicators }) => indicators.map(({ indicator }) => indicator)),
    ),
    ...[...rules.cascades.values()].flatMap(({ value }) =>
      value.indicators.flatMap(({ indicator }) => indicator ?? []),
    ),
    ...[...rules.budgets.values()].flatMap(({ value }) =>
      value.mapping.map(({ indicator }) => indicator),
    ),
    ...[...rules.policies.values()].flat().flatMap(({ value }) => Object.keys(value.weights ?? {})),
    ...[...rules.indicators.values()]
      .flat()
      .flatMap(({ value }) =>
        Object.values(value.measure?.inputs ?? {}).flatMap((input) =>
          'indicator' in input ? [input.indicator] : [],
        ),
      ),
  ];
}

type Versioned = { readonly id: string; readonly version: string; readonly stage: Stage };

const unused = (
  versions: ReadonlyMap<string, readonly Loaded<Versioned>[]>,
  named: ReadonlySet<string>,
) =>
  [...versions.values()].flat().flatMap((loaded) => {
    const { id, version, stage } = loaded.value;
    const reference = `${id}@${version}`;
    const isUsed = stage !== 'released' || named.has(id) || named.has(reference);
    return isUsed ? [] : [{ loaded, reference }];
  });
