import type { PageOrder, PageScope } from '../browser/protocol.ts';
import { contestants } from '../contestants/index.ts';
import type { Contestant } from '../harness/contestant.ts';
import type { Measurement } from '../harness/measurement.ts';
import type { Sizes } from '../sizes.ts';

export interface BrowserResults {
  /** Name and version of the browser, or why there are no figures. */
  readonly browser: string;
  readonly measurements: readonly Measurement[];
}

/** The same heats in a page, driven from here. */
export async function runBrowser(
  sizes: Sizes,
  wants: (id: string, contestant: Contestant) => boolean,
  say: (words: string) => void,
): Promise<BrowserResults> {
  const wanted = Object.entries<Contestant>(contestants)
    .filter((entry) => wants(...entry))
    .map(([id]) => id);
  if (wanted.length === 0) return { browser: '', measurements: [] };
  const executablePath = await findExecutable();
  if (executablePath === undefined) {
    return { browser: 'BROWSER LEFT OUT: no Chromium, Chrome or Edge was found', measurements: [] };
  }
  say('Chromium: bundling the page');
  const { bundlePage } = await import('../browser/bundlePage.ts');
  const { servePage } = await import('../browser/servePage.ts');
  const { chromium } = await import('playwright');
  const { url, server } = await servePage(await bundlePage());
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--js-flags=--expose-gc'],
  });
  try {
    const page = await browser.newPage();
    await page.exposeFunction('sayBench', say);
    await page.goto(url);
    await page.waitForFunction(() => 'runBench' in globalThis);
    const order: PageOrder = { sizes, wanted };
    const measurements = await page.evaluate(
      (given) => (globalThis as PageScope).runBench?.(given) ?? [],
      order,
    );
    return { browser: `Chromium ${browser.version()}`, measurements };
  } finally {
    await browser.close();
    server.close();
  }
}

/** The finder of all browser tests; it is plain JavaScript, without types. */
async function findExecutable(): Promise<string | undefined> {
  const finder = new URL('../../../../scripts/findBrowser.mjs', import.meta.url).href;
  const { findBrowser } = (await import(finder)) as {
    findBrowser: () => Promise<string | undefined>;
  };
  return findBrowser();
}
