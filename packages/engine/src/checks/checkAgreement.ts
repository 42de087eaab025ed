import type { Agreement, Problem } from '@tolok/schema';
import type { Loaded, RuleSet } from '../rules/ruleSet.ts';
import { at } from './at.ts';
import { byQuarter } from './byQuarter.ts';
import { checkPinned } from './checkPinned.ts';
import { again } from './repeated.ts';
import { unknown } from './unknown.ts';

/**
 * The indicators of an agreement are there, its codes are its own, its targets of the year and of
 * the quarters fit their kind.
 */
export function checkAgreement(rules: RuleSet, loaded: Loaded<Agreement>): Problem[] {
  const { objectives, supersedes } = loaded.value;
  const entries = objectives.flatMap(({ indicators }, i) =>
    indicators.map((entry, j) => ({ ...entry, pointer: `/objectives/${i}/indicators/${j}` })),
  );
  const codes = entries.map(({ code, pointer }) => ({ name: code, pointer: `${pointer}/code` }));
  const ids = entries.map(({ indicator, pointer }) => ({
    name: indicator.split('@')[0] ?? '',
    pointer: `${pointer}/indicator`,
  }));
  return [
    ...again(codes).map(({ name, pointer }) =>
      at(loaded, pointer, 'rule.code-repeated', { code: name }),
    ),
    ...again(ids).map(({ name, pointer }) =>
      at(loaded, pointer, 'rule.indicator-repeated', { id: name }),
    ),
    ...entries.flatMap(({ code, indicator, pointer, target, targets = {} }) =>
      checkPinned(rules, loaded, {
        code,
        indicator,
        pointer,
        targets: [
          { target, pointer: `${pointer}/target` },
          ...byQuarter(targets).map(({ quarter, value }) => ({
            target: value,
            pointer: `${pointer}/targets/${quarter}`,
          })),
        ],
      }),
    ),
    ...(supersedes ? unknown(loaded, '/supersedes', supersedes, rules.agreements.keys()) : []),
  ];
}
