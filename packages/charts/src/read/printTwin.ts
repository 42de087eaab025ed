import { type Language, type Text, formatNumber, formatValue, isAbsent } from '@tolok/schema';
import type { ChartSpec, PrintedTable } from '../chart.ts';
import { standingWord } from '../words/status.ts';
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
  { type, of }: Role,
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
    case 'status': {
      const status = cells.status(name, row);
      const value = status === null && of !== undefined ? cells.figure(of, row) : null;
      return standingWord(status ?? (isAbsent(value) ? value.reason : 'none'), language);
    }
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
  if (head === 'across') return acrossHead(spec);
  return head === 'measure' || !head ? spec.measure : head;
}

const acrossHead = ({ across }: ChartSpec & { readonly across?: Text }): Text =>
  across ?? { id: 'masukan kedua', en: 'second input' };

/** With a capital at its beginning, as a sentence or a head has it. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
