import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { nativeSummary } from './nativeNumbers.ts';
import { type Opening, useSite } from './useSite.ts';

const site = useSite();

const open = ({
  agreement = 'bspji-ambon-2022',
  query = '',
  ...opening
}: Opening & { agreement?: string; query?: string } = {}) =>
  site.open(`perjanjian/${agreement}/${query}`, opening);

const summary = async (page: Page): Promise<unknown> =>
  JSON.parse((await page.locator('main').getAttribute('data-summary')) ?? 'null');

const textOf = async (page: Page, selector: string) =>
  (await page.locator(selector).first().innerText()).replace(/\s+/g, ' ');

describe('the page of an agreement', () => {
  it('says how it stands before any script runs, and leads to every indicator', async () => {
    const native = await nativeSummary('bspji-ambon-2022');
    const page = await open({ javaScriptEnabled: false });
    expect(await summary(page)).toEqual(native);
    expect(await textOf(page, '.claim')).toBe(
      `${native.achieved} dari ${native.indicators} indikator tercapai, ${native.notAchieved} belum, dan ${native.absent} tanpa nilai.`,
    );
    expect(await page.locator('[data-indicator] a').count()).toBe(native.indicators);
    expect(await page.locator('.broad svg').getAttribute('aria-label')).toContain(
      'disiplin pegawai',
    );
    expect(await page.locator('input:enabled, button:enabled').count()).toBe(0);
  });

  it('computes in the page the same bits, and what another policy and table move', async () => {
    const page = await open();
    const native = await nativeSummary('bspji-ambon-2022');
    await page.locator('[data-engine="agrees"]').waitFor({ timeout: 30_000 });
    expect(await summary(page)).toEqual(native);

    const capped = await nativeSummary('bspji-ambon-2022', { policy: 'cap-120' });
    await page.getByLabel('cap-120@').check();
    await page.getByText('Semula 11 dari 15 tercapai').waitFor();
    expect(await summary(page)).toEqual(capped);
    expect(capped.meanAchievement).not.toBe(native.meanAchievement);

    const believed = { policy: 'cap-120', facts: 'lampiran-pk' };
    await page.getByLabel('Lampiran Pengukuran PK').check();
    await page.locator('[data-indicator="pdn-pbj"]').getByText('semula tercapai').waitFor();
    expect(await summary(page)).toEqual(await nativeSummary('bspji-ambon-2022', believed));
    await page.getByRole('button', { name: 'Kembalikan semula' }).click();
    await page.getByText('Semula 11 dari 15').waitFor({ state: 'detached' });
    expect(await summary(page)).toEqual(native);
    expect(site.told).toEqual([]);
  });

  it('has its view in the address: a link opens it, a choice changes it, Back undoes it', async () => {
    const query = '?angka=lampiran-pk&kebijakan=cap-120%401.0.0&bahasa=en&tampilan=dark';
    const page = await open({ query });
    await page.getByText('Before: 11 of 15 achieved').waitFor();
    const shared = { policy: 'cap-120@1.0.0', facts: 'lampiran-pk' };
    expect(await summary(page)).toEqual(await nativeSummary('bspji-ambon-2022', shared));
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.getByLabel('Figures from').selectOption('Tabel 3.4');
    await page.locator('[data-indicator="pdn-pbj"]').getByText('33.75%').waitFor();
    expect(new URL(page.url()).searchParams.get('angka')).toBe('tabel-3.4');
    await page.goBack();
    await page.locator('[data-indicator="pdn-pbj"]').getByText('before 97.39%').waitFor();
    expect(await summary(page)).toEqual(await nativeSummary('bspji-ambon-2022', shared));
    await page.getByLabel('Compared').selectOption({ index: 1 });
    await page.getByRole('heading', { name: 'Compared with' }).waitFor();
    expect(new URL(page.url()).searchParams.get('banding')).toMatch(/^bspji-ambon-2022-/);
    expect(site.told).toEqual([]);
  });

  it('tells what an address asks for in vain, and folds its bar on a phone', async () => {
    const page = await open({
      query: '?tahun=1999&utm=x&triwulan=2',
      viewport: { width: 390, height: 844 },
    });
    await page.getByText('Tahun “1999”, yang tidak ada di halaman ini').waitFor();
    await page.getByText('Bagian “utm” dalam alamat ini tidak dikenal').waitFor();
    await page.getByText('triwulan 2 2022').first().waitFor();
    expect(await summary(page)).toEqual(await nativeSummary('bspji-ambon-2022', { quarter: 2 }));
    const policy = page.getByLabel('Kebijakan', { exact: true });
    expect(await policy.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Ubah' }).click();
    await policy.selectOption('cap-110@1.0.0');
    await page.waitForURL('**/?triwulan=2&kebijakan=cap-110%401.0.0');
    expect(await page.getByText('tidak dikenal').count()).toBe(0);
  });

  it('fits a phone without scrolling sideways', async () => {
    const page = await open({ viewport: { width: 390, height: 844 } });
    const [content, room] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    expect(content).toBe(room);
    expect(await page.locator('.narrow svg').isVisible()).toBe(true);
  });
});
