import type { Language, Text } from '@tolok/schema';
import en from './en.json' with { type: 'json' };
import id from './id.json' with { type: 'json' };

export type WordKey = keyof typeof id;

export const dictionaries: Readonly<Record<Language, Readonly<Record<WordKey, string>>>> = {
  id,
  en,
};

/** The words behind a key, with their `{placeholders}` filled in. */
export const say = (
  language: Language,
  key: WordKey,
  values: Readonly<Record<string, string | number>> = {},
): string =>
  dictionaries[language][key].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  );

/** The same in both languages. */
export const sayBoth = (
  key: WordKey,
  values: Readonly<Record<string, string | number>> = {},
): Text => ({ id: say('id', key, values), en: say('en', key, values) });
