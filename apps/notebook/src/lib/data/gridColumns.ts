import { type Resource, cellsLayout } from '@tolok/dataset';
import type { GridColumn } from '#lib/grid/gridView.ts';
import { sayBoth } from '#lib/i18n/words.ts';

type CellsColumn = (typeof cellsLayout)[number];

/** Of a table of printed figures what a reader looks at first: what, how much, and where. */
const mainOfCells: readonly CellsColumn[] = [
  'row',
  'column',
  'asPrinted',
  'value',
  'year',
  'indicator',
  'line',
];

/** The columns of a table of a data package, with the words and units that its descriptor gives. */
export const gridColumns = ({ fields, kind, table }: Resource): readonly GridColumn[] =>
  fields.map((field, at) => ({
    name: field.name,
    type: table.columns[at]?.type ?? 'text',
    title:
      kind === 'cells' && isCellsColumn(field.name)
        ? sayBoth(`cells.${field.name}`)
        : field.title === undefined
          ? null
          : { id: field.title, en: field.title },
    unit: field.unit ?? null,
    unitFrom: kind === 'cells' && field.name === 'value' ? 'unit' : null,
    year: field.type === 'year',
    verbatim: kind === 'cells' && (field.name === 'asPrinted' || field.name === 'lineSha256'),
  }));

/** The columns shown first; empty for all. */
export const mainColumns = ({ kind }: Resource): readonly string[] =>
  kind === 'cells' ? mainOfCells : [];

const isCellsColumn = (name: string): name is CellsColumn =>
  (cellsLayout as readonly string[]).includes(name);
