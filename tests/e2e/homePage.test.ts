import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { nativeSummary } from './nativeNumbers.ts';
import { type Opening, useSite } from './useSite.ts';

const site = useSite('/kantor/tolok/');

const open = (opening: Opening = {}) => site.open('', opening);

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
    expect(page.url()).toBe(site.served.address);
    expect(site.told).toEqual([]);
  });

  it('leads to every part of the site from its bar', async () => {
    const page = await open();
    const parts = page.getByRole('navigation', { name: 'Bagian situs' });
    for (const [part, first] of [
      ['Perjanjian', 'Perjanjian Kinerja BSPJI Ambon Tahun 2022'],
      ['Indikator', 'Nilai disiplin pegawai'],
      ['Data', 'Capaian kinerja menurut Renstra 2021-2024'],
      ['Buku kerja', 'Capaian 2022'],
    ] as const) {
      await parts.getByRole('link', { name: part, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: part }).waitFor();
      const current = parts.locator('[aria-current="page"]');
      expect(await current.innerText()).toBe(part);
      expect(await page.getByRole('link', { name: first }).count(), first).toBeGreaterThan(0);
    }
    expect(site.told).toEqual([]);
  });

  it('finds pages and carries out commands from the keyboard', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Cari', disabled: false }).waitFor();
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: 'Cari halaman atau perintah' });
    await field.fill('zzz');
    await page.getByText('Tidak ada yang memuat “zzz”.').waitFor();
    // Tables that two packages call alike.
    await field.fill('belanja-akun');
    await page.getByRole('option').getByText('contoh-satker/belanja-akun').waitFor();
    await page.getByRole('option').getByText('contoh-p3dn/belanja-akun').waitFor();
    await field.fill('english');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Three things to try' }).waitFor();
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Open your own files' }).waitFor();
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('combobox').fill('disiplin-pegawai');
    await page.getByRole('option', { selected: true }).getByText('Staff discipline').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/kantor/tolok/indikator/disiplin-pegawai/');
    expect(site.told).toEqual([]);
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
