import type { Language } from '@tolok/schema';
import { createContext } from 'svelte';
import { type Theme, themes } from '#lib/context/themes.ts';
import { type WordKey, say } from '#lib/i18n/words.ts';

/** What of them an address may ask for. */
export interface Shown {
  readonly language: Language | null;
  readonly theme: Theme | null;
}

/**
 * How this reader wants the pages: language and theme. Kept in the browser where it may. What an
 * address asks for holds on its page alone and is not kept.
 */
export class Preferences {
  #language = $state<Language>('id');
  #theme = $state<Theme>('system');
  #asked = $state.raw<Shown>({ language: null, theme: null });
  #ready = $state(false);

  /** Told what the reader chooses. */
  onchoice: ((part: 'language' | 'theme', value: Language | Theme) => void) | null = null;

  /** False until choices can be taken. */
  get ready(): boolean {
    return this.#ready;
  }

  get language(): Language {
    return this.#asked.language ?? this.#language;
  }

  set language(language: Language) {
    this.#language = language;
    this.ask({ ...this.#asked, language: null });
    write('tolok-language', language);
    this.onchoice?.('language', language);
  }

  get theme(): Theme {
    return this.#asked.theme ?? this.#theme;
  }

  set theme(theme: Theme) {
    this.#theme = theme;
    this.ask({ ...this.#asked, theme: null });
    write('tolok-theme', theme);
    this.onchoice?.('theme', theme);
  }

  /** Shows the page as an address asks for it; null leaves what the reader chose. */
  ask({ language, theme }: Shown): void {
    this.#asked = { language, theme };
    this.#paint();
  }

  /** The words in the reader's language. */
  readonly say = (key: WordKey, values: Readonly<Record<string, string | number>> = {}): string =>
    say(this.language, key, values);

  /** Takes up what was chosen on an earlier visit. Call once, in the page. */
  restore(): void {
    this.#language = read('tolok-language') === 'en' ? 'en' : 'id';
    this.#theme = themes.find((one) => one === read('tolok-theme')) ?? 'system';
    this.#paint();
    this.#ready = true;
  }

  #paint(): void {
    const root = document.documentElement;
    root.lang = this.language;
    if (this.theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = this.theme;
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
