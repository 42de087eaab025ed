import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { nativeSummary } from './nativeNumbers.ts';
import { useSite } from './useSite.ts';

const site = useSite();
const agreement = 'bspji-ambon-2022';

const summary = async (page: Page): Promise<{ achieved: number; meanAchievement: number }> =>
  JSON.parse((await page.locator('main').getAttribute('data-summary')) ?? 'null') as never;
const claim = async (page: Page) => (await page.locator('.claim').innerText()).replace(/\s+/g, ' ');
const own = (page: Page, key: string) => new URL(page.url()).searchParams.getAll(key);

describe('the page of what-if', () => {
  it('tells how the agreement stands before any script runs', async () => {
    const native = await nativeSummary(agreement);
    const page = await site.open('bagaimana-kalau/', { javaScriptEnabled: false });
    expect(await summary(page)).toEqual(native);
    expect(await claim(page)).toMatch(/^11 dari 15 indikator tercapai; rata-rata capaian 396,04/);
    expect(await page.locator('[data-indicator]').count()).toBe(15);
    expect(await page.locator('figure svg').first().getAttribute('aria-label')).toContain('SK3.3');
  });

  it('raises a target: headline, status and address follow, a link shows the same', async () => {
    const page = await site.open('bagaimana-kalau/');
    await page.getByRole('button', { name: '+ Tambah' }).click();
    await page.getByLabel('Indikator, kebijakan, atau tabel').selectOption({
      label:
        'SK3.4 Persentase nilai capaian penggunaan produk dalam negeri dalam pengadaan barang dan jasa',
    });
    await page.getByRole('button', { name: 'Target', exact: true }).click();
    const field = page.locator('[data-path="target.pdn-pbj"] input[inputmode]');
    await field.fill('98');
    // While it is typed it is shown; only what is let go of goes into the address.
    await page.locator('tr[data-indicator="pdn-pbj"]').getByText('Belum tercapai').waitFor();
    expect(own(page, 'ubah')).toEqual(['target.pdn-pbj=45']);
    await field.press('Enter');
    // 97.39 of 98 is 99.38%: not achieved any more, and the mean falls by a twelfth of the difference.
    expect(await claim(page)).toBe(
      '10 dari 15 indikator tercapai, semula 11; rata-rata capaian turun dari 396,04 % menjadi 386,28 %.',
    );
    expect(own(page, 'ubah')).toEqual(['target.pdn-pbj=98']);
    expect(own(page, 'semula')).toEqual(['45']);
    const moved = await summary(page);

    const fresh = await site.open(page.url().slice(site.served.address.length));
    await fresh.locator('[data-group="down"] [data-indicator="pdn-pbj"]').waitFor();
    expect(await summary(fresh)).toEqual(moved);
    expect(await claim(fresh)).toBe(await claim(page));

    await page.getByRole('button', { name: 'Kembalikan Persentase' }).click();
    await page.getByText('Belum ada yang diubah').waitFor();
    expect(await summary(page)).toEqual(await nativeSummary(agreement));
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await page.locator('[data-group="down"]').waitFor();
    await page.goBack();
    await page.getByText('Belum ada yang diubah').waitFor();
    expect(site.told).toEqual([]);
  });

  it('asks what achieved takes for discipline, and applies the answer', async () => {
    const page = await site.open('bagaimana-kalau/');
    await page.getByLabel('Agar').selectOption('disiplin-pegawai');
    const card = page.locator('.card');
    await card.getByText('paling sedikit 90').waitFor();
    const text = (await card.innerText()).replace(/\s+/g, ' ');
    expect(text).toContain('+3,41');
    expect(text).toContain('89,99 memberi 99,99 %: Belum tercapai');
    expect(own(page, 'tanya')).toEqual(['disiplin-pegawai']);
    await card.getByRole('button', { name: 'Terapkan sebagai perubahan' }).click();
    await page.locator('[data-group="up"] [data-indicator="disiplin-pegawai"]').waitFor();
    expect((await summary(page)).achieved).toBe(12);
    await card.getByText('sudah; berlaku untuk').waitFor();
    expect(site.told).toEqual([]);
  });
});
