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
  readonly language: Language | null;
  readonly theme: Theme | null;
}

export type ContextPart = keyof PageContext;

/** The values a part may have here. A part without a list takes none. */
export type Offered = Readonly<Partial<Record<ContextPart, readonly (string | number)[]>>>;

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
  const found: Partial<Record<ContextPart, string | number>> = {};
  const rest: Pair[] = [];
  const dropped: Dropped[] = [];
  for (const [key, text] of new URLSearchParams(query)) {
    if (own.includes(key)) {
      rest.push([key, text]);
      continue;
    }
    const part = parts.find((one) => contextKeys[one] === key);
    const value = part && offered[part]?.find((one) => String(one) === text);
    if (part === undefined || value === undefined || part in found) {
      dropped.push({ key, value: text });
    } else {
      found[part] = value;
    }
  }
  return { context: { ...plainContext, ...found } as PageContext, rest, dropped };
}
