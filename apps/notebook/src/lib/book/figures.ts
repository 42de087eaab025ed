import { type ChartName, type ChartSpec, tableOf } from '@tolok/charts';
import type { ResultRow, Run } from '@tolok/engine';
import type { Cell } from '@tolok/notebook';
import { type Language, type Table, type Text, languages } from '@tolok/schema';
import { measuredColumns } from '#lib/compute/barTable.ts';
import { printDataVersion } from '#lib/i18n/printed.ts';
import { sayBoth } from '#lib/i18n/words.ts';
import type { FigureSource } from '#lib/figures/figure.ts';

/** The drawing that a chart cell asks for. */
export function chartFigure({ spec, from }: Cell<'chart'>, table: Table): FigureSource {
  const { columns, kind, unit = 'index', measure, rows } = spec;
  const parts = columns as Readonly<Record<string, string>>;
  const measured = parts['value'] ?? parts['after'] ?? parts['actual'] ?? '';
  const drawn: ChartSpec & Readonly<Record<string, unknown>> = {
    columns: parts,
    measure: same(measure ?? measured.replaceAll('_', ' ')),
    rows: rows === undefined ? sayBoth('book.rows') : same(rows),
    unit,
    source: sayBoth('book.cell', { id: from[0] ?? '' }),
    ...(sided.has(kind)
      ? { sides: { before: sayBoth('book.before'), after: sayBoth('book.after') } }
      : {}),
  };
  return { chart: kind, tables: { id: table, en: table }, spec: drawn, width: widths[kind] };
}

/** Results with targets as bars, each with its place in the source. */
export function bulletsFigure({ plan, results }: Run): FigureSource {
  const { rows } = results;
  const { policyReference, context } = plan;
  const spec: ChartSpec = {
    columns: Object.fromEntries(parts.map((part) => [part, part])),
    measure: sayBoth('chart.measure'),
    rows: sayBoth('book.indicators'),
    unit: 'percent',
    ...(context.year === null ? {} : { period: same(String(context.year)) }),
    source: same(placesOf(rows)),
    versions: [policyReference, printDataVersion(context.dataHash)],
  };
  const [id, en] = languages.map((language) => bulletTable(rows, plan.workUnitNames, language));
  if (!id || !en) throw new Error('Two languages are two tables');
  return { chart: 'bullets', tables: { id, en }, spec, width: widths.bullets };
}

/** Kinds that show two states, each with a name. */
const sided: ReadonlySet<ChartName> = new Set(['dumbbell', 'slope', 'waterfall', 'transitions']);

const widths: Readonly<Record<ChartName, number>> = {
  ...{ bullets: 960, bullet: 680, line: 720, ranked: 720 },
  ...{ strip: 720, dumbbell: 880, slope: 720 },
  ...{ waterfall: 880, tornado: 880, transitions: 720, grid: 720 },
};

const parts = [
  ...['key', 'code', 'label', 'unit', 'target', 'targetTo', 'targetLetter'],
  ...['actual', 'actualLetter', 'achievement', 'status', 'absent'],
] as const;

function bulletTable(
  rows: readonly ResultRow[],
  names: Readonly<Record<string, string>>,
  language: Language,
): Table {
  const units = new Set(rows.map(({ entity }) => entity['workUnit']));
  return tableOf({
    key: rows.map(({ indicator, entity, year }) =>
      [indicator, ...Object.values(entity), year].join(' '),
    ),
    code: rows.map(({ code }) => code ?? ''),
    label: rows.map(({ title, entity }) =>
      units.size > 1
        ? `${names[entity['workUnit'] ?? ''] ?? ''}: ${title[language]}`
        : title[language],
    ),
    ...measuredColumns(rows),
  });
}

/** The tables of the source that rows stand in, each with its first and last line. */
function placesOf(rows: readonly ResultRow[]): string {
  const lines = new Map<string, number[]>();
  for (const { table, line } of rows.flatMap(({ sources }) => sources)) {
    lines.set(table, [...(lines.get(table) ?? []), ...(line === null ? [] : [line])]);
  }
  return [...lines]
    .map(([table, found]) =>
      found.length === 0 ? table : `${table}, ${Math.min(...found)}–${Math.max(...found)}`,
    )
    .join('; ');
}

const same = (text: string): Text => ({ id: text, en: text });
