import { themes } from '#lib/context/themes.ts';
import { dictionaries } from '#lib/i18n/words.ts';
import type { Preferences } from '#lib/state/preferences.svelte.ts';
import type { SearchEntry, SearchKind } from './searchIndex.ts';

/** Something the palette offers: a page to open, or a command to carry out. */
export type PaletteItem = Omit<SearchEntry, 'kind' | 'path'> &
  (
    | { readonly kind: SearchKind; readonly path: string }
    | { readonly kind: 'command'; readonly run: () => void }
  );

/** The parts of the site, as they stand in the top bar. */
export const siteParts = [
  { key: 'nav.home', route: '/' },
  { key: 'nav.agreements', route: '/perjanjian' },
  { key: 'nav.indicators', route: '/indikator' },
  { key: 'nav.whatif', route: '/bagaimana-kalau' },
  { key: 'nav.compare', route: '/bandingkan' },
  { key: 'nav.data', route: '/data' },
  { key: 'nav.notebooks', route: '/buku-kerja' },
] as const;

/** Pages that stand in no list and not in the top bar. */
const otherPages = [
  { key: 'open.title', route: '/buka' },
  { key: 'browsers.link', route: '/peramban' },
] as const;

/** The pages and commands that need no list to be fetched. */
export const ownItems = (preferences: Preferences): readonly PaletteItem[] => [
  ...[...siteParts, ...otherPages].map(({ key, route }) => ({
    ...{ kind: 'page' as const, path: route === '/' ? '' : `${route.slice(1)}/`, name: '' },
    title: { id: dictionaries.id[key], en: dictionaries.en[key] },
  })),
  ...(['id', 'en'] as const).map((language) => ({
    ...{ kind: 'command' as const, name: language },
    title: titleOf('search.language', 'language', languageNames[language], languageNames[language]),
    run: () => void (preferences.language = language),
  })),
  ...themes.map((theme) => ({
    ...{ kind: 'command' as const, name: '' },
    title: titleOf(
      'search.theme',
      'theme',
      dictionaries.id[`preferences.theme.${theme}`],
      dictionaries.en[`preferences.theme.${theme}`],
    ),
    run: () => void (preferences.theme = theme),
  })),
];

const languageNames = { id: 'Indonesia', en: 'English' } as const;

const titleOf = (
  key: 'search.language' | 'search.theme',
  name: string,
  id: string,
  en: string,
) => ({
  id: dictionaries.id[key].replace(`{${name}}`, id),
  en: dictionaries.en[key].replace(`{${name}}`, en),
});
