import type { WordKey } from '#lib/i18n/words.ts';

/** What the editor says itself, by its own words. */
const words = {
  Completions: 'code.completions',
  Diagnostics: 'code.problems',
  'No diagnostics': 'code.noProblems',
  'Control character': 'code.controlCharacter',
  'Selection deleted': 'code.selectionDeleted',
} satisfies Record<string, WordKey>;

/** The words of the editor in the language of the reader. */
export const phrasesFor = (say: (key: WordKey) => string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(words).map(([own, key]) => [own, say(key)]));
