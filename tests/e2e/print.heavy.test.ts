import type { Browser, Page } from 'playwright';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

/** As many sheets as each may take. */
const sheets = {
  home: 2,
  agreement: 6,
  indicator: 4,
  whatif: 5,
  comparison: 7,
  table: 8,
  browsers: 1,
  notebook: 9,
  files: 1,
} as const satisfies Record<keyof typeof mainPages, number>;

async function open(address: string): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block', colorScheme: 'dark' });
  const page = await context.newPage();
  await page.goto(served.address + address);
  await settled(page);
  await page.locator('input[name="theme"][value="dark"]').check({ force: true });
  return page;
}

/** The words of a page that stand on paper; what drawings say is held by their own tests. */
const wordsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(
      document.querySelector('main') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    const words: string[] = [];
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement;
      if (!parent?.checkVisibility() || parent.closest('svg, .unseen, option')) continue;
      const text = texts.currentNode.textContent ?? '';
      const isRaised = getComputedStyle(parent, '::first-letter').textTransform === 'uppercase';
      const letter = isRaised ? text.trimStart().charAt(0).toUpperCase() : '';
      words.push(...(letter + text.trimStart().slice(letter.length)).split(/\s+/));
    }
    return words.filter((word) => word !== '');
  });

const millimetres = (points: number) => (points / 72) * 25.4;

describe.each(Object.entries(mainPages))('the page %s', { timeout: 200_000 }, (name, address) => {
  it('prints on sheets of A4 with all its words within the margins', async () => {
    const page = await open(address);
    await page.emulateMedia({ media: 'print' });
    const words = await wordsOf(page);
    const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const pdf = await getDocumentProxy(new Uint8Array(printed));
    expect(pdf.numPages).toBeLessThanOrEqual(sheets[name as keyof typeof sheets]);
    let text = '';
    for (let number = 1; number <= pdf.numPages; number++) {
      const sheet = await pdf.getPage(number);
      const [, , width = 0, height = 0] = sheet.view;
      expect([Math.round(millimetres(width)), Math.round(millimetres(height))]).toEqual([210, 297]);
      const { items } = await sheet.getTextContent();
      const pieces = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []));
      expect(pieces.length).toBeGreaterThan(4);
      for (const { str, transform, width: length } of pieces) {
        const left = millimetres(Number(transform[4]));
        expect(left, str).toBeGreaterThanOrEqual(24.5);
        expect(left + millimetres(length), str).toBeLessThanOrEqual(195.5);
      }
      text += pieces.map(({ str }) => str).join('');
    }
    const whole = text.replace(/\s+/g, '');
    expect(words.length).toBeGreaterThan(30);
    expect(words.filter((word) => !whole.includes(word))).toEqual([]);
    await page.context().close();
  });

  it('prints light where the screen is dark, and nothing to press or to fill in', async () => {
    const page = await open(address);
    const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
    expect(await ink()).toBe('rgb(233, 230, 224)');
    await page.emulateMedia({ media: 'print' });
    expect(await ink()).toBe('rgb(29, 39, 51)');
    const controls = page.locator('button:not(thead *), textarea, input:not(:checked), footer');
    expect(await controls.filter({ visible: true }).count()).toBe(0);
    await page.context().close();
  });
});
