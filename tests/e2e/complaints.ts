import type { Page } from 'playwright';
import type { Served } from './serveBuild.ts';

/** Writes down whatever a browser complains about in a page, and every request to a foreign place. */
export async function complaintsOf(page: Page, host: Served): Promise<readonly string[]> {
  const told: string[] = [];
  page.on('console', (message) => {
    // Copying the site for offline use would take each test a second; those about it let it be.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (['error', 'warning'].includes(message.type())) told.push(message.text());
  });
  page.on('pageerror', (error) => told.push(String(error)));
  page.on('request', (request) => {
    const own = [host.address, 'data:', 'blob:'];
    if (!own.some((start) => request.url().startsWith(start))) {
      told.push(`foreign: ${request.url()}`);
    }
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  return told;
}
