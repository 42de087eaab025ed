import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { money, patience, spending, spendingRows } from './spendingTable.ts';
import { useSite } from './useSite.ts';

const site = useSite();

const open = () => site.open(spending, { patience });

async function run(page: Page, sql: string): Promise<void> {
  const field = page.getByLabel('Perintah SQL');
  await field.fill(sql);
  await field.press('Control+Enter');
}

const standing = (page: Page, name: string) => page.locator(`[data-sql="${name}"]`).waitFor();

/** What the cell says of its statement. */
const words = async (page: Page) =>
  (await page.locator('[data-sql] [role="status"]').first().innerText()).replace(/\s+/g, ' ');

const firstRow = (page: Page) =>
  page.locator('[data-sql] tbody tr').first().locator('[role="gridcell"]').allInnerTexts();

describe('a statement over a table', { timeout: 2 * patience }, () => {
  it('gives rows that are sorted in the database; what is no SELECT is refused beside them', async () => {
    const page = await open();
    await run(page, 'SELECT kode_akun, sum(pagu) AS jumlah FROM belanja_akun GROUP BY kode_akun');
    const head = page.locator('[data-sql]').getByRole('button', { name: 'jumlah' });
    await head.click();
    await page.locator('[data-sql] th[aria-sort="ascending"]').waitFor();
    await head.click();
    await page.locator('[data-sql] th[aria-sort="descending"]').waitFor();
    await page.locator('[data-sql] [data-grid="ready"]').waitFor();
    const sums = new Map<string, number>();
    for (const { kode_akun: account = '', pagu } of await spendingRows()) {
      sums.set(account, (sums.get(account) ?? 0) + Number(pagu));
    }
    const [most] = [...sums].sort(([, a], [, b]) => b - a);
    const [account, sum = ''] = await firstRow(page);
    expect([account, money(sum)]).toEqual(most);

    for (const [sql, ...expected] of [
      ['DELETE FROM belanja_akun', 'Baris 1, kolom 1.', 'DELETE tidak dijalankan'],
      ['SELECT 1 AS a;\nSELECT 2 AS b', 'Baris 2, kolom 1.', 'tepat satu SELECT'],
      ["SELECT *\nFROM read_csv('/a')", 'Baris 2, kolom 6.', '"read_csv" membaca berkas'],
      ['SELECT *\nFROM belanja_akun\nWHERE pagoo > 1', 'Baris 3, kolom 7.', 'pagoo'],
    ] as const) {
      await run(page, sql);
      for (const text of expected) await page.getByText(text).waitFor();
      await standing(page, 'refused');
      expect(await words(page), sql).toContain(expected[0]);
    }
    expect(await firstRow(page)).toEqual([account, sum]);
    expect(site.told).toEqual([]);
  });

  it('ends at once when it is told to, and the next one runs', async () => {
    const page = await open();
    await run(page, 'SELECT sum(a.range * b.range) AS x FROM range(3000000) a, range(3000000) b');
    await standing(page, 'running');
    await page.getByRole('button', { name: 'Hentikan kueri' }).click();
    await standing(page, 'stopped');
    expect(await words(page)).toBe('Kueri dihentikan.');
    await run(page, 'SELECT count(*) AS baris FROM belanja_akun');
    await page.locator('[data-sql="ready"] tbody tr').first().waitFor();
    expect(await firstRow(page)).toEqual(['3.200']);
  });
});
