import type { WrittenCheck } from '@tolok/check';
import type { Check, Expect } from '@tolok/schema';
import { checkedIndicator, checkedIndicators } from './makeReport.ts';

/** A check, and the statement by hand that counts the same: `evaluated` and `proved`. */
export interface ComparedCheck {
  readonly written: WrittenCheck;
  readonly sql: string;
}

/** A distance that the counts of the report keep, but for those that are wrong. */
const distance = 20;

/** Four checks of every indicator: a percentage, a condition, a list of names, and peers. */
export const makeChecks = (): readonly ComparedCheck[] =>
  Array.from({ length: checkedIndicators }, (_, i) => checkedIndicator(i)).flatMap((indicator) => {
    const cells = { resource: 'cells', where: { indicator } };
    const by = ['workUnit'];
    const spent = { where: { role: 'spent' }, unit: 'rupiah' } as const;
    const ceiling = { where: { role: 'ceiling' }, unit: 'rupiah' } as const;
    const volume = { resource: 'cells', where: { indicator, role: 'volume' } };
    return [
      compared(
        `formula-${indicator}`,
        {
          formula: 'R / P',
          unit: 'percent',
          cells,
          by,
          inputs: { R: spent, P: ceiling },
          result: { where: { role: 'absorption' } },
        },
        percentageSql(indicator),
      ),
      compared(
        `must-${indicator}`,
        { must: 'R <= P', cells, by, inputs: { R: spent, P: ceiling } },
        conditionSql(indicator),
      ),
      compared(
        `complete-${indicator}`,
        { complete: volume, column: 'row', by: ['indicator'] },
        completeSql(indicator),
      ),
      compared(
        `peers-${indicator}`,
        { peers: volume, by: ['indicator'], distance },
        peersSql(indicator),
      ),
    ];
  });

function compared(id: string, expect: Expect, sql: string): ComparedCheck {
  const value: Check = {
    $schema: 'check.schema.json',
    schemaVersion: 1,
    id,
    title: { id, en: id },
    kind: 'logic',
    severity: 'error',
    dataset: 'bench',
    expect,
  };
  return { written: { file: `checks/${id}.json`, value }, sql };
}

/** The cells of a role in whole hundredths, wide enough for a product of two. */
const cellsSql = (indicator: string, role: string) =>
  `(SELECT "workUnit", (value * 100)::HUGEINT AS v FROM cells
    WHERE indicator = '${indicator}' AND role = '${role}' AND value IS NOT NULL)`;

// The percentage has two decimals: what is printed may be off by half a hundredth.
const percentageSql = (indicator: string) =>
  `SELECT count(*) AS evaluated,
     count(*) FILTER (abs(r.v * 10000 - a.v * p.v) * 2 <= p.v) AS proved
   FROM ${cellsSql(indicator, 'absorption')} a
   JOIN ${cellsSql(indicator, 'spent')} r USING ("workUnit")
   JOIN ${cellsSql(indicator, 'ceiling')} p USING ("workUnit")`;

const conditionSql = (indicator: string) =>
  `SELECT count(*) AS evaluated, count(*) FILTER (r.v <= p.v) AS proved
   FROM ${cellsSql(indicator, 'spent')} r
   JOIN ${cellsSql(indicator, 'ceiling')} p USING ("workUnit")`;

const completeSql = (indicator: string) =>
  `SELECT count(*) AS evaluated, count(*) FILTER (n = 1) AS proved
   FROM (SELECT count(*) AS n FROM cells
     WHERE indicator = '${indicator}' AND role = 'volume' GROUP BY "row")`;

const peersSql = (indicator: string) =>
  `WITH figures AS (SELECT value::DOUBLE AS v FROM cells
     WHERE indicator = '${indicator}' AND role = 'volume' AND value IS NOT NULL),
   middle AS (SELECT median(v) AS m, mad(v) AS spread FROM figures)
   SELECT count(*) AS evaluated,
     count(*) FILTER (abs(v - m) / spread <= ${distance}) AS proved
   FROM figures, middle`;
