import { chooseEncoding } from './chooseEncoding.ts';
import type { Site, SiteFile } from './readSite.ts';

/** What a browser asks, as far as it decides the answer. */
export interface Asked {
  readonly method: string;
  /** As it stands in the request: a path, perhaps with a query. */
  readonly url: string;
  readonly acceptEncoding: string;
  /** The `If-None-Match` header; empty without one. */
  readonly ifNoneMatch: string;
}

/** What is answered. There is a file, or a text, or neither. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** A path below the folder of the site and the bytes it must have. */
  readonly file?: { readonly path: string; readonly bytes: number };
  readonly text?: string;
}

/**
 * The answer to a request. Only what the site lists can be in it, under exactly the name it has
 * there: what a path could otherwise lead to is never looked at.
 */
export function respond(site: Site, asked: Asked): Answer {
  if (asked.method !== 'GET' && asked.method !== 'HEAD') {
    return plain(405, words.method, { Allow: 'GET, HEAD' });
  }
  const name = nameIn(asked.url);
  if (name === null) return plain(400, words.address);
  const folder = name === '' || name.endsWith('/');
  const path = (folder ? [`${name}index.html`] : [name, `${name}.html`]).find((one) =>
    site.files.has(one),
  );
  const file = path === undefined ? undefined : site.files.get(path);
  if (path !== undefined && file) return found(site, path, file, asked);
  if (site.files.has(`${name}/index.html`)) {
    // Relative, so that it also holds behind a server that adds a folder of its own.
    const last = encodeURIComponent(name.split('/').at(-1) ?? '');
    const query = /\?[^#]*/.exec(asked.url)?.[0] ?? '';
    return plain(308, words.moved, { Location: `./${last}/${query}` });
  }
  return plain(404, words.missing);
}

/** The path a request names, decoded part by part; null for what is no path. */
function nameIn(url: string): string | null {
  if (!url.startsWith('/')) return null;
  const [path = ''] = url.slice(1).split(/[?#]/, 1);
  try {
    const parts = path.split('/').map(decodeURIComponent);
    // A part is one name: a slash within it was written to look like something else.
    return parts.some((part) => /[/\\\0]/.test(part)) ? null : parts.join('/');
  } catch {
    return null;
  }
}

function found(site: Site, path: string, file: SiteFile, asked: Asked): Answer {
  const encoding = chooseEncoding(asked.acceptEncoding, Object.keys(file.encodings));
  const tag = `"${file.hash}${encoding ? `-${encoding}` : ''}"`;
  const headers = { ...site.headers, ...file.headers, ETag: tag, Vary: 'Accept-Encoding' };
  if (isKnown(asked.ifNoneMatch, tag)) return { status: 304, headers };
  const bytes = encoding ? (file.encodings[encoding] ?? 0) : file.bytes;
  return {
    status: 200,
    headers: {
      ...headers,
      'Content-Length': String(bytes),
      'Accept-Ranges': 'none',
      ...(encoding ? { 'Content-Encoding': encoding } : {}),
    },
    file: { path: encoding ? `${path}${twinEndings[encoding] ?? ''}` : path, bytes },
  };
}

const twinEndings: Readonly<Record<string, string>> = { br: '.br', gzip: '.gz' };

const isKnown = (ifNoneMatch: string, tag: string): boolean =>
  ifNoneMatch.split(',').some((one) => {
    const known = one.trim().replace(/^W\//, '');
    return known === tag || known === '*';
  });

/** An answer of words only, or of none. */
export const plain = (
  status: number,
  said: string,
  more: Readonly<Record<string, string>> = {},
): Answer => ({
  status,
  headers: {
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...more,
  },
  text: `${said}\n`,
});

/** What is said where there is no file, in both languages: whoever asks is not known. */
export const words = {
  method: 'Halaman ini hanya dapat dibaca. / These pages can only be read.',
  address: 'Alamat ini tidak dapat dibaca. / This address cannot be read.',
  moved: 'Halaman ini ada di alamat berikutnya. / This page is at the next address.',
  missing: 'Tidak ada halaman di alamat ini. / There is no page at this address.',
  host: 'Buka lewat alamat yang ditampilkan tolok serve. / Open the address that tolok serve shows.',
  building:
    'Notebook sedang dibangun; muat ulang sebentar lagi. / The notebook is being built; reload in a moment.',
} as const;
