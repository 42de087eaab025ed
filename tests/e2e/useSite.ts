import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { openChromium } from './chromium.ts';
import { complaintsOf } from './complaints.ts';
import { type Served, serveBuild } from './serveBuild.ts';

/** How a page is opened. */
export interface Opening extends BrowserContextOptions {
  /** Another host than that of the file. */
  readonly host?: Served;
  /** Milliseconds that anything in the page may take; Playwright's own without it. */
  readonly patience?: number;
  /** What is done to the page before it is loaded. */
  readonly before?: (page: Page) => Promise<unknown>;
}

/** The built site and a browser for the tests of one file. */
export interface Site {
  readonly served: Served;
  /** What a browser complained about in the page that was opened last. */
  readonly told: readonly string[];
  /** Opens a page by its path below the site, as a reader would who was never there. */
  open(path: string, opening?: Opening): Promise<Page>;
}

/** Keeps a page from having the module of the database; the route taken away gives it back. */
export const withoutModule = (page: Page): Promise<unknown> =>
  page.route('**/*.wasm', (route) => route.abort());

/**
 * Serves the build below `prefix` while the tests of a file run. What a test opens is closed after it.
 * No page keeps the site for offline use, which would copy it whole each time.
 */
export function useSite(prefix = '/'): Site {
  let browser: Browser;
  let served: Served;
  let told: readonly string[] = [];
  let contexts: BrowserContext[] = [];

  beforeAll(async () => {
    [browser, served] = await Promise.all([openChromium(), serveBuild(prefix)]);
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  return {
    get served() {
      return served;
    },
    get told() {
      return told;
    },
    async open(path, { host = served, patience, before, ...options } = {}) {
      const context = await browser.newContext({ serviceWorkers: 'block', ...options });
      contexts.push(context);
      if (patience !== undefined) context.setDefaultTimeout(patience);
      const page = await context.newPage();
      told = await complaintsOf(page, host);
      await before?.(page);
      await page.goto(host.address + path);
      return page;
    },
  };
}
