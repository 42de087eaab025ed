import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useSite } from './useSite.ts';

const site = useSite();

const open = (query = '', opening = {}) => site.open(`bandingkan/${query}`, opening);

const january = 'bspji-ambon-2022';
const first = `${january}-lampiran-1`;
const revised = `${january}-rev-171`;

const pairOf = (page: Page) => page.locator('main').getAttribute('data-pair');
const shown = (page: Page, from: string, to: string) =>
  page.locator(`main[data-pair="${from} ${to}"][aria-busy="false"]`).waitFor({ timeout: 30_000 });
const textOf = async (page: Page, selector: string) =>
  (await page.locator(selector).first().innerText()).replace(/\s+/g, ' ');

describe('the page of comparisons', () => {
  it('reads whole before any script runs: what changed, what it moves and why', async () => {
    const page = await open('', { javaScriptEnabled: false });
    expect(await pairOf(page)).toBe(`${january} ${revised}`);
    expect(await textOf(page, 'h1')).toContain('memuat 17 indikator');
    expect(await textOf(page, 'h1')).toContain(
      'tidak mencetak target, jadi capaiannya tidak dapat dinilai',
    );
    // Two added, two redefined, three renamed; what is the same is counted.
    expect(await page.locator('[data-change]').count()).toBe(7);
    expect(await page.locator('[data-kind="added"]').count()).toBe(2);
    expect(await textOf(page, '[data-change="pnbp-layanan"]')).toContain('SK3.2 → SK.3.2');
    expect(await page.locator('[data-passage="achieved no-target"]').innerText()).toBe('11');
    const drawing = page.locator('figure .wide svg').first();
    expect(await drawing.getAttribute('aria-label')).toContain('tanpa target');
    expect(await page.getByText('tidak punya rata-rata yang dapat dibandingkan').count()).toBe(1);
    expect(await page.getByText('Peraturan Kepala BSKJI Nomor 171').count()).toBe(1);
  });

  it('computes the same in the page, then another pair; one change is selected everywhere', async () => {
    const page = await open();
    await page.locator('[data-engine="agrees"]').waitFor({ timeout: 50_000 });
    await page.getByLabel('Dasar', { exact: true }).selectOption(first);
    await shown(page, first, revised);
    await page.getByLabel('Banding', { exact: true }).selectOption(january);
    await shown(page, first, january);
    expect(await textOf(page, 'h1')).toContain('turun dari 12 menjadi 11: 1 karena target');

    await page.getByRole('link', { name: 'Nilai disiplin pegawai' }).click();
    await page.getByRole('heading', { name: 'target 85 menjadi 90' }).waitFor();
    expect(await textOf(page, '[data-change="disiplin-pegawai"].selected')).toContain('85 90');
    expect(await page.locator('.here').getAttribute('data-passage')).toBe('achieved not-achieved');
    await page.locator('figure .wide [data-key="band"] > *').nth(1).waitFor({ state: 'attached' });
    expect(await page.getByText('Capaian 101,87 % menjadi 96,21 %').count()).toBe(1);

    const address = page.url();
    expect(new URL(address).search).toBe(
      `?dasar=${first}&banding=${january}&perubahan=disiplin-pegawai`,
    );
    const there = await page.locator('main').getAttribute('data-total');
    await page.getByRole('button', { name: 'Tukar dasar dan banding' }).click();
    await shown(page, january, first);
    const back = await page.locator('main').getAttribute('data-total');
    expect(Number(back)).toBe(-Number(there));
    await page.getByRole('heading', { name: 'target 90 menjadi 85' }).waitFor();
    expect(site.told).toEqual([]);
  });

  it('opens the view of a shared link, and tells what a link asks for in vain', async () => {
    const page = await open(
      `?dasar=${first}&banding=${january}&perubahan=disiplin-pegawai&bahasa=en&urutan=target&x=1`,
    );
    await shown(page, first, january);
    await page.getByRole('heading', { name: 'target 85 becomes 90' }).waitFor();
    await page.getByText('The part “x” of this address is not known').waitFor();
    expect(await page.locator('[data-step]').first().getAttribute('data-step')).toBe('target');
    await page.goto(`${site.served.address}bandingkan/?dasar=${first}&perubahan=tidak-ada`);
    await page.getByText('tidak-ada').first().waitFor();
    await shown(page, first, revised);
    expect(await page.locator('.selected').count()).toBe(0);
  });
});
