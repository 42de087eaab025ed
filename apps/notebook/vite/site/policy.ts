import type { sveltekit } from '@sveltejs/kit/vite';

type Options = NonNullable<Parameters<typeof sveltekit>[0]>;

type Directives = NonNullable<NonNullable<Options['csp']>['directives']>;

/**
 * What the pages may do, in the words of a content security policy: everything from their own
 * origin, nothing from another. The one home of it: the build writes it into the pages, servers
 * send it as a header, and the tests hold both to it.
 */
export const directives = {
  'default-src': ['none'],
  'script-src': ['self', 'wasm-unsafe-eval'],
  // Plot styles its drawings where they are.
  'style-src': ['self', 'unsafe-inline'],
  'worker-src': ['self'],
  'connect-src': ['self'],
  'img-src': ['self', 'data:'],
  'font-src': ['self'],
  'manifest-src': ['self'],
  'base-uri': ['none'],
  'form-action': ['none'],
  'require-trusted-types-for': ['script'],
  'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'tolok-worker'],
} satisfies Directives;

const keywords = new Set<string>(['none', 'self', 'script', 'unsafe-inline', 'wasm-unsafe-eval']);

const quoted = (source: string): string => (keywords.has(source) ? `'${source}'` : source);

/**
 * The policy as a header. It also covers what a page's own `<meta>` cannot: workers, and being
 * framed. `scripts` are further sources of `script-src`, quoted: the hashes of what stands within
 * the page, or `'unsafe-inline'` where one header is for all pages and each page's `<meta>` holds
 * its hashes.
 */
export function policyHeader(scripts: readonly string[] = []): string {
  const written = Object.entries(directives).map(([name, sources]) =>
    [name, ...sources.map(quoted), ...(name === 'script-src' ? scripts : [])].join(' '),
  );
  return [...written, "frame-ancestors 'none'"].join('; ');
}

/** What is sent with every file beside the policy. */
export const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** Sent with every file by a host that cannot tell pages apart: each page's `<meta>` holds its hashes. */
export const uniformHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policyHeader(["'unsafe-inline'"]),
  ...headers,
};

/** How long a browser may keep a file: for good where its name holds the hash of what is in it. */
export const cacheControl = (path: string): string =>
  path.startsWith(immutableFolder) ? 'public, max-age=31536000, immutable' : 'no-cache';

/** The folder of the files whose names hold their hash. */
export const immutableFolder = '_app/immutable/';
