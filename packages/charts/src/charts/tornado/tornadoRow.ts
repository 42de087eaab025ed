import { type Language, type UnitName, formatNumber, formatValue } from '@tolok/schema';
import type { ChartSpec } from '../../chart.ts';
import type { ChartRow } from '../../defineChart.ts';
import type { Cells, Figure, Status } from '../../read/cells.ts';
import { type CommonRole, commonRoles } from '../../read/roles.ts';
import { differenceOf } from '../../words/difference.ts';
import { numberOf } from '../../words/rank.ts';
import type { Text } from '@tolok/schema';

/** What a result becomes when one driver goes low, and when it goes high. */
export interface TornadoRow extends ChartRow {
  readonly low: End;
  readonly high: End;
  /** The result with every driver where it is. */
  readonly base: Figure;
  /** The result at which the status of the driver changes. */
  readonly flip: number | null;
  /** Where the driver then stands. */
  readonly flipAt: Said;
  readonly unit: UnitName;
}

/** One end of a driver. */
export interface End {
  readonly result: Figure;
  /** Where the driver stands, as it is printed; null where that is not told. */
  readonly at: Said;
  readonly status: Status | null;
}

type Said = ((language: Language) => string) | null;

export type TornadoRole =
  | CommonRole
  | 'low'
  | 'lowAbsent'
  | 'lowAt'
  | 'high'
  | 'highAbsent'
  | 'highAt'
  | 'value'
  | 'flip'
  | 'flipAt'
  | 'statusLow'
  | 'statusHigh';

export interface TornadoSpec extends ChartSpec<TornadoRole> {
  /** What the base is called, within a sentence; "dasar" without it. */
  readonly base?: Text;
}

export const tornadoRoles = {
  ...commonRoles,
  lowAt: { type: 'text', head: { id: 'ujung rendah', en: 'low end' } },
  low: { type: 'value', required: true, head: { id: 'hasil rendah', en: 'result at low' } },
  value: { type: 'value', required: true, head: { id: 'dasar', en: 'base' } },
  highAt: { type: 'text', head: { id: 'ujung tinggi', en: 'high end' } },
  high: { type: 'value', required: true, head: { id: 'hasil tinggi', en: 'result at high' } },
  flipAt: { type: 'text', head: { id: 'status berganti di', en: 'status changes at' } },
  flip: { type: 'value', head: { id: 'hasil di sana', en: 'result there' } },
  statusLow: { type: 'status', head: { id: 'status rendah', en: 'status at low' } },
  statusHigh: { type: 'status', head: { id: 'status tinggi', en: 'status at high' } },
} as const;

export function readTornado(cells: Cells, row: number): Omit<TornadoRow, keyof ChartRow> {
  const said = (role: string): Said => {
    const number = cells.number(role, row);
    const text = cells.text(role, row);
    if (number !== null) return (language) => formatNumber(number, { language });
    return text === null ? null : () => text;
  };
  return {
    low: {
      result: cells.figure('low', row),
      at: said('lowAt'),
      status: cells.status('statusLow', row),
    },
    high: {
      result: cells.figure('high', row),
      at: said('highAt'),
      status: cells.status('statusHigh', row),
    },
    base: cells.figure('value', row),
    flip: cells.number('flip', row),
    flipAt: said('flipAt'),
    unit: cells.unit(row),
  };
}

/** How far the result moves from one end to the other; null where an end has no number. */
export function rangeOf({ low, high }: TornadoRow): number | null {
  const [from, to] = [numberOf(low.result), numberOf(high.result)];
  return from === null || to === null ? null : Math.abs(differenceOf(from, to));
}

/** The base of all rows: the first that is known. */
export const baseOf = (rows: readonly TornadoRow[]): TornadoRow | undefined =>
  rows.find(({ base }) => numberOf(base) !== null);

/** True when the status of the driver changes on the way. */
export const canFlip = (row: TornadoRow): boolean =>
  flipOf(row) !== null ||
  (row.low.status !== null && row.high.status !== null && row.low.status !== row.high.status);

/** The result at which the status changes, if that lies between the ends. */
export function flipOf({ low, high, flip }: TornadoRow): number | null {
  const [from, to] = [numberOf(low.result), numberOf(high.result)];
  if (flip === null || from === null || to === null) return null;
  return flip >= Math.min(from, to) && flip <= Math.max(from, to) ? flip : null;
}

/** A result in the unit of the row. */
export const printResult = (figure: Figure, { unit }: TornadoRow, language: Language): string =>
  formatValue(figure, unit, { language });
