import { type ExactDecimal, type Resource } from '@tolok/dataset';
import { mapRows } from './rowReader.ts';

/** One row of a resource of kind `cells`; the value exactly, the empty cell as an empty text. */
export interface PrintedCell {
  readonly resource: string;
  readonly table: string;
  readonly row: string;
  readonly rowNumber: number;
  readonly column: string;
  readonly workUnit: string;
  readonly year: number | null;
  readonly quarter: number | null;
  readonly indicator: string | null;
  readonly role: string;
  readonly asPrinted: string;
  readonly value: ExactDecimal | null;
  readonly text: string | null;
  readonly absent: string | null;
  readonly unit: string | null;
  readonly line: number;
  readonly lineSha256: string;
  /** The printed name where `row` is a code, or of the objective or goal the row belongs to. */
  readonly name: string | null;
  readonly level: string | null;
  readonly parent: string | null;
  readonly kro: string | null;
  readonly service: string | null;
  /** The last line of a row that is joined over lines or pages. */
  readonly endLine: number | null;
}

/** The rows of a resource of kind `cells`, in their order; null in columns the resource lacks. */
export const printedCells = (resource: Resource): PrintedCell[] =>
  mapRows(resource, ({ text, integer, decimal }) => ({
    resource: resource.name,
    table: text('table') ?? '',
    row: text('row') ?? '',
    rowNumber: integer('rowNumber') ?? 0,
    column: text('column') ?? '',
    workUnit: text('workUnit') ?? '',
    year: integer('year'),
    quarter: integer('quarter'),
    indicator: text('indicator'),
    role: text('role') ?? '',
    asPrinted: text('asPrinted') ?? '',
    value: decimal('value'),
    text: text('text'),
    absent: text('absent'),
    unit: text('unit'),
    line: integer('line') ?? 0,
    lineSha256: text('lineSha256') ?? '',
    name: text('name'),
    level: text('level'),
    parent: text('parent'),
    kro: text('kro'),
    service: text('service'),
    endLine: integer('endLine'),
  }));

/** Where a cell stands, for a finding: `tabel-3.2 line 811 2022 Realisasi`. */
export const cellPlace = ({ resource, line, column }: PrintedCell): string =>
  `${resource} line ${line} ${column}`;
