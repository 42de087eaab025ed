import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringAxe, violations, walk } from './accessibility.ts';
import { openChromium } from './chromium.ts';
import { mainPages } from './mainPages.ts';
import { type Served, serveBuild } from './serveBuild.ts';

let browser: Browser;
let served: Served;

beforeAll(async () => {
  [browser, served] = await Promise.all([openChromium(), serveBuild()]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

describe('the first page', () => {
  it('has no violation of WCAG 2.2 AA, and can be walked with the keyboard', async () => {
    const context = await browser.newContext({ serviceWorkers: 'block', reducedMotion: 'reduce' });
    const page = await context.newPage();
    await bringAxe(page);
    await page.goto(served.address + mainPages.home);
    await page.locator('fieldset:enabled').first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await walk(page)).toMatchObject({ missed: [], unseen: [], ended: true });
    await page.evaluate(() => {
      const picture = document.createElement('img');
      document.querySelector('main')?.append(picture);
    });
    expect(await violations(page)).toEqual([expect.stringContaining('image-alt')]);
    await context.close();
  });
});
