import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openChromium } from './chromium.ts';
import { type ServedHarness, serveHarness } from './harness/serveHarness.ts';

let browser: Browser;
let served: ServedHarness;
let context: BrowserContext;
let told: string[];

beforeAll(async () => {
  served = await serveHarness(path.join(import.meta.dirname, 'codeField'));
  browser = await openChromium();
});
beforeEach(async () => {
  context = await browser.newContext();
  told = [];
});
afterEach(async () => {
  await context.close();
  expect(told).toEqual([]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

async function openPage(query = ''): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => told.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) told.push(message.text());
  });
  await page.goto(`http://127.0.0.1:${served.port}/${query}`);
  return page;
}

const editor = (page: Page) => page.locator('.cm-content');
const offer = (page: Page, words: string) => page.locator('[role="option"]', { hasText: words });
const textOf = (page: Page) => page.locator('#text').textContent();

describe('the field of code', () => {
  it('is a plain field until the editor is there, and a page without one fetches none of it', async () => {
    expect(served.first).not.toContain('cm-editor');
    expect(served.later).toContain('cm-editor');
    const typed = Promise.withResolvers<void>();
    await context.route('**/codeMirror-*.js', async (route) => {
      await typed.promise;
      await route.continue();
    });
    const page = await openPage();
    const plain = page.locator('textarea');
    await plain.focus();
    await plain.press('ControlOrMeta+Home');
    await plain.pressSequentially('-- a\n');
    typed.resolve();
    await editor(page).waitFor();
    expect(await plain.count()).toBe(0);
    expect(await page.locator('.cm-focused').count()).toBe(1);
    await page.keyboard.type('-- b\n');
    expect((await textOf(page))?.startsWith('-- a\n-- b\nSELECT')).toBe(true);
  });

  it('stays a plain field where the editor cannot be fetched', async () => {
    await context.route('**/codeMirror-*.js', (route) => route.abort());
    const page = await openPage();
    await page.locator('[data-code="failed"]').waitFor({ state: 'attached' });
    await page.locator('textarea').fill('SELECT 2');
    expect(await textOf(page)).toBe('SELECT 2');
    expect(told.splice(0).join()).toContain('ERR_FAILED');
  });

  it('is worked with the keyboard alone: Tab leaves it, Escape closes it, offers first', async () => {
    const page = await openPage();
    await editor(page).waitFor();
    await editor(page).focus();
    await page.getByText('Tab meninggalkan kolom ini').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Sesudah');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(' AND $an');
    await offer(page, '$angkamasukan').waitFor();
    await page.keyboard.press('Enter');
    expect((await textOf(page))?.endsWith("'Ambon' AND $angka")).toBe(true);
    await page.keyboard.press('ControlOrMeta+z');
    expect(await page.locator('[data-undone="1"]').count()).toBe(1);
    await page.keyboard.type(' kod');
    await offer(page, 'kodekolom').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('option').count()).toBe(0);
    expect(await editor(page).count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await editor(page).count()).toBe(0);
  });

  it('shows what is wrong at its place, takes a text from outside, and another language', async () => {
    const page = await openPage();
    await editor(page).waitFor();
    await editor(page).focus();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('rusak ');
    const wrong = page.locator('.cm-lintRange-error');
    await expect.poll(() => wrong.textContent()).toBe('rusak');
    await wrong.hover();
    await page.getByText('Ini rusak. Hapus saja.').waitFor();
    expect(await editor(page).getAttribute('aria-invalid')).toBe('true');
    await page.mouse.move(0, 0);
    await page.getByText('Ini rusak. Hapus saja.').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Semula' }).click();
    await expect
      .poll(() => editor(page).locator('.cm-line').first().textContent())
      .toMatch(/^SELECT/);
    expect(await wrong.count()).toBe(0);
    await page.getByRole('button', { name: 'JSON' }).click();
    await expect
      .poll(() => editor(page).locator('.cm-line').nth(1).textContent())
      .toContain('title');
    await editor(page).focus();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('End');
    await page.keyboard.type(', "c');
    await offer(page, '"columns"').waitFor();
  });

  it.each(['markdown', 'json', 'sql', 'feel'])('tells the words of %s apart', async (language) => {
    const page = await openPage(`?bahasa=${language}`);
    await editor(page).waitFor();
    const marked = editor(page).locator('.cm-line span[class]');
    await expect.poll(() => marked.count()).toBeGreaterThan(0);
  });
});
