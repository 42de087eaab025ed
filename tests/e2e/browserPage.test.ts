import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { triedBrowsers } from '../../apps/notebook/src/lib/browsers/tried.ts';
import { openChromium } from './chromium.ts';
import { complaintsOf } from './complaints.ts';
import { serveBuild } from './serveBuild.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

describe('the page of browsers', () => {
  it('names no browser but the one that these tests run in, in no newer version', () => {
    const [version = '0'] = browser.version().split('.');
    expect(triedBrowsers.map(({ name }) => name)).toEqual(['Chromium']);
    expect(triedBrowsers[0]?.version).toBeLessThanOrEqual(Number(version));
  });

  it('says before any script runs what was tried, and then what this browser has', async () => {
    const served = await serveBuild();
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    const told = await complaintsOf(page, served);
    await page.goto(`${served.address}peramban/`);
    const tried = triedBrowsers.map(({ name, version }) => `${name} ${version}`).join(', ');
    expect(await page.locator('.claim').innerText()).toContain(`dicoba di ${tried};`);
    await page.locator('[data-found="there"]').first().waitFor();
    const found = await page
      .locator('[data-need]')
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset));
    expect(found.length).toBeGreaterThan(4);
    for (const { found: answer } of found) expect(answer).toBe('there');
    expect(told).toEqual([]);
    await context.close();
    await served.close();
  });
});
