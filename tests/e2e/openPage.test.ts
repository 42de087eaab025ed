import { describe, expect, it } from 'vitest';
import { giveFolder, inRepository, openEmpty } from './ownFiles.ts';
import { extent, patience } from './spendingTable.ts';
import { useSite } from './useSite.ts';

const site = useSite();

describe('the page that opens files of this computer', { timeout: 2 * patience }, () => {
  it('shows a table of a chosen folder in the grid, and answers a statement over it', async () => {
    const page = await openEmpty(site);
    const input = page.locator('input[webkitdirectory]');
    await input.setInputFiles(inRepository('datasets/contoh-satker'));
    await page.getByText('Ditemukan 1 paket data.').waitFor();
    await page.getByRole('button', { name: 'Belanja per akun' }).click();
    await extent(page, 'Baris 1–50 dari 3.200');
    await page.getByRole('button', { name: 'Jalankan' }).click();
    await page.locator('[data-sql="ready"] [data-grid="ready"]').waitFor();
    // What is chosen next takes the place of all of it.
    const files = page.locator('input[multiple]:not([webkitdirectory])');
    await files.setInputFiles(inRepository('apps/notebook/notebooks/capaian-2022.tolok.md'));
    await page.getByText('Ditemukan 1 buku kerja.').waitFor();
    expect(await page.locator('table').count()).toBe(0);
    expect(await page.locator('ol li').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Buka buku kerja' }).click();
    await page
      .locator('[data-progress="still"]', { hasText: 'dihitung di peramban ini' })
      .waitFor();
    expect(await page.locator('figure svg').count()).toBeGreaterThan(0);
    expect(await page.locator('[role="alert"]').count()).toBe(0);
    await page.getByRole('button', { name: 'Berkas yang dibuka' }).click();
    await page.getByText('Ditemukan 1 buku kerja.').waitFor();
    expect(site.told).toEqual([]);
  });

  it('opens nothing of a package that is wrong, and says where, why and what to do', async () => {
    const page = await openEmpty(site);
    await giveFolder(page, {
      'datapackage.json': '{\n  "name": "x",\n}',
      'aneh.tolok.md': '```sql tolok:query id=q\nDROP TABLE a\n```\n',
    });
    await page.getByRole('button', { name: 'Buka folder' }).click();
    await page.getByText('Paket ini tidak dibuka').waitFor();
    const places = await page.locator('.place').allInnerTexts();
    expect(places[0]).toContain('pilihan/datapackage.json, baris 2, kolom 14');
    expect(places.join()).toContain('pilihan/aneh.tolok.md, baris 2, kolom 1');
    expect(await page.locator('main').innerText()).toContain('DROP tidak dijalankan');
    expect(await page.locator('table').count()).toBe(0);
    expect(site.told).toEqual([]);
  });
});
