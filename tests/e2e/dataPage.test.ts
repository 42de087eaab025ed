import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { column, extent, money, patience, spending, spendingRows } from './spendingTable.ts';
import { type Opening, useSite } from './useSite.ts';

const site = useSite();

const timeout = 2 * patience;

const printed = 'data/bspji-ambon-2022/tabel-3.2/';

const open = (table: string, opening: Opening = {}) => site.open(table, { patience, ...opening });

async function filter(page: Page, title: string, condition: string, value: string) {
  await page.getByLabel('Saring', { exact: true }).selectOption({ label: title });
  await page.getByLabel('Syarat').selectOption({ label: condition });
  await page.getByLabel('Nilai', { exact: true }).fill(value);
  await page.getByRole('button', { name: 'Terapkan' }).click();
}

describe('the page of a table', { timeout }, () => {
  it('reads before any script runs: rows, places, where it is from', async () => {
    const page = await open(printed, { javaScriptEnabled: false });
    expect(await page.locator('.claim').innerText()).toBe(
      '165 sel tercetak di Tabel 3.2, naskah baris 795 sampai 828.',
    );
    expect(await page.locator('tbody tr').count()).toBe(50);
    const [first] = await page.locator('tbody tr').allInnerTexts();
    expect(first?.split('\t').map((text) => text.trim())).toEqual([
      ...['1', 'Jumlah tenant inkubator berbasis teknologi yang terbentuk'],
      ...['2021 Target Renstra', '1', '1 tenant', '2021', 'tenant-inkubator', '803'],
    ]);
    expect(await page.locator('.absent').first().innerText()).toBe('tanpa nilai');
  });

  it('sorts, filters and turns its pages in the database as plain JavaScript would', async () => {
    const page = await open(spending);
    const rows = await spendingRows();
    const order = rows.map(({ pagu }) => Number(pagu)).sort((a, b) => b - a);
    const head = page.getByRole('button', { name: 'Pagu', exact: true });
    await head.click();
    await page.locator('th[aria-sort="ascending"]').waitFor();
    await head.click();
    await page.locator('th[aria-sort="descending"]').waitFor();
    await page.waitForFunction(
      (most) => document.querySelector('tbody [data-place="0:4"]')?.textContent === most,
      new Intl.NumberFormat('id-ID').format(order[0] ?? 0),
    );
    expect((await column(page, 4)).map(money)).toEqual(order.slice(0, 50));
    await page.getByRole('button', { name: 'Berikutnya' }).click();
    await extent(page, `Baris 51–100 dari 3.200`);
    expect((await column(page, 4)).map(money)).toEqual(order.slice(50, 100));

    await filter(page, 'Pagu', 'paling sedikit', '1.000.000.000');
    const many = order.filter((pagu) => pagu >= 1e9);
    await extent(page, `dari ${many.length} yang cocok`);
    expect((await column(page, 4)).map(money)).toEqual(many.slice(0, 50));
    await page.getByText('Ringkasan kolom').click();
    await page
      .getByRole('img', { name: `${many.length} angka dari` })
      .first()
      .waitFor();

    await filter(page, 'Kode satuan kerja', 'memuat', 'tidak ada');
    await page.getByText('Tidak ada baris yang cocok').waitFor();
    await page.getByRole('button', { name: 'Hapus saringan', exact: true }).click();
    await extent(page, 'Baris 1–50 dari 3.200');
    expect(site.told).toEqual([]);
  });

  it('refuses a value that is no number, in words', async () => {
    const page = await open(spending);
    await filter(page, 'Pagu', 'sama dengan', 'banyak');
    await page.getByText('Isian ini bukan angka.').waitFor();
    expect(await page.locator('[data-grid]').innerText()).toContain('dari 3.200');
  });

  it('writes every row of the view into a file', async () => {
    const page = await open(spending);
    await filter(page, 'Kode satuan kerja', 'adalah', '999101');
    await extent(page, 'yang cocok');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('contoh-satker-belanja-akun.csv');
    const rows = (await spendingRows()).filter((row) => row['kode_satker'] === '999101');
    const [first = {}] = rows;
    const wanted = [Object.keys(first), ...rows.map((row) => Object.values(row))];
    expect(await readFile(await file.path(), 'utf8')).toBe(
      wanted.map((cells) => `${cells.join(',')}\n`).join(''),
    );
  });

  it('can be walked by the keyboard', async () => {
    const page = await open(spending);
    // Keys pressed before the page hears them are lost.
    await page.locator('header button:enabled').first().waitFor();
    await page.locator('[data-place="0:0"]').focus();
    const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-place'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    expect(await at()).toBe('1:5');
    await page.keyboard.press('Control+Home');
    expect(await at()).toBe('-1:0');
    await page.keyboard.press('Enter');
    await page.locator('th[aria-sort="ascending"]').waitFor();
    await page.keyboard.press('PageDown');
    await extent(page, 'Baris 51–100');
  });

  it('is a list of names and values on a phone, without scrolling sideways', async () => {
    const page = await open(spending, { viewport: { width: 390, height: 844 } });
    const [content, room] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    expect(content).toBe(room);
    expect(await page.locator('thead').isVisible()).toBe(false);
    await page.getByLabel('Urutan').selectOption({ label: 'Pagu, turun' });
    await page.waitForFunction(
      (first) => document.querySelector('tbody [data-place="0:4"]')?.textContent !== first,
      (await column(page, 4))[0],
    );
    const all = (await spendingRows()).map(({ pagu }) => Number(pagu));
    expect((await column(page, 4)).map(money)[0]).toBe(Math.max(...all));
  });
});
