import type { Text } from '@tolok/schema';
import type { ChartRow } from '../../defineChart.ts';
import type { Cells, Status } from '../../read/cells.ts';
import { type ValueRole, type ValueRow, readValue, valueRoles } from '../../read/valueRow.ts';
import type { ChartSpec } from '../../chart.ts';
import type { Standing } from '../../words/status.ts';
import { type Language, type UnitName, formatNumber, units } from '@tolok/schema';

/** One combination of two inputs; its label is the one down the side. */
export interface GridRow extends ValueRow {
  readonly across: string;
  readonly status: Status | null;
  /** The status, or why there is neither status nor value. */
  readonly standing: Standing;
  readonly unit: UnitName;
}

export interface GridSpec extends ChartSpec<ValueRole | 'across' | 'status'> {
  /** What the input along the top is, within a sentence; `rows` is the one down the side. */
  readonly across?: Text;
}

export const gridRoles = {
  ...valueRoles,
  across: { type: 'text', required: true, head: 'across' },
  value: { type: 'value', head: 'measure' },
  status: { type: 'status', head: { id: 'status', en: 'status' } },
} as const;

export function readGrid(cells: Cells, row: number): Omit<GridRow, keyof ChartRow> {
  const read = readValue(cells, row);
  const status = cells.status('status', row);
  const { value } = read;
  return {
    ...read,
    across: cells.text('across', row) ?? '–',
    status,
    standing: status ?? (typeof value === 'object' && 'reason' in value ? value.reason : 'none'),
    unit: cells.unit(row),
  };
}

/** Both inputs in the order they first come, and the first row of each combination. */
export function cellsOf(rows: readonly GridRow[]) {
  const seen = new Set<string>();
  const cells = rows.flatMap((row) => {
    const key = `${row.label}|${row.across}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...row, key }];
  });
  return {
    cells,
    down: [...new Set(rows.map(({ label }) => label))],
    along: [...new Set(rows.map(({ across }) => across))],
  };
}

/** What stands in a cell: its value without the unit, which stands below the title. */
export function cellText(row: GridRow, language: Language): string {
  const { value, unit } = row;
  return typeof value === 'number'
    ? formatNumber(value, { language, digits: units[unit].digits })
    : row.printed(language);
}

/** True where there is a value, or none but a reason for that. */
export const isValued = ({ value }: GridRow): boolean =>
  typeof value !== 'object' || !('reason' in value);
