import type { Plan } from '@tolok/engine';

/**
 * A name for what a plan asks of the database. Two plans of one name have the same data: the policy
 * and the targets only come in when it is evaluated.
 */
export const planKey = ({ context, indicators, tables, facts }: Plan): string => {
  const { year, quarter, workUnit, rulesHash, dataHash } = context;
  return JSON.stringify([
    ...[year, quarter, workUnit, rulesHash, dataHash, context.facts],
    indicators.map(({ reference, listed }) => [reference, listed]),
    tables,
    facts.map(({ resource }) => resource),
  ]);
};
