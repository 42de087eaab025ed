import type { Place } from '@tolok/engine';
import type { Language, Source } from '@tolok/schema';
import { say } from './words.ts';

/** Where a figure stands: `Tabel 3.2, baris 811`, or the rows of a dataset. */
export function printPlace({ table, rows, line }: Place, language: Language): string {
  if (line !== null) return say(language, 'place.line', { table, line });
  return rows === null ? table : say(language, 'place.rows', { table, rows });
}

/** Where a rule was read: the lines of the source document. */
export function printLines({ lines }: Source, language: Language): string | null {
  return lines ? say(language, 'place.lines', { from: lines[0], to: lines[1] }) : null;
}

/** The first characters of a hash, enough to tell two apart by eye. */
export const printHash = (hash: string): string => hash.replace(/^sha256:/, '').slice(0, 12);

/** The version of data that a chart was drawn from, shorter still: it stands in its footer. */
export const printDataVersion = (hash: string): string =>
  `data ${hash.slice(7, 11)}…${hash.slice(-2)}`;
