import type { Dataset } from '@tolok/dataset';
import { openNative } from '@tolok/duckdb/native';
import { loadTables } from '../collect/loadTables.ts';
import { compile } from '../plan/compile.ts';
import type { Selection } from '../plan/plan.ts';
import type { RuleSet } from '../rules/ruleSet.ts';
import { parseOverride } from '../whatIf/overrides.ts';
import { collectColumns } from './collectColumns.ts';
import type { ColumnResults } from './columnResults.ts';
import { openColumns } from './openColumns.ts';

/** A model of made rules and data, collected from a real database that is closed again. */
export async function opened(rules: RuleSet, datasets: readonly Dataset[], ask: Selection = {}) {
  const { value: plan } = compile(rules, datasets, ask);
  const connection = await openNative();
  try {
    await loadTables(connection, datasets, plan!.tables);
    const base = await collectColumns(plan!, connection);
    return { plan: plan!, base, model: openColumns(plan!, base) };
  } finally {
    await connection.close();
  }
}

/** Overrides as a person writes them. */
export const changes = (...texts: string[]) => texts.map((text) => parseOverride(text).value!);

/** The columns of one indicator. */
export const columnsOf = (results: ColumnResults, id: string) =>
  results.indicators.find(({ indicator }) => indicator.id === id)!;
