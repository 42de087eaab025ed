import { printSql, sql } from '@tolok/formula';
import { type Connection, type Problem, problem } from '@tolok/schema';
import { type ReportedFigure, reasonOfPrinted } from './base.ts';
import { placeAt, placeColumns, rowReader } from './rowReader.ts';
import type { FactsBinding, Plan } from '../plan/plan.ts';

/** The keys of a figure, whatever a table calls their columns. */
const keyColumns = ['workUnit', 'year', 'quarter', 'indicator'] as const;

/** What a figure says, by the names these columns have in every table of actuals. */
const figureColumns = ['value', 'text', 'absent', 'unit'] as const;

type Wanted = (typeof keyColumns | typeof figureColumns | typeof placeColumns)[number];

type Figures = ReadonlyMap<string, ReadonlyMap<string, readonly ReportedFigure[]>>;

/**
 * The actuals that the office printed, from every table that gives any, for the plan's indicators.
 *
 * Problems: `run.unit-printed` (warning) where a cell prints another unit than the indicator's; the
 * number is read as it stands.
 */
export async function collectReported(
  plan: Plan,
  connection: Connection,
): Promise<{ figures: Figures; problems: readonly Problem[] }> {
  const units = new Map(
    plan.indicators.filter(({ rule }) => rule.reported).map(({ id, rule }) => [id, rule.unit]),
  );
  const problems: Problem[] = [];
  const figures = new Map<string, Map<string, ReportedFigure[]>>();
  if (units.size === 0) return { figures, problems };
  const read = await Promise.all(
    plan.facts.map((binding) => readFigures(binding, [...units.keys()], connection)),
  );
  for (const [i, binding] of plan.facts.entries()) {
    const own = figures.get(binding.resource) ?? new Map<string, ReportedFigure[]>();
    figures.set(binding.resource, own);
    for (const { indicator, figure } of read[i] ?? []) {
      own.set(indicator, [...(own.get(indicator) ?? []), figure]);
      const unit = units.get(indicator);
      if (binding.resource === plan.context.facts && figure.unit !== null && figure.unit !== unit) {
        problems.push(
          problem('run.unit-printed', {
            indicator,
            printed: figure.place.asPrinted ?? '',
            found: figure.unit,
            wanted: unit ?? '',
            table: figure.place.table,
            line: figure.place.line ?? 0,
          }),
        );
      }
    }
  }
  return { figures, problems };
}

async function readFigures(
  binding: FactsBinding,
  indicators: readonly string[],
  connection: Connection,
): Promise<{ indicator: string; figure: ReportedFigure }[]> {
  const columns = columnsOf(binding);
  const at = (name: Wanted) => sql.column(columns.get(name) ?? name);
  const order: readonly Wanted[] = binding.cells ? ['line', 'column'] : keyColumns;
  const statement = sql.select({
    columns: [...columns].map(([name, column]) => sql.as(sql.column(column), name)),
    from: sql.table(binding.table),
    where: sql.and(
      ...(binding.cells ? [sql.binary(sql.column('role'), '=', sql.text('actual'))] : []),
      sql.inList(at('indicator'), indicators.map(sql.text)),
    ),
    orderBy: order.filter((name) => columns.has(name)).map((name) => sql.order(at(name))),
  });
  const table = await connection.query(printSql(statement));
  return Array.from({ length: table.rows }, (_, row) => {
    const read = rowReader(table, row);
    const { text, number } = read;
    const value = number('value');
    const letter = text('text');
    return {
      indicator: text('indicator') ?? '',
      figure: {
        workUnit: text('workUnit') ?? '',
        year: Number(number('year')),
        quarter: number('quarter'),
        // -0 becomes 0.
        value: letter ?? (value === null ? reasonOfPrinted(text('absent')) : value + 0),
        unit: value === null ? null : text('unit'),
        sample: binding.sample,
        place: placeAt(read, binding),
      },
    };
  });
}

/** The columns there are to read, by what they mean. */
function columnsOf({ cells, keys, fields }: FactsBinding): ReadonlyMap<Wanted, string> {
  const found = (name: string) => fields.some((field) => field.name === name);
  const named = [...figureColumns, ...(cells ? placeColumns : [])].filter(found);
  return new Map<Wanted, string>([
    ...keyColumns.flatMap((key): [Wanted, string][] => {
      const column = keys[key];
      return column === undefined ? [] : [[key, column]];
    }),
    ...named.map((name): [Wanted, string] => [name, name]),
  ]);
}
