import { type Language, formatNumber } from '@tolok/schema';

/** How many of a list a text shows, where its format sets no other limit. */
export const mostShown = 20;

/** `20 dari 1.532 temuan ditampilkan`: stands under a list that is cut, so that it is never taken for all. */
export function shownWords(
  shown: number,
  total: number,
  of: keyof typeof things,
  language: Language,
): string {
  const say = (count: number) => formatNumber(count, { language, digits: 0 });
  return language === 'id'
    ? `${say(shown)} dari ${say(total)} ${things[of].id} ditampilkan`
    : `${say(shown)} of ${say(total)} ${things[of].en} shown`;
}

/** The first of a list as texts, and a line that says how many of them these are where it is cut. */
export function sampleLines<T>(
  all: readonly T[],
  of: keyof typeof things,
  language: Language,
  write: (one: T) => string,
): readonly string[] {
  const lines = all.slice(0, mostShown).map(write);
  return all.length > mostShown
    ? [...lines, shownWords(mostShown, all.length, of, language)]
    : lines;
}

const things = {
  annotations: { id: 'catatan', en: 'annotations' },
  characters: { id: 'karakter', en: 'characters' },
  checks: { id: 'pemeriksaan', en: 'checks' },
  documents: { id: 'dokumen', en: 'documents' },
  findings: { id: 'temuan', en: 'findings' },
  places: { id: 'tempat', en: 'places' },
  problems: { id: 'masalah', en: 'problems' },
  results: { id: 'hasil', en: 'results' },
  workUnits: { id: 'satuan kerja', en: 'work units' },
} as const;
