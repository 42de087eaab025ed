import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBuild } from '../../apps/cli/src/serve/findBuild.ts';
import { type Site, readSite } from '../../apps/cli/src/serve/readSite.ts';
import { openChromium } from './chromium.ts';
import { heading, kept, patience, says, watchPlaces } from './keptSite.ts';
import { type Served, serveBuild } from './serveBuild.ts';

vi.setConfig({ testTimeout: 3 * patience });

let browser: Browser;
let context: BrowserContext;
let site: Site;
let served: Served;

beforeAll(async () => {
  browser = await openChromium();
  const read = readSite(findBuild());
  if (!read) throw new Error('the notebook is not built: npm run build');
  site = read;
});
beforeEach(async () => {
  context = await browser.newContext();
  context.setDefaultTimeout(patience);
});
afterEach(async () => {
  await context.close();
  await served.close();
});
afterAll(() => browser.close());

async function open(address = served.address): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

const ending = (urls: readonly string[], end: string) => urls.filter((url) => url.endsWith(end));

describe('the mark', () => {
  it('does not say ready while a file came cut, and the file is fetched again later', async () => {
    let cutting = true;
    served = await serveBuild('/', {
      instead: (request, response) => {
        if (!cutting || !request.url?.endsWith('.wasm')) return false;
        response.writeHead(200, {
          'content-type': 'application/wasm',
          'content-length': '34000000',
        });
        response.write(Buffer.alloc(100_000));
        setTimeout(() => response.destroy(), 200);
        return true;
      },
    });
    const page = await open();
    await says(page, 'failed');
    expect(ending(await kept(page), '.wasm')).toEqual([]);
    cutting = false;
    await page.reload();
    await says(page, 'ready');
    expect(ending(await kept(page), '.wasm')).toHaveLength(1);
  });

  it('notices what the browser threw away, which is fetched again', async () => {
    served = await serveBuild();
    const page = await open();
    await says(page, 'ready');
    const whole = await kept(page);
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          if (request.url.endsWith('.woff2')) await cache.delete(request);
        }
      }
    });
    expect(await kept(page)).not.toHaveLength(whole.length);
    await page.reload();
    await says(page, 'ready');
    expect((await kept(page)).sort()).toEqual(whole.sort());
  });

  it('is true of each of two copies of the site on one host', async () => {
    served = await serveBuild('/', {
      instead: (request) => {
        request.url = request.url?.replace(/^\/(satu|dua)\//, '/');
        return false;
      },
    });
    const copies = ['satu/', 'dua/'].map((folder) => served.address + folder);
    const pages = [];
    for (const copy of copies) {
      const page = await open(copy);
      await says(page, 'ready');
      pages.push(page);
    }
    await served.close();
    for (const page of pages) {
      await page.reload();
      await says(page, 'ready');
    }
  });
});

describe('a new version', () => {
  it('waits until a person loads it, and until no other page needs the old one', async () => {
    const next = nextVersion();
    let now = site;
    served = await serveBuild('/', { site: () => now });
    const told = await watchPlaces(context, served);
    try {
      const page = await open(`${served.address}indikator/pdn-pbj/`);
      await says(page, 'ready');
      const other = await open();
      const target = page.getByLabel('Bagaimana kalau targetnya');
      await target.fill('50');
      now = next.site;
      await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
      await says(page, 'update');
      expect(await target.inputValue()).toBe('50');
      const versions = [site.version, next.site.version];
      expect(await held(page, versions)).toBe(site.version);
      const load = page.getByRole('button', { name: 'Muat versi baru' });
      await load.click();
      await page.getByText('Tutup dahulu halaman Tolok lain yang terbuka: 1.').waitFor();
      expect(await target.inputValue()).toBe('50');
      expect(await held(page, versions)).toBe(site.version);
      await other.close();
      await load.click();
      await says(page, 'ready');
      expect(await held(page, versions)).toBe(next.site.version);
      expect(await heading(page)).not.toBe('');
      expect(ending(await kept(page), '.wasm')).toHaveLength(1);
      expect(told).toEqual([]);
    } finally {
      next.discard();
    }
  });
});

/** Which of two versions the page is of that is given at this address. */
const held = (page: Page, versions: readonly string[]): Promise<string | undefined> =>
  page.evaluate(async (all) => {
    const html = await (await fetch(location.href)).text();
    return all.find((version) => html.includes(version));
  }, versions);

/** Makes policies allow the script within a changed page in place of that before, as a build does. */
function allowing(before: string, after: string): (policy: string) => string {
  const hashOf = (html: string): string => {
    const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    return `sha256-${createHash('sha256').update(script).digest('base64')}`;
  };
  return (policy) => policy.replaceAll(hashOf(before), hashOf(after));
}

/** The same site as if it had been built from other sources: other pages, the same database. */
function nextVersion(): { readonly site: Site; readonly discard: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'tolok-next-'));
  cpSync(site.folder, folder, { recursive: true });
  const version = 'f'.repeat(site.version.length);
  const files = new Map(site.files);
  for (const [file, described] of files) {
    if (!/\.(html|js|json)$/.test(file)) continue;
    const text = readFileSync(path.join(folder, file), 'utf8');
    if (!text.includes(site.version)) continue;
    const changed = text.replaceAll(site.version, version);
    const allow = allowing(text, changed);
    writeFileSync(path.join(folder, file), allow(changed));
    const headers = Object.entries(described.headers).map(([name, value]) => [name, allow(value)]);
    files.set(file, {
      ...described,
      hash: `${described.hash}x`,
      encodings: {},
      headers: Object.fromEntries(headers) as typeof described.headers,
    });
  }
  return {
    site: { ...site, folder, version, files },
    discard: () => rmSync(folder, { recursive: true }),
  };
}
