import { type Language, languages } from '@tolok/schema';
import { type Theme, themes } from './themes.ts';

/** What a reader looks at; null stands for what the page says by itself. */
export interface PageContext {
  /** The agreement: *Dasar*. */
  readonly agreement: string | null;
  /** The one it is compared with: *Banding*. */
  readonly comparison: string | null;
  readonly year: number | null;
  readonly quarter: number | null;
  /** The code of a work unit. */
  readonly workUnit: string | null;
  /** The printed table whose figures are believed. */
  readonly facts: string | null;
  /** `id@version`. */
  readonly policy: string | null;
  /** One change of a comparison. */
  readonly change: string | null;
  /** The order of the steps between two agreements. */
  readonly order: string | null;
  readonly language: Language | null;
  readonly theme: Theme | null;
}

export type ContextPart = keyof PageContext;

/** The values a part may have here. A part that is not offered takes none. */
export type Offered = Readonly<Partial<Record<ContextPart, Offer>>>;

/** A list of values, or what tells the value that a text means beside the rest of the context. */
type Offer = readonly (string | number)[] | ((text: string, beside: PageContext) => string | null);

/** The value that a text means for a part; null where it is not offered. */
export function offeredValue(
  offer: Offer | undefined,
  text: string,
  beside: PageContext,
): string | number | null {
  if (typeof offer === 'function') return offer(text, beside);
  return offer?.find((one) => String(one) === text) ?? null;
}

/** Something in an address that is not offered here, and was left out. */
export interface Dropped {
  /** As it stands in the address. */
  readonly key: string;
  readonly value: string;
}

/** A key of the address and its value. */
export type Pair = readonly [key: string, value: string];

export const plainContext: PageContext = Object.freeze({
  agreement: null,
  comparison: null,
  year: null,
  quarter: null,
  workUnit: null,
  facts: null,
  policy: null,
  change: null,
  order: null,
  language: null,
  theme: null,
});

/** Every part by its word in the address, in the order in which an address has them. */
export const contextKeys = {
  agreement: 'dasar',
  comparison: 'banding',
  year: 'tahun',
  quarter: 'triwulan',
  workUnit: 'satker',
  facts: 'angka',
  policy: 'kebijakan',
  change: 'perubahan',
  order: 'urutan',
  language: 'bahasa',
  theme: 'tampilan',
} as const satisfies Record<ContextPart, string>;

/** What may be chosen on every page. */
export const offeredEverywhere: Offered = {
  quarter: [1, 2, 3, 4],
  language: languages,
  theme: themes,
};

const parts = Object.keys(contextKeys) as ContextPart[];

/**
 * Writes a context as the query of an address: `?angka=tabel-3.2&bahasa=en`. The same context gives
 * the same text; the plain one gives none. What a page has of its own follows, in its order.
 */
export function printContext(context: PageContext, rest: readonly Pair[] = []): string {
  const query = new URLSearchParams();
  for (const part of parts) {
    const value = context[part];
    if (value !== null) query.append(contextKeys[part], String(value));
  }
  for (const [key, value] of rest) query.append(key, value);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/**
 * Reads the query of an address. What is not offered here, is no part of a context, or comes a
 * second time is told and left out; nothing is guessed. Under the keys that are the page's `own`
 * everything is kept as it stands, for the page to read.
 */
export function parseContext(
  query: string,
  offered: Offered,
  own: readonly string[] = [],
): {
  readonly context: PageContext;
  readonly rest: readonly Pair[];
  readonly dropped: readonly Dropped[];
} {
  const pairs: readonly Pair[] = [...new URLSearchParams(query)];
  const asked = pairs
    .filter(([key]) => !own.includes(key))
    .map(([key, text]) => ({ key, text, part: parts.find((one) => contextKeys[one] === key) }));
  let context = plainContext;
  const taken = new Set<object>();
  // What depends on the rest is read when the rest is known.
  for (const depends of [false, true]) {
    for (const one of asked) {
      const { part, text } = one;
      if (part === undefined || (typeof offered[part] === 'function') !== depends) continue;
      const value = offeredValue(offered[part], text, context);
      if (value === null || context[part] !== null) continue;
      context = { ...context, [part]: value };
      taken.add(one);
    }
  }
  const dropped = asked
    .filter((one) => !taken.has(one))
    .map(({ key, text }) => ({ key, value: text }));
  return { context, rest: pairs.filter(([key]) => own.includes(key)), dropped };
}
