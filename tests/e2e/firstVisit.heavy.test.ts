import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBuild } from '../../apps/cli/src/serve/findBuild.ts';
import { readSite } from '../../apps/cli/src/serve/readSite.ts';
import { openChromium } from './chromium.ts';
import { heading, kept, patience, says, watchPlaces } from './keptSite.ts';
import { serveBuild } from './serveBuild.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

describe('without a line', { timeout: 2 * patience }, () => {
  it('everything is there after the first visit, under any path, and nobody else was asked', async () => {
    const served = await serveBuild('/kantor/tolok/');
    const context = await browser.newContext();
    const told = await watchPlaces(context, served);
    const page = await context.newPage();
    await page.goto(`${served.address}?lang=id`);
    await says(page, 'ready');
    const shown = await heading(page);
    const addresses = new Set(await kept(page));
    for (const file of readSite(findBuild())?.files.keys() ?? []) {
      if (['service-worker.js', '_app/version.json'].includes(file)) continue;
      const address = served.address + encodeURI(file).replace(/(^|(?<=\/))index\.html$/, '');
      expect(addresses, file).toContain(address);
    }
    await served.close();
    await page.reload();
    expect(await heading(page)).toBe(shown);
    await says(page, 'ready');
    await page.goto(`${served.address}indikator/pdn-pbj`);
    expect(page.url()).toBe(`${served.address}indikator/pdn-pbj/`);
    await page.locator('[data-engine="agrees"]').waitFor({ timeout: patience });
    await page.goto(`${served.address}halaman/yang-tidak-ada`);
    expect(page.url()).toBe(served.address);
    expect(told).toEqual([]);
    await context.close();
  });
});
