import type { BrowserContext, Page } from 'playwright';
import type { Served } from './serveBuild.ts';

/** Copying the whole database into the browser takes a while where much else runs. */
export const patience = 100_000;

/** Writes down requests to a foreign place and what the policy refused, in every page to come. */
export async function watchPlaces(context: BrowserContext, host: Served): Promise<string[]> {
  const told: string[] = [];
  const own = [new URL(host.address).origin, 'data:', 'blob:'];
  context.on('request', (request) => {
    if (!own.some((start) => request.url().startsWith(start))) told.push(request.url());
  });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  context.on('console', (message) => {
    if (message.text().startsWith('policy:')) told.push(message.text());
  });
  return told;
}

/** Waits until the page says that of itself. */
export const says = (page: Page, kind: string): Promise<void> =>
  page.locator(`[data-offline="${kind}"]`).waitFor({ timeout: patience });

/** The addresses of everything that is kept. */
export const kept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const found = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    return found.flat().map(({ url }) => url);
  });

/** The first heading as it is read. */
export const heading = (page: Page): Promise<string> => page.locator('h1').first().innerText();
