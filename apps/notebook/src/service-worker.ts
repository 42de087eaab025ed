/// <reference lib="webworker" />
import { version } from '$app/env';
import { assets, immutable, prerendered } from '$app/manifest';
import type { Asked, TakeOver } from '#lib/offline/messages.ts';
import { SiteCache } from '#lib/offline/siteCache.ts';

const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;
const { scope } = worker.registration;

const addresses = (files: readonly { readonly path: string }[]): readonly string[] =>
  files.map(({ path }) => new URL(path.replace(/^\//, ''), scope).href);

const site = new SiteCache({
  scope,
  version,
  hashed: addresses(immutable),
  others: addresses([...assets, ...prerendered]),
});

// It then waits until no page of the version before is open, or until a person asks for it.
worker.addEventListener('install', (event) => event.waitUntil(site.keep()));

worker.addEventListener('activate', (event) =>
  event.waitUntil(site.forgetOthers().then(() => worker.clients.claim())),
);

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  const address = request.url.replace(/[?#].*$/s, '');
  const page = request.mode === 'navigate';
  if (site.has(address)) event.respondWith(kept(address, request));
  else if (page && site.has(`${address}/`)) {
    event.respondWith(Response.redirect(`${address}/${new URL(request.url).search}`));
  } else if (page) {
    // Where there is no line, an address that is no page leads home.
    event.respondWith(fetch(request).catch(() => Response.redirect(scope)));
  }
});

/** Always of this version, so that a page and its files fit each other. */
const kept = async (address: string, request: Request): Promise<Response> =>
  (await site.find(address)) ?? fetch(request);

worker.addEventListener('message', (event) => {
  const [port] = event.ports;
  const answers: Record<Asked, () => Promise<unknown>> = {
    count: () => site.count(),
    mend: () => site.keep().then(() => site.count()),
    'take over': takeOver,
  };
  const answer = answers[event.data as Asked]();
  event.waitUntil(
    answer.then(
      (value) => port?.postMessage(value),
      () => port?.postMessage(null),
    ),
  );
});

/** Another open page would lose files that it may still need. */
async function takeOver(): Promise<TakeOver> {
  const pages = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const others = pages.filter(({ url }) => url.startsWith(scope)).length - 1;
  if (others > 0) return { others };
  await worker.skipWaiting();
  return { others: 0 };
}
