import { resolve } from '$app/paths';
import { type PaletteItem, ownItems } from '#lib/search/paletteItems.ts';
import { type SearchEntry, findEntries } from '#lib/search/searchIndex.ts';
import type { Preferences } from './preferences.svelte.ts';

/** How many are shown; who wants others types more. */
const mostShown = 30;

/** What the reader looks for in the palette, and what is found. */
export class PaletteState {
  readonly #preferences: Preferences;
  #entries = $state.raw<readonly SearchEntry[]>([]);
  #list = $state.raw<'none' | 'loading' | 'there' | 'failed'>('none');
  #typed = $state('');
  #at = $state(0);

  readonly #all = $derived.by(() => findEntries(this.#items(), this.#typed, this.#language));
  readonly found = $derived(this.#all.slice(0, mostShown));

  constructor(preferences: Preferences) {
    this.#preferences = preferences;
  }

  get #language() {
    return this.#preferences.language;
  }

  get typed(): string {
    return this.#typed;
  }

  set typed(typed: string) {
    this.#typed = typed;
    this.#at = 0;
  }

  /** How many there are, shown or not. */
  get count(): number {
    return this.#all.length;
  }

  get list(): 'none' | 'loading' | 'there' | 'failed' {
    return this.#list;
  }

  /** Which of those found is chosen. */
  get at(): number {
    return Math.min(this.#at, Math.max(0, this.found.length - 1));
  }

  /** Goes a step up or down, round the ends. */
  step(by: 1 | -1): void {
    const count = this.found.length;
    if (count > 0) this.#at = (this.at + by + count) % count;
  }

  /** Begins anew, and fetches the list of pages the first time. */
  async begin(): Promise<void> {
    this.typed = '';
    if (this.#list === 'there' || this.#list === 'loading') return;
    this.#list = 'loading';
    try {
      const response = await fetch(`${resolve('/')}search.json`);
      if (!response.ok) throw new Error(`${response.status}`);
      this.#entries = (await response.json()) as readonly SearchEntry[];
      this.#list = 'there';
    } catch {
      this.#list = 'failed';
    }
  }

  /** Opens the page, or carries out the command. */
  run(item: PaletteItem): void {
    if (item.kind === 'command') item.run();
    else location.assign(`${resolve('/')}${item.path}`);
  }

  #items(): readonly PaletteItem[] {
    return [...ownItems(this.#preferences), ...this.#entries];
  }
}
