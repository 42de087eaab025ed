import { type PrintedCell } from './printedCell.ts';

/**
 * What a cell that is no figure says: a code, the number of a caption, a day as YYYY-MM-DD, the number
 * of a document without its spaces, a letter. Undefined when it is a figure, null when its role reads
 * something else.
 */
export function readText({ role, unit, asPrinted }: PrintedCell): string | null | undefined {
  if (role === 'page' && /^\d/.test(asPrinted)) return undefined;
  const read = readers[role];
  if (read) return read(asPrinted);
  return unit === 'letter' && isLetter(asPrinted) ? asPrinted : undefined;
}

/** What a statement says that is no figure: a letter, a period, a day, a code, the number of a table. */
export const readStatementText = (asPrinted: string): string | null =>
  isLetter(asPrinted) || /^(?:\d{6}|SK-\d)$/.test(asPrinted)
    ? asPrinted
    : (readPeriod(asPrinted) ?? readDay(asPrinted) ?? readTable(asPrinted));

const readers: Readonly<Record<string, (text: string) => string | null>> = {
  caption: (text) => text.replace(/^(?:TABEL|Tabel|GAMBAR|Gambar|BAB) /, '').replace(/[.)]$/, ''),
  date: readDay,
  membership: (text) => text.replace(/\.$/, ''),
  number: (text) => text.replace(/\s/g, ''),
  page: (text) => (/^[ivx]+$/.test(text) ? text : null),
};

// The letters of the public service index, printed with a plain hyphen for minus.
const isLetter = (text: string): boolean => /^[A-F][+-]?$/.test(text);

function readPeriod(text: string): string | null {
  const found = /^(\d{4}) ?(?:-|–|sampai dengan) ?(\d{4})$/.exec(text);
  return found ? `${found[1]}-${found[2]}` : null;
}

function readDay(text: string): string | null {
  const [, day = '', name = '', year] = /^(\d{1,2}) ([A-Za-z]+) (\d{4})$/.exec(text) ?? [];
  const month = months.findIndex((names) => names.includes(name.toLowerCase())) + 1;
  if (!year || month === 0) return null;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const readTable = (text: string): string | null =>
  /^(?:[Tt]abel )?(\d\.\d+)$/.exec(text)?.[1] ?? null;

// As the report spells them.
const months: readonly (readonly string[])[] = [
  ['januari'],
  ['februari'],
  ['maret'],
  ['april'],
  ['mei'],
  ['juni'],
  ['juli'],
  ['agustus'],
  ['september'],
  ['oktober'],
  ['november', 'nopember'],
  ['desember', 'des'],
];
