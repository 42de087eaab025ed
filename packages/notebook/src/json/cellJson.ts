import { type Run, resultJson } from '@tolok/engine';
import type { Language } from '@tolok/schema';
import type { Cell } from '../document/notebook.ts';
import type { CellValue, CompareValue, ScenarioValue } from '../run/values.ts';
import { shownColumns } from '../tables/shownColumns.ts';
import type { JsonOptions } from './jsonOptions.ts';
import { tableJson } from './tableJson.ts';

/** What a cell has come to, without what every cell has. */
export async function cellJson(
  cell: Cell,
  value: CellValue,
  { language, rows = 200 }: JsonOptions,
): Promise<Record<string, unknown>> {
  switch (value.kind) {
    case 'input':
      return { value: value.value };
    case 'table': {
      const table = await tableJson(value.table, shownColumns(cell, value.table), rows);
      return cell.type === 'chart' ? { chart: cell.spec, ...table } : table;
    }
    case 'indicator':
      return runJson(value.run, language);
    case 'scenario':
      return scenarioJson(value, language);
    case 'check': {
      const { passed, rows: checked, failing, severity } = value;
      return { passed, rows: checked, failing, severity };
    }
    case 'compare':
      return compareJson(value);
  }
}

const runJson = ({ plan, results: { rows, summary } }: Run, language: Language) => ({
  context: plan.context,
  results: rows.map((row) => resultJson(row, language)),
  summary,
});

function scenarioJson(
  { before, after, changes, moved }: ScenarioValue,
  language: Language,
): Record<string, unknown> {
  return {
    changes,
    ...runJson(after, language),
    base: { summary: before.results.summary },
    moved: moved.map((row) => ({
      before: row.before && resultJson(row.before, language),
      after: resultJson(row.after, language),
    })),
  };
}

function compareJson({ compared: { comparison, impact, plans }, lines }: CompareValue) {
  const percent = (units: number | null) => (units === null ? null : units / 1e9);
  const { from, to, steps, total } = impact.attribution;
  const side = ({ mean, covers, achieved, results }: typeof from) => ({
    meanAchievement: percent(mean),
    meanCovers: covers,
    ...{ achieved, results },
  });
  return {
    context: { from: plans.from.context, to: plans.to.context },
    counts: comparison.counts,
    changes: lines,
    impact: {
      from: side(from),
      to: side(to),
      steps: steps.map(({ step, delta }) => ({ step, delta: percent(delta) })),
      total: percent(total),
    },
  };
}
