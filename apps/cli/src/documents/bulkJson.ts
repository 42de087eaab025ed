import type { Plan } from '@tolok/engine';
import type { Language } from '@tolok/schema';
import type { BulkEvaluation, BulkIndicator, BulkTotals } from '../evaluate/bulkCall.ts';

/**
 * The keys of `run --bulk --json` between `exit` and `problems`: counts of every indicator, one page
 * of rows and of work units. What holds for all rows of an indicator stands in its counts.
 */
export function bulkJson(
  evaluation: BulkEvaluation,
  language: Language,
  withSql: boolean,
): Record<string, unknown> {
  const { plan, indicators, totals, units, allUnits, page, engine, statements } = evaluation;
  return {
    context: { ...contextOf(plan), engine },
    counts: indicators.map((one) => countsJson(one, language)),
    results: indicators.flatMap((one) => rowsJson(one, plan)),
    ...(totals.length > 0 ? { totals: totals.flatMap((one) => rowsJson(one, plan)) } : {}),
    units: units.map((unit) => ({
      ...unit,
      objectives: unit.objectives.map((one) => ({ ...one, title: one.title[language] })),
    })),
    page: { ...page, units: allUnits },
    ...(withSql ? { sql: statements } : {}),
  };
}

function contextOf({ context }: Plan): Record<string, unknown> {
  const { plan, rulesHash, dataHash, ...rest } = context;
  return { ...rest, ...(plan === null ? {} : { plan }), rulesHash, dataHash };
}

function countsJson({ columns, counts }: BulkIndicator, language: Language) {
  const { id, reference, rule, entry } = columns.indicator;
  return {
    ...{ indicator: id, rule: reference, code: entry?.code ?? null },
    ...{ title: rule.title[language], unit: rule.unit, confidence: rule.confidence },
    ...counts,
  };
}

const rowsJson = ({ columns, rows }: BulkTotals, plan: Plan) =>
  rows.map((row) => ({
    indicator: columns.indicator.id,
    code: columns.indicator.entry?.code ?? null,
    rule: columns.indicator.reference,
    quarter: plan.context.quarter,
    ...row,
  }));
