import { goto } from '$app/navigation';
import {
  type ContextPart,
  type Dropped,
  type Offered,
  type PageContext,
  type Pair,
  offeredValue,
  parseContext,
  plainContext,
  printContext,
} from '#lib/context/pageContext.ts';
import type { Preferences } from './preferences.svelte.ts';

/**
 * The view of a page in its address. A choice is a step that the browser's Back undoes; a link that
 * somebody shared opens the same view.
 */
export class PageAddress {
  readonly #offered: Offered;
  readonly #own: readonly string[];
  #context = $state.raw<PageContext>(plainContext);
  #dropped = $state.raw<readonly Dropped[]>([]);

  #rest = $state.raw<readonly Pair[]>([]);

  /** `own` are the keys of the address that the page reads by itself. */
  constructor(offered: Offered, own: readonly string[] = []) {
    this.#offered = offered;
    this.#own = own;
  }

  get context(): PageContext {
    return this.#context;
  }

  /** What the page has of its own in the address, in its order. */
  get rest(): readonly Pair[] {
    return this.#rest;
  }

  /** What the address asked for and this page does not have; it stays told until the next choice. */
  get dropped(): readonly Dropped[] {
    return this.#dropped;
  }

  /** Reads the address now, and whenever the reader goes back or forth. Gives what ends it. */
  follow(onchange: (context: PageContext) => void): () => void {
    const read = () => {
      const { context, rest, dropped } = parseContext(location.search, this.#offered, this.#own);
      this.#context = context;
      this.#rest = rest;
      this.#dropped = dropped;
      onchange(context);
    };
    read();
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }

  /** Takes a choice into the address; an empty one gives the part back to what stands by itself. */
  choose(part: ContextPart, value: string): void {
    this.chooseAll({ [part]: value });
  }

  /** Takes several choices into the address as one step. */
  chooseAll(values: Readonly<Partial<Record<ContextPart, string>>>): void {
    let context = this.#context;
    for (const [part, value] of Object.entries(values) as [ContextPart, string][]) {
      context = { ...context, [part]: offeredValue(this.#offered[part], value, context) };
    }
    const changed = Object.keys(values).some(
      (part) => context[part as ContextPart] !== this.#context[part as ContextPart],
    );
    if (changed || this.#dropped.length > 0) this.#write(context, this.#rest);
  }

  /** Takes what the page has of its own into the address, as a step of its own. */
  keep(rest: readonly Pair[]): void {
    if (JSON.stringify(rest) !== JSON.stringify(this.#rest)) this.#write(this.#context, rest);
  }

  /** Leaves language and theme, and gives all else back to what stands by itself. */
  reset(): void {
    const { language, theme } = this.#context;
    this.#write({ ...plainContext, language, theme }, []);
  }

  #write(context: PageContext, rest: readonly Pair[]): void {
    this.#context = context;
    this.#rest = rest;
    this.#dropped = [];
    const { pathname, hash } = location;
    // eslint-disable-next-line svelte/no-navigation-without-resolve -- where the page stands already
    void goto(`${pathname}${printContext(context, rest)}${hash}`, { shallow: true });
  }
}

/** A page that computes under the choices of its address. */
interface Computing<Choices> {
  readonly changed: boolean;
  take(choices: Choices): void;
  start(): Promise<void>;
}

/** Lets a page follow its address, and begins to compute. Call once it is mounted; gives what ends it. */
export function beginPage<Choices>(
  page: Computing<Choices>,
  address: PageAddress,
  preferences: Preferences,
  choicesOf: (context: PageContext) => Choices,
): () => void {
  const leave = address.follow((context) => {
    preferences.ask(context);
    page.take(choicesOf(context));
  });
  preferences.onchoice = (part, value) => address.choose(part, value);
  const begin = () => void page.start();
  // What a link asks for is computed at once; what stands can wait until the browser has time.
  if (page.changed) begin();
  else if ('requestIdleCallback' in window) requestIdleCallback(begin, { timeout: 1000 });
  else setTimeout(begin, 200);
  return () => {
    preferences.onchoice = null;
    leave();
  };
}
