import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { column, extent, money, patience, spending, spendingRows } from './spendingTable.ts';
import { useSite, withoutModule } from './useSite.ts';

const site = useSite();

/** Opens a page of the site, where asked without letting it have the module of the database. */
const open = (path: string, withDatabase: boolean) =>
  site.open(path, { patience, ...(withDatabase ? {} : { before: withoutModule }) });

async function breakWorker(page: Page): Promise<void> {
  const [worker] = page.workers();
  await worker?.evaluate(() => {
    setTimeout(() => {
      throw new Error('broken on purpose');
    }, 0);
  });
}

describe('the page of an indicator', { timeout: 2 * patience }, () => {
  it('keeps its figures and its choices where DuckDB cannot run, and says so', async () => {
    const page = await open('indikator/pdn-pbj/', false);
    const claim = page.locator('.claim');
    await page.locator('[data-engine="failed"]').waitFor();
    expect(await claim.innerText()).toContain('capaian 216,42 %.');
    await page.getByLabel('Lampiran Pengukuran PK').check();
    await claim.getByText('66,67 %').waitFor();
    await page.unroute('**/*.wasm');
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    await page.locator('[data-engine="agrees"]').waitFor();
    expect(await claim.innerText()).toContain('capaian 66,67 %, semula 216,42 %.');
  });
});

describe('the page of a table', { timeout: 2 * patience }, () => {
  it('goes on after its worker broke', async () => {
    const page = await open(spending, true);
    const head = page.getByRole('button', { name: 'Pagu', exact: true });
    await head.click();
    await page.locator('th[aria-sort="ascending"]').waitFor();
    await extent(page, 'Baris 1–50');
    await breakWorker(page);
    await head.click();
    await page.locator('th[aria-sort="descending"]').waitFor();
    await extent(page, 'Baris 1–50 dari 3.200');
    const [first = ''] = await column(page, 4);
    const all = (await spendingRows()).map(({ pagu }) => Number(pagu));
    expect(money(first)).toBe(Math.max(...all));
    expect(page.workers().length).toBe(1);
  });

  it('keeps its first rows where the database cannot start, says so, and tries again', async () => {
    const page = await open(spending, false);
    const head = page.getByRole('button', { name: 'Pagu', exact: true });
    await head.click();
    await page.locator('[data-grid="failed"]').waitFor({ timeout: patience });
    expect(await page.locator('tbody tr').count()).toBe(50);
    const told = await page.locator('[data-grid]').innerText();
    expect(told).toContain('yang tampak adalah yang lama');
    expect(told).toMatch(/duckdb-eh\S+wasm cannot be fetched/);
    await page.unroute('**/*.wasm');
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    await extent(page, 'Baris 1–50 dari 3.200');
    expect((await column(page, 4)).map(money)[0]).toBe(
      Math.min(...(await spendingRows()).map(({ pagu }) => Number(pagu))),
    );
  });

  it('says that the rows of a statement went with the worker, and makes them again', async () => {
    const page = await open(spending, true);
    const field = page.getByLabel('Perintah SQL');
    await field.fill('SELECT pagu FROM belanja_akun');
    await field.press('Control+Enter');
    const cell = page.locator('[data-sql]');
    await cell.locator('tbody tr').first().waitFor();
    await breakWorker(page);
    await cell.getByRole('button', { name: 'pagu' }).click();
    await cell.locator('[data-grid="gone"]').waitFor();
    await cell.getByRole('button', { name: 'Jalankan' }).click();
    await cell.locator('[data-grid="ready"]').waitFor();
    expect(await cell.locator('tbody tr').count()).toBe(50);
  });
});
