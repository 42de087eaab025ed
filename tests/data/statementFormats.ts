import {
  type ExactDecimal,
  type NumberFormat,
  compareDecimals,
  numberFormats,
  parseNumber,
} from '@tolok/dataset';
import { numberWords } from './numberWords.ts';
import { type Statement } from './statement.ts';

/**
 * The number a statement says, in digits or in words, in the format declared for its line; both have
 * to agree where both are printed. Null when it says none in that format.
 */
export function readStatement({ asPrinted, line, unit }: Statement): ExactDecimal | null {
  if (noneWords.includes(asPrinted)) return { scaled: 0n, scale: 0 };
  const [, digits = '', inWords] = /^([^(]*?) ?(?:\(([A-Za-z ]+)\).*)?$/.exec(asPrinted) ?? [];
  const noun = nouns.find((candidate) => asPrinted.endsWith(` ${candidate}`));
  if (!/\d/.test(asPrinted)) return wholeNumber(noun ? cut(asPrinted, noun) : asPrinted);
  const figure = inWords === undefined ? asPrinted.replace(/^(?:ke-|kegiatan )/, '') : digits;
  const { value } = parseNumber(figure, statementFormat(line, unit, noun));
  const read = value?.digits ?? null;
  if (inWords === undefined || !read) return read;
  const said = wholeNumber(inWords);
  return said && compareDecimals(said, read) === 0 ? read : null;
}

function statementFormat(line: number, unit: string | null, noun?: string): NumberFormat {
  const kind = unit === 'rupiah' || unit === 'percent' ? unit : 'others';
  const formats = pointLines.includes(line) ? decimalPoint : decimalComma;
  return { ...formats[kind], ...(noun !== undefined && { suffixWord: noun }) };
}

const decimalComma = {
  others: numberFormats['id-ID'],
  percent: numberFormats['id-ID-percent'],
  rupiah: numberFormats['id-ID-rupiah'],
};

// The lines of text that print a decimal point, and what rupiah they print with a point for groups.
const pointLines: readonly number[] = [268, 270, 1114, 1156, 1207, 1684, 1771];
const decimalPoint = {
  ...decimalComma,
  others: numberFormats.plain,
  percent: numberFormats['en-US-percent'],
};

// Words that say there was none.
const noneWords: readonly string[] = ['belum adanya'];

// Longer ones first: the first that fits is the noun.
const nouns: readonly string[] = [
  'kegiatan kolaborasi',
  'nilai persen',
  'nilai indeks',
  'ruang lingkup',
  'parameter uji',
  'jam pelajaran',
  'indikator',
  'industri',
  'lembaga',
  'perusahaan',
  'persen',
  'Rupiah',
  'tahun',
  'tenant',
  'indeks',
  'nilai',
  'unsur',
  'jam',
];

function wholeNumber(words: string): ExactDecimal | null {
  const scaled = numberWords(words);
  return scaled === null ? null : { scaled, scale: 0 };
}

const cut = (text: string, noun: string): string => text.slice(0, -noun.length - 1);
