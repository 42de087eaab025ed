import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { nativeNumbers } from './nativeNumbers.ts';
import { type Opening, useSite } from './useSite.ts';

const site = useSite();

const open = ({ query = '', ...opening }: Opening & { query?: string } = {}) =>
  site.open(`indikator/pdn-pbj/${query}`, opening);

const settled = (page: Page, state = 'agrees') =>
  page.locator(`[data-engine="${state}"]`).waitFor({ timeout: 30_000 });

const numbers = async (page: Page): Promise<unknown> =>
  JSON.parse((await page.locator('main').getAttribute('data-numbers')) ?? 'null');

const claim = (page: Page) => page.locator('.claim');

/** The text of an element, its spaces made plain. */
const textOf = async (page: Page, selector: string) =>
  (await page.locator(selector).innerText()).replace(/\s+/g, ' ');

describe('the indicator page', () => {
  it('computes in the page the same bits as native DuckDB', async () => {
    const page = await open();
    const written = await numbers(page);
    await settled(page);
    const native = JSON.parse(JSON.stringify(await nativeNumbers())) as { achievement: number };
    expect(native.achievement).toBe(216.42222222222222);
    expect(await numbers(page)).toEqual(native);
    expect(written).toEqual(native);
    expect(await textOf(page, '#mesin')).toMatch(/duckdb-wasm \d+\.\d+\.\d+ dalam [\d,]+ detik/);
    expect(site.told).toEqual([]);
  });

  it('says what it found before any script runs', async () => {
    const page = await open({ javaScriptEnabled: false });
    expect(await claim(page).innerText()).toBe(
      'Realisasi 97,39 % dari target 45 %: capaian 216,42 %.',
    );
    await expect(page.locator('.wide svg').getAttribute('aria-label')).resolves.toContain(
      'capaian 216,42 %',
    );
    expect(await page.locator('input:enabled, button:enabled').count()).toBe(0);
  });

  it('recomputes at once when another printed table is believed', async () => {
    const page = await open();
    await settled(page);
    await page.getByLabel('Lampiran Pengukuran PK').check();
    await page.waitForFunction(() => document.querySelector('.claim')?.textContent.includes('30'));
    expect(await claim(page).innerText()).toBe(
      'Realisasi 30 % dari target 45 %: capaian 66,67 %, semula 216,42 %.',
    );
    expect(await textOf(page, 'main .facts')).toContain('Belum tercapai');
    expect(await textOf(page, '.finding')).toBe('Capaian 33,33 poin di bawah 100 %');
    await expect(page.locator('.wide svg').getAttribute('aria-label')).resolves.toMatch(
      /^Semula: .*216,42 %, tercapai\. Menjadi: .*66,67 %, belum tercapai\.$/,
    );
    await page.getByLabel('Tabel 3.2').check();
    await page.waitForFunction(
      () => !document.querySelector('.claim')?.textContent.includes('semula'),
    );
    expect(site.told).toEqual([]);
  });

  it('recomputes while a target is typed, refuses what is no number, and goes back', async () => {
    const page = await open();
    const target = page.getByLabel('Bagaimana kalau targetnya');
    await target.fill('50');
    await claim(page).getByText('194,78 %').waitFor();
    expect(await claim(page).innerText()).toContain('dari target 50 %: capaian 194,78 %, semula');
    await target.fill('lima puluh');
    await page.getByText('Isian ini bukan angka').waitFor();
    expect(await claim(page).innerText()).toContain('194,78 %');
    await target.fill('0');
    await claim(page).getByText('target nol').waitFor();
    await page.getByRole('button', { name: 'Kembalikan' }).click();
    await page.waitForFunction(
      () => !document.querySelector('.claim')?.textContent.includes('semula'),
    );
    expect(await target.inputValue()).toBe('45');
    expect(site.told).toEqual([]);
  });

  it('speaks English when asked, in its numbers too, and remembers it', async () => {
    const page = await open();
    await page.getByText('EN', { exact: true }).click();
    const english = 'Actual 97.39% against a target of 45%: achievement 216.42%.';
    expect(await claim(page).innerText()).toBe(english);
    await page.getByText('Achievement is 116.42 points above 100%').waitFor();
    await page.reload();
    await settled(page);
    expect(await claim(page).innerText()).toBe(english);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(site.told).toEqual([]);
  });

  it('follows the theme of the system until one is chosen', async () => {
    const page = await open({ colorScheme: 'dark' });
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).background);
    const dark = await paper();
    await page.getByText('Terang', { exact: true }).click();
    const light = await paper();
    expect(light).not.toBe(dark);
    await page.reload({ waitUntil: 'domcontentloaded' });
    expect(await paper()).toBe(light);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByText('Gelap', { exact: true }).click();
    expect(await paper()).toBe(dark);
    expect(site.told).toEqual([]);
  });

  it('is read in another agreement, as a link asks, beside all that promise it', async () => {
    const page = await open({
      query: `?dasar=bspji-ambon-2022-lampiran-1&angka=lampiran-pk`,
    });
    await page.waitForFunction(() =>
      document.querySelector('.claim')?.textContent.includes('target 40'),
    );
    expect(await claim(page).innerText()).toBe(
      'Realisasi 30 % dari target 40 %: capaian 75 %, semula 216,42 %.',
    );
    const elsewhere = page.getByRole('row', { name: 'Perjanjian Kinerja BSPJI Ambon Tahun 2022' });
    expect(await elsewhere.first().innerText()).toContain('66,67');
    const journey = page.getByRole('row', { name: 'Lampiran Realisasi Renstra' }).last();
    expect((await journey.innerText()).replace(/\s+/g, ' ')).toContain('89,37 97,39');
    await page.getByLabel('Tabel 3.2').first().check();
    await claim(page).getByText('243,48').waitFor();
    expect(new URL(page.url()).searchParams.get('angka')).toBe('tabel-3.2');
    expect(site.told).toEqual([]);
  });

  it('fits a phone without scrolling sideways', async () => {
    const page = await open({ viewport: { width: 390, height: 844 } });
    const [content, room] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    expect(content).toBe(room);
    expect(await page.locator('.narrow svg').isVisible()).toBe(true);
    expect(await page.locator('.wide svg').isVisible()).toBe(false);
  });

  it('can be worked from the keyboard', async () => {
    const page = await open();
    await settled(page);
    await page.getByLabel('Tabel 3.2').focus();
    await page.keyboard.press('ArrowDown');
    await claim(page).getByText('33,75 %').waitFor();
    expect(await claim(page).innerText()).toContain('capaian 75 %, semula 216,42 %.');
  });
});
