import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringAxe, violations, walk } from './accessibility.ts';
import { openChromium } from './chromium.ts';
import { mainPages } from './mainPages.ts';
import { type Served, serveBuild } from './serveBuild.ts';
import { settled } from './settled.ts';

let browser: Browser;
let served: Served;

beforeAll(async () => {
  [browser, served] = await Promise.all([openChromium(), serveBuild()]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

async function open(address: string, width: number): Promise<Page> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
    viewport: { width, height: 800 },
  });
  const page = await context.newPage();
  await bringAxe(page);
  await page.goto(served.address + address);
  await settled(page);
  return page;
}

describe.each(Object.entries(mainPages))('the page %s', { timeout: 300_000 }, (_, address) => {
  it.each([1280, 390])(
    'has no violation of WCAG 2.2 AA in both themes and languages, %i wide',
    async (width) => {
      const page = await open(address, width);
      const found: string[] = [];
      for (const theme of ['light', 'dark']) {
        for (const language of ['id', 'en']) {
          await page.locator(`input[name="theme"][value="${theme}"]`).check({ force: true });
          await page.locator(`input[name="language"][value="${language}"]`).check({ force: true });
          const now = await violations(page);
          found.push(...now.map((text) => `${theme} ${language} ${text}`));
        }
      }
      expect(found).toEqual([]);
      await page.context().close();
    },
  );

  it('lets the Tab key come to every control, in view and outlined, and out again', async () => {
    const page = await open(address, 1280);
    const found = await walk(page);
    expect(found).toMatchObject({ missed: [], unseen: [], ended: true });
    expect(found.reached).toBeGreaterThan(3);
    await page.context().close();
  });

  it('begins with a way past the bar to what it says', async () => {
    const page = await open(address, 1280);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Langsung ke isi' });
    expect(await skip.evaluate((one) => one === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const inside = await page.evaluate(() =>
      document.querySelector('header')?.contains(document.activeElement),
    );
    expect(inside).toBe(false);
    await page.context().close();
  });
});
