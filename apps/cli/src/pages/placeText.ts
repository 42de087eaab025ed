import type { Place } from '@tolok/engine';
import type { Language, Source } from '@tolok/schema';

/** Where a figure stands, in one line: table, row, column, line, and how it is printed. */
export function placeText(
  { dataset, table, row, rows, column, line, asPrinted }: Place,
  language: Language,
): string {
  const { printed } = words;
  return [
    table === '' ? dataset : table,
    ...(rows === null ? [] : [`${rows} ${words.rows[language]}`]),
    ...partsOf(row, column, line, language),
    ...(asPrinted === null ? [] : [`${printed[language]} “${asPrinted}”`]),
    ...(line === null && asPrinted === null ? [`${words.package[language]} ${dataset}`] : []),
  ].join(', ');
}

/** Where a definition or a target stands in its document. */
export function sourceText(source: Source, language: Language): string {
  const { document, table, row, column, line, lines, note } = source;
  return [
    document,
    ...(table === undefined ? [] : [table]),
    ...partsOf(row ?? null, column ?? null, line ?? null, language),
    ...(lines ? [`${words.lines[language]} ${lines[0]}–${lines[1]}`] : []),
    ...(note === undefined ? [] : [note]),
  ].join(', ');
}

const partsOf = (
  row: string | null,
  column: string | null,
  line: number | null,
  language: Language,
): string[] => [
  ...(row === null ? [] : [`“${row}”`]),
  ...(column === null ? [] : [`${words.column[language]} “${column}”`]),
  ...(line === null ? [] : [`${words.lines[language]} ${line}`]),
];

const words = {
  rows: { id: 'baris data', en: 'rows of data' },
  column: { id: 'kolom', en: 'column' },
  lines: { id: 'baris naskah', en: 'line of the text' },
  printed: { id: 'tercetak', en: 'printed' },
  package: { id: 'paket data', en: 'data package' },
};
