import { type Language, type Text, formatNumber, formatValue } from '@tolok/schema';
import type { ChartSpec, PrintedTable } from '../chart.ts';
import { statusWords } from '../words/status.ts';
import type { Cells } from './cells.ts';
import type { Role, Roles } from './roles.ts';

/** The rows in their order as texts: one column for each part that has a head and a column. */
export function printTwin(
  roles: Roles,
  cells: Cells,
  spec: ChartSpec,
  order: readonly number[],
  language: Language,
): PrintedTable {
  const shown = Object.entries(roles).filter(
    ([name, { head }]) => head && [name, `${name}Letter`].some((part) => spec.columns[part]),
  );
  return {
    head: shown.map(([, { head, type }]) => ({
      text: capital(wordsOf(head, spec)[language]),
      numeric: type === 'value' || type === 'percent',
    })),
    rows: order.map((row) => shown.map(([name, role]) => print(cells, name, role, row, language))),
  };
}

function print(
  cells: Cells,
  name: string,
  { type }: Role,
  row: number,
  language: Language,
): string {
  switch (type) {
    case 'name':
      return cells.label(row);
    case 'value':
      return formatValue(cells.figure(name, row), cells.unit(row), { language });
    case 'percent':
      return formatValue(
        cells.number(name, row) ?? { reason: cells.reason(name, row) },
        'percent',
        {
          language,
        },
      );
    case 'status':
      return statusWords[cells.status(name, row) ?? 'none'][language];
    case 'flag':
      return cells.flag(name, row) ? yes[language] : '';
    case 'text': {
      const number = cells.number(name, row);
      return number === null ? (cells.text(name, row) ?? '') : formatNumber(number, { language });
    }
  }
}

const yes: Text = { id: 'ya', en: 'yes' };

function wordsOf(head: Role['head'], spec: ChartSpec): Text {
  if (head === 'rows') return spec.rows;
  return head === 'measure' || !head ? spec.measure : head;
}

/** With a capital at its beginning, as a sentence or a head has it. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
