import type { Loaded } from '@tolok/engine';
import type { Cascade, CascadeLink } from '@tolok/schema';
import { type Promised, figureOf, promisesOf } from './promises.ts';
import { type RuleRow, ruleCell, ruleRow, ruleTable } from './ruleTable.ts';

const columns = [
  'cascade',
  'link',
  'parent',
  'child',
  'rollup',
  'threshold',
  'indicator',
  'document',
  'kind',
  'stage',
  'workUnit',
  'year',
  'reference',
  'polarity',
  'scale',
  'target',
] as const;

type Column = (typeof columns)[number];

/**
 * Every link of every cascade beside what the indicator below it has as its target: a row for each
 * agreement and plan with that indicator in a year of the cascade, and one without a target where
 * none has it.
 */
export const cascadeLinks = ruleTable<Column>(columns, ({ rules }) => {
  const byIndicator = Map.groupBy(promisesOf(rules), ({ reference }) => reference.split('@')[0]);
  return [...rules.cascades.values()].flatMap((cascade) => {
    const { links, indicators, years } = cascade.value;
    const names = new Map(indicators.map(({ id, indicator }) => [id, indicator]));
    return links.flatMap((link, i) => {
      const indicator = names.get(link.child);
      const promised = (indicator ? (byIndicator.get(indicator) ?? []) : []).filter(
        ({ year }) => year >= years.from && year <= years.to,
      );
      const rowOf = (one: Promised | null) => linkRow({ cascade, link, i, indicator }, one);
      return promised.length === 0 ? [rowOf(null)] : promised.map(rowOf);
    });
  });
});

interface Link {
  readonly cascade: Loaded<Cascade>;
  readonly link: CascadeLink;
  readonly i: number;
  readonly indicator: string | undefined;
}

function linkRow({ cascade, link, i, indicator }: Link, one: Promised | null): RuleRow<Column> {
  const { parent, child, rollup, threshold } = link;
  const at = `/links/${i}`;
  const name = `${child} → ${parent}`;
  const document = one?.loaded.value;
  const below = one?.loaded ?? cascade;
  const rule = one?.rule?.value;
  const unit = rule?.unit ?? null;
  return ruleRow(cascade, document ? `${name}, ${document.id} ${one.year}` : name, {
    cascade: ['/id', cascade.value.id],
    link: [at, name],
    parent: [`${at}/parent`, parent],
    child: [`${at}/child`, child],
    rollup: [`${at}/rollup`, rollup],
    threshold: ruleCell(cascade, [`${at}/threshold`, threshold], unit),
    indicator: [`${at}/child`, indicator],
    document: ruleCell(below, [document ? '/id' : at, document?.id]),
    kind: ruleCell(below, [document ? '/kind' : at, one?.kind]),
    stage: ruleCell(below, [document ? '/stage' : at, document?.stage]),
    workUnit: ruleCell(below, [document ? '/workUnit' : at, document?.workUnit]),
    year: ruleCell(below, [one?.pointer ?? at, one?.year]),
    reference: ruleCell(below, [one?.indicatorAt ?? at, one?.reference]),
    polarity: ruleCell(below, [one?.indicatorAt ?? at, rule?.polarity]),
    scale: ruleCell(below, [one?.indicatorAt ?? at, rule?.scale]),
    target: ruleCell(below, [one?.pointer ?? at, one ? figureOf(one.target) : null], unit),
  });
}
