import type { RuleSet } from '@tolok/engine';
import type { Agreement } from '@tolok/schema';

/** The agreements whose own work unit the pages have figures for, the released before the proposed. */
export const shownAgreements = ({ agreements }: RuleSet): readonly Agreement[] =>
  [...agreements.values()]
    .map(({ value }) => value)
    .filter(({ workUnit }) => typeof workUnit === 'string')
    .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));

/** Every agreement that has a page: those of one work unit, then those that any may hold. */
export const agreementPages = (rules: RuleSet): readonly Agreement[] => [
  ...shownAgreements(rules),
  ...[...rules.agreements.values()].map(({ value }) => value).filter(isForMany),
];

/** True of an agreement that any work unit may hold; its figures are made up. */
export const isForMany = ({ workUnit }: Agreement): boolean => workUnit === null;

/** Whether an agreement is still open, so that it may rest on drafts of rules. */
export const isUnreleased = ({ agreements }: RuleSet, agreement: string): boolean =>
  agreements.get(agreement)?.value.stage !== 'released';

const rank = ({ stage }: Agreement): number => (stage === 'released' ? 0 : 1);

/** The ids of the indicators an agreement promises, in its order. */
export const promisedBy = ({ objectives }: Agreement): readonly string[] =>
  objectives.flatMap(({ indicators }) =>
    indicators.map(({ indicator }) => indicator.split('@')[0] ?? indicator),
  );

/** The ids of all indicators that have a page. */
export const indicatorPages = (rules: RuleSet): readonly string[] => [
  ...new Set(shownAgreements(rules).flatMap(promisedBy)),
];

/** The agreements with figures that promise an indicator. */
export const promising = (rules: RuleSet, indicator: string): readonly Agreement[] =>
  shownAgreements(rules).filter((one) => promisedBy(one).includes(indicator));

/** The agreement an indicator is read in unless another is chosen: the first that promises it. */
export function homeOf(rules: RuleSet, indicator: string): string {
  const [found] = promising(rules, indicator);
  if (!found) throw new Error(`no agreement promises ${indicator}`);
  return found.id;
}
