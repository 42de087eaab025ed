import { type DocumentKind, keysAt } from '@tolok/schema';
import type { FieldLanguage } from './fieldLanguage.ts';
import { jsonPlaceAt } from './jsonPlace.ts';

/** One thing that may be typed; plain data, handed in by whoever shows the field. */
export interface Offer {
  /** `input` is the id of an input cell, and typed as `$id`; `word` is typed as it is. */
  readonly kind: 'input' | 'table' | 'column' | 'indicator' | 'word';
  readonly text: string;
  /** What it is, in the language of the reader. */
  readonly detail?: string;
  /** In JSON, the keys it may be the value of; without them, any. */
  readonly keys?: readonly string[];
}

/** What a field offers at a place, and where the text begins that it takes the place of. */
export interface OffersAt {
  readonly from: number;
  readonly offers: readonly Placed[];
}

export interface Placed {
  readonly kind: Offer['kind'] | 'key';
  /** What is shown and compared with what was typed. */
  readonly label: string;
  /** What is written. */
  readonly insert: string;
  readonly detail?: string;
}

/** What is offered at an offset of a text; null where nothing is. `asked` is true for a key pressed to ask. */
export function offersAt(
  text: string,
  offset: number,
  {
    language,
    offers,
    document,
    asked,
  }: {
    readonly language: FieldLanguage;
    readonly offers: readonly Offer[];
    /** In JSON, what the text is a document of. */
    readonly document?: DocumentKind | undefined;
    readonly asked: boolean;
  },
): OffersAt | null {
  if (language === 'markdown') return null;
  if (language === 'json') return jsonOffers(text, offset, offers, document, asked);
  const typed = /\$?[\p{L}\p{N}_]*$/u.exec(text.slice(0, offset))?.[0] ?? '';
  if (typed === '' && !asked) return null;
  const wanted = offers.filter(({ kind }) => (typed.startsWith('$') ? kind === 'input' : true));
  return placed(offset - typed.length, wanted.map(plain));
}

function jsonOffers(
  text: string,
  offset: number,
  offers: readonly Offer[],
  document: DocumentKind | undefined,
  asked: boolean,
): OffersAt | null {
  const typed = /"?[^"\s{}[\],:]*$/.exec(text.slice(0, offset))?.[0] ?? '';
  if (typed === '' && !asked) return null;
  const from = offset - typed.length;
  const { path, part, key } = jsonPlaceAt(text, from);
  // A text that is closed behind the place keeps its closing quote.
  const close = text[offset] === '"' ? '' : '"';
  if (part === 'key') {
    const keys = document ? keysAt(document, path) : [];
    const colon = /^"?\s*:/.test(text.slice(offset)) ? '' : ': ';
    return placed(
      from,
      keys.map((one) => ({
        kind: 'key',
        label: `"${one}"`,
        insert: `"${one}${close}${close === '' ? '' : colon}`,
      })),
    );
  }
  if (part !== 'value' || key === null) return null;
  return placed(
    from,
    offers
      .filter(({ keys }) => keys === undefined || keys.includes(key))
      .map(plain)
      .map((one) => ({ ...one, label: `"${one.label}"`, insert: `"${one.insert}${close}` })),
  );
}

const plain = ({ kind, text, detail }: Offer): Placed => {
  const words = kind === 'input' ? `$${text}` : text;
  return { kind, label: words, insert: words, ...(detail === undefined ? {} : { detail }) };
};

const placed = (from: number, offers: readonly Placed[]): OffersAt | null =>
  offers.length > 0 ? { from, offers } : null;
