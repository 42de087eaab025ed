import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from './chromium.ts';
import { complaintsOf } from './complaints.ts';
import { nativeSummary } from './nativeNumbers.ts';
import { type Served, serveBuild } from './serveBuild.ts';

let browser: Browser;
let served: Served;
let context: BrowserContext;
let told: readonly string[];

beforeAll(async () => {
  [browser, served] = await Promise.all([openChromium(), serveBuild('/kantor/tolok/')]);
});
afterEach(() => context.close());
afterAll(async () => {
  await browser.close();
  await served.close();
});

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  context = await browser.newContext({ serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  told = await complaintsOf(page, served);
  await page.goto(served.address);
  return page;
}

const textOf = async (page: Page, selector: string) =>
  (await page.locator(selector).innerText()).replace(/\s+/g, ' ');

describe('the first page', () => {
  it('says of the agreement in force what native DuckDB computes, before any script runs', async () => {
    const { achieved, notAchieved, absent, indicators } = await nativeSummary('bspji-ambon-2022');
    const page = await open({ javaScriptEnabled: false });
    const row = page.getByRole('row', {
      name: 'Perjanjian Kinerja BSPJI Ambon Tahun 2022 berlaku',
    });
    expect((await row.innerText()).replace(/\s+/g, ' ')).toContain(
      `${indicators} ${achieved} tercapai, ${notAchieved} belum, ${absent} tanpa nilai`,
    );
  });

  it('leads to an indicator and back, under any path of a host, in the language chosen', async () => {
    const page = await open();
    await page.getByText('EN', { exact: true }).click();
    await page.getByRole('heading', { name: 'Three things to try' }).waitFor();
    await page.getByRole('link', { name: 'Open the indicator' }).last().click();
    await page.locator('[data-engine="agrees"]').waitFor({ timeout: 30_000 });
    expect(page.url()).toMatch(/\/kantor\/tolok\/indikator\/[a-z-]+\/$/);
    expect(await textOf(page, '.claim')).toMatch(/^Actual .+ against a target of .+%\.$/);
    await page.getByRole('link', { name: 'Tolok, home' }).click();
    await page.getByRole('heading', { name: 'Three things to try' }).waitFor();
    expect(page.url()).toBe(served.address);
    expect(told).toEqual([]);
  });

  it('fits a phone without scrolling sideways', async () => {
    const page = await open({ viewport: { width: 390, height: 844 } });
    const [content, room] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    expect(content).toBe(room);
  });
});
