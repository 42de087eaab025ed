import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useSite, withoutModule } from './useSite.ts';

const site = useSite();

const patience = 60_000;
const open = (query = '', opening = {}) =>
  site.open(`bandingkan/${query}`, { patience, ...opening });

const shown = (page: Page, from: string, to: string) =>
  page.locator(`main[data-pair="${from} ${to}"][aria-busy="false"]`).waitFor();

/** What the steps move, in whole units, as the page says it of itself. */
const unitsOf = (page: Page, attribute: 'data-units' | 'data-share') =>
  page
    .locator(`[${attribute}]`)
    .evaluateAll(
      (all, name) => all.map((element) => Number(element.getAttribute(name))),
      attribute,
    );

const sumOf = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0);

const many = ['contoh-satker-2022', 'contoh-satker-2022-rev-171'] as const;

describe('a comparison over 25 work units', () => {
  it('adds up exactly in any order and without one, and tells every work unit', async () => {
    const page = await open(`?dasar=${many[0]}`);
    await shown(page, ...many);
    const total = Number(await page.locator('main').getAttribute('data-total'));
    const printed = await unitsOf(page, 'data-units');
    expect(sumOf(printed)).toBe(total);
    expect(await page.locator('[data-unit]').count()).toBe(25);
    const falling = await page.locator('[data-direction="falls"]').count();
    expect(await page.locator('h1').innerText()).toContain(`turun di ${falling} dari 25`);

    await page.getByRole('button', { name: 'Naikkan target' }).click();
    await page.waitForURL(/urutan=definition-target-membership/);
    await page.locator('[data-step]').nth(1).and(page.locator('[data-step="target"]')).waitFor();
    const asked = await unitsOf(page, 'data-units');
    expect(asked.toSorted()).not.toEqual(printed.toSorted());
    expect(sumOf(asked)).toBe(total);

    await page.getByRole('button', { name: 'Hitung tanpa urutan' }).click();
    await page.getByText('Tanpa urutan berarti rata-rata atas semua urutan').waitFor();
    const shares = await unitsOf(page, 'data-share');
    expect(shares).toHaveLength(7);
    expect(sumOf(shares)).toBe(total);
    await page.getByRole('button', { name: 'Kembali ke urutan biasa' }).click();
    await page.waitForURL((url) => !url.search.includes('urutan'));
    // Shares belong to the view they were asked of.
    await page.getByRole('button', { name: 'Hitung tanpa urutan' }).waitFor();
    expect(site.told).toEqual([]);
  });

  it('is read for one of them, and filtered by what became of indicators', async () => {
    const page = await open(`?dasar=${many[0]}`);
    await shown(page, ...many);
    const dampak = page.getByRole('region', { name: 'Dampak' });
    await dampak.getByRole('button', { name: /Naik status/ }).click();
    const rising = await page.locator('[data-unit]').count();
    expect(rising).toBeGreaterThan(0);
    expect(rising).toBeLessThan(25);
    await page.getByLabel('Unit', { exact: true }).selectOption('999103');
    await page.waitForURL(/satker=999103/);
    await page.locator('[data-unit]').first().waitFor({ state: 'detached' });
    expect(site.told).toEqual([]);
  });
});

describe('a comparison that asks for other figures', () => {
  it('takes a policy, a table and a quarter on both sides', async () => {
    const pair = ['bspji-ambon-2022-lampiran-1', 'bspji-ambon-2022'] as const;
    const page = await open(`?dasar=${pair[0]}&banding=${pair[1]}`);
    await shown(page, ...pair);
    const plain = await page.locator('main').getAttribute('data-total');
    await page.getByLabel('Kebijakan', { exact: true }).selectOption('cap-120@1.0.0');
    await page.locator(`main[data-total="${plain}"]`).waitFor({ state: 'detached' });
    await page.getByText('kebijakan cap-120@1.0.0.').waitFor();
    await page.getByLabel('Angka dari').selectOption('tabel-3.4');
    await page.getByText('angka dari Tabel 3.4').waitFor();
    await page.getByLabel('Triwulan').selectOption('2');
    await page.getByText('triwulan 2 2022').first().waitFor();
    expect(sumOf(await unitsOf(page, 'data-units'))).toBe(
      Number(await page.locator('main').getAttribute('data-total')),
    );
  });

  it('compares an agreement with itself, and says that nothing changes', async () => {
    const same = 'bspji-ambon-2022';
    const page = await open(`?dasar=${same}&banding=${same}`);
    await shown(page, same, same);
    expect(await page.locator('h1').innerText()).toContain('dibandingkan dengan dirinya sendiri');
    expect(await page.getByText('Tidak ada perubahan jenis ini').count()).toBe(1);
    await page.getByText('Tidak ada capaian atau status yang bergeser').waitFor();
    await page.getByText('tidak berbeda dalam apa pun yang menggeser rata-rata').waitFor();
  });

  it('suggests what no document relates, with what speaks for it', async () => {
    const page = await open('?dasar=bspji-ambon-2022-lampiran-1');
    await shown(page, 'bspji-ambon-2022-lampiran-1', 'bspji-ambon-2022-rev-171');
    const one = page.locator('[data-suggestion="utilisasi-layanan pnbp-layanan"]');
    expect(await one.innerText()).toContain('nama serupa');
    expect(await page.locator('[data-kind="dropped"]').count()).toBe(2);
  });
});

describe('a browser without WebAssembly', () => {
  it('compares what came with the page, and says what it cannot', async () => {
    const page = await open('', { before: withoutModule });
    await page.locator('[data-engine="failed"]').waitFor();
    await page.getByLabel('Dasar', { exact: true }).selectOption('bspji-ambon-2022-tabel-2.1');
    await shown(page, 'bspji-ambon-2022-tabel-2.1', 'bspji-ambon-2022-rev-171');
    await page.getByLabel('Dasar', { exact: true }).selectOption(many[0]);
    await page.getByText('tidak dapat dihitung di peramban ini').waitFor();
  });

  it('leads here from the page of an agreement, with its pair', async () => {
    const page = await site.open('perjanjian/bspji-ambon-2022/?banding=bspji-ambon-2022-rev-171', {
      patience,
    });
    await page.getByRole('link', { name: 'Bandingkan seluruhnya' }).click();
    await shown(page, 'bspji-ambon-2022', 'bspji-ambon-2022-rev-171');
    expect(new URL(page.url()).pathname).toMatch(/\/bandingkan\/$/);
  });
});

it('fits a phone without scrolling sideways', async () => {
  const page = await open('', { viewport: { width: 390, height: 844 } });
  await page.locator('[data-engine="agrees"]').waitFor();
  const [content, room] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth];
  });
  expect(content).toBe(room);
  expect(await page.locator('.narrow svg').first().isVisible()).toBe(true);
});

describe('a row of a drawing', () => {
  it('selects its change in all panes and in the address', async () => {
    const page = await open('?dasar=bspji-ambon-2022-lampiran-1&banding=bspji-ambon-2022');
    await shown(page, 'bspji-ambon-2022-lampiran-1', 'bspji-ambon-2022');
    const bar = page.locator('figure [data-key^="disiplin-pegawai "]:visible').first();
    // The bar has marks of its own over it.
    await bar.click({ force: true });
    await page.waitForURL(/perubahan=disiplin-pegawai/);
    await page
      .getByRole('region', { name: 'Alasan' })
      .getByText('disiplin', { exact: false })
      .first()
      .waitFor();
    await bar.click({ force: true });
    await page.waitForURL((url) => !url.search.includes('perubahan'));
  });
});
