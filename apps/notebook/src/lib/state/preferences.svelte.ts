import type { Language } from '@tolok/schema';
import { createContext } from 'svelte';
import { type Theme, themes } from '#lib/context/themes.ts';
import { type WordKey, say } from '#lib/i18n/words.ts';

/** How this reader wants the pages: language and theme. Kept in the browser where it may. */
export class Preferences {
  #language = $state<Language>('id');
  #theme = $state<Theme>('system');
  #ready = $state(false);

  /** False until choices can be taken. */
  get ready(): boolean {
    return this.#ready;
  }

  get language(): Language {
    return this.#language;
  }

  set language(language: Language) {
    this.#language = language;
    document.documentElement.lang = language;
    write('tolok-language', language);
  }

  get theme(): Theme {
    return this.#theme;
  }

  set theme(theme: Theme) {
    this.#theme = theme;
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    write('tolok-theme', theme);
  }

  /** The words in the reader's language. */
  readonly say = (key: WordKey, values: Readonly<Record<string, string | number>> = {}): string =>
    say(this.#language, key, values);

  /** Takes up what was chosen on an earlier visit. Call once, in the page. */
  restore(): void {
    if (read('tolok-language') === 'en') this.language = 'en';
    const theme = themes.find((one) => one === read('tolok-theme'));
    if (theme) this.theme = theme;
    this.#ready = true;
  }
}

export const [getPreferences, setPreferences] = createContext<Preferences>();

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage is closed to this page
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is closed to this page; the choice holds until it is left.
  }
}
