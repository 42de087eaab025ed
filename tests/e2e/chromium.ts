import { type Browser, chromium } from 'playwright';

/** How Chromium is started: without talking to anyone. */
export const chromiumArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of the browser that `npm test` uses. */
export async function chromiumPath(): Promise<string> {
  const finder = new URL('../../scripts/findBrowser.mjs', import.meta.url).href;
  const { findBrowser } = (await import(finder)) as {
    findBrowser: () => Promise<string | undefined>;
  };
  const found = await findBrowser();
  if (!found) throw new Error('no browser found; npm run setup:browser brings one');
  return found;
}

/** A browser with nothing in it. */
export const openChromium = async (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath: await chromiumPath(),
    args: [...chromiumArguments, ...more],
  });
