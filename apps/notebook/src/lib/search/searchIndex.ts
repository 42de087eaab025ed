import type { Language, Text } from '@tolok/schema';
import type { HomeView } from '#lib/compute/homeView.ts';

/** What a reader may look for. */
export const searchKinds = ['page', 'agreement', 'indicator', 'notebook', 'table'] as const;

export type SearchKind = (typeof searchKinds)[number];

/** A page of the site and the words it is found by. */
export interface SearchEntry {
  readonly kind: SearchKind;
  readonly title: Text;
  /** A short name beside the title: an id, a code, a file. */
  readonly name: string;
  /** Below the root of the site, with a slash at its end. */
  readonly path: string;
}

/** Everything that has a page, apart from the pages whose words the site itself has. */
export const searchIndex = (view: HomeView): readonly SearchEntry[] => [
  ...view.agreements.map(({ id, title }) => entry('agreement', title, id, `perjanjian/${id}/`)),
  ...view.indicators.map(({ id, title }) => entry('indicator', title, id, `indikator/${id}/`)),
  ...view.notebooks.map(({ id, file, title }) =>
    entry('notebook', { id: title, en: title }, file, `buku-kerja/${id}/`),
  ),
  ...view.tables.map((table) => {
    // Packages call tables alike, and printed ones are of one report.
    const name = table.printed ?? `${table.package}/${table.name}`;
    return entry('table', table.title, name, `data/${table.package}/${table.name}/`);
  }),
];

const entry = (kind: SearchKind, title: Text, name: string, path: string): SearchEntry => ({
  kind,
  title,
  name,
  path,
});

/**
 * The entries that hold every word of what was typed, those that begin with it first; all of them in
 * their order where nothing was typed.
 */
export function findEntries<E extends Pick<SearchEntry, 'title' | 'name'>>(
  entries: readonly E[],
  typed: string,
  language: Language,
): readonly E[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return entries
    .map((one) => ({ one, rank: rankOf(plain(`${one.title[language]} ${one.name}`), words) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ one }) => one);
}

/** How far a text is from what was typed: 0 where a word of it begins with each; null for no match. */
function rankOf(text: string, words: readonly string[]): number | null {
  let rank = 0;
  for (const word of words) {
    const at = text.indexOf(word);
    if (at < 0) return null;
    if (at > 0 && !text.includes(` ${word}`)) rank += 1;
  }
  return rank;
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
