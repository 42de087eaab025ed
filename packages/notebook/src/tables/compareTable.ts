import type { TargetFigure } from '@tolok/engine';
import type { Language } from '@tolok/schema';
import type { ComparedLine, ComparedSideLine } from '../run/comparedLines.ts';
import { numberOf, textOf } from './resultTables.ts';
import { type ListedColumn, type ListedColumns, listedRows } from './listedRows.ts';

/**
 * What changed between two agreements as a statement: a row for each indicator, with both sides,
 * `…_before` of the earlier one. What one of them does not have is NULL there.
 */
export function compareSql(lines: readonly ComparedLine[], language: Language): string {
  const columns: ListedColumns = {
    kind: { type: 'text', values: lines.map(({ kind }) => kind) },
    also: { type: 'text', values: lines.map(({ also }) => also.join(', ') || null) },
    ...sideColumns(
      lines.map(({ from }) => from),
      '_before',
      language,
    ),
    ...sideColumns(
      lines.map(({ to }) => to),
      '',
      language,
    ),
    delta: { type: 'double', values: lines.map(({ delta }) => delta) },
    results: { type: 'integer', values: lines.map(({ results }) => results) },
    comparable: { type: 'integer', values: lines.map(({ comparable }) => comparable) },
  };
  return listedRows(columns, lines.length);
}

function sideColumns(
  sides: readonly (ComparedSideLine | null)[],
  suffix: string,
  language: Language,
): ListedColumns {
  const text = (read: (side: ComparedSideLine) => string | null): ListedColumn => ({
    type: 'text',
    values: sides.map((side) => side && read(side)),
  });
  const number = (read: (side: ComparedSideLine) => TargetFigure): ListedColumn => ({
    type: 'double',
    values: sides.map((side) => numberOf(side && read(side))),
  });
  const columns: ListedColumns = {
    indicator: text(({ indicator }) => indicator),
    code: text(({ code }) => code),
    title: text(({ title }) => title[language]),
    unit: text(({ unit }) => unit),
    target: number(({ target }) => target),
    target_text: text(({ target }) => textOf(target)),
    achievement: number(({ achievement }) => achievement),
    status: text(({ status }) => status),
  };
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [`${name}${suffix}`, column]),
  );
}
