import type { Language } from '@tolok/schema';

const last: Readonly<Record<Language, string>> = { id: ' dan ', en: ' and ' };

/** `a`, `a dan b`, `a, b, dan c`. */
export function enumerate(words: readonly string[], language: Language): string {
  if (words.length < 3) return words.join(last[language]);
  return `${words.slice(0, -1).join(', ')},${last[language]}${words.at(-1)}`;
}

/** The words of a function that names its arguments one after the other. */
export const listing = (id: string, en: string) => ({
  id: (args: readonly string[]) => `${id} ${enumerate(args, 'id')}`,
  en: (args: readonly string[]) => `${en} ${enumerate(args, 'en')}`,
});
