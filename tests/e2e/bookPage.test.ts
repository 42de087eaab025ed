import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { type Opening, useSite } from './useSite.ts';

const site = useSite();

const open = (id: string, opening: Opening = {}) => site.open(`buku-kerja/${id}`, opening);

const textOf = async (page: Page, selector: string) =>
  (await page.locator(selector).first().innerText()).replace(/\s+/g, ' ');

const pdnClaim = '10 dari 15 indikator tercapai, semula 11.';

describe('the page of a notebook', () => {
  it('reads whole before any script runs, and its codes lead to their indicators', async () => {
    const page = await open('capaian-2022/', { javaScriptEnabled: false });
    expect(await textOf(page, '.claim')).toBe(
      '11 dari 15 indikator tercapai, 2 belum, dan 2 masih tanpa nilai.',
    );
    expect(await textOf(page, '#angka_di_atas')).toContain('Cocok.');
    expect(await page.locator('#hasil svg').first().getAttribute('aria-label')).toContain(
      'Nilai disiplin pegawai: realisasi 86,59, target 90, capaian 96,21 %, belum tercapai.',
    );
    await page.locator('.prose').getByRole('link', { name: 'SK6.2' }).click();
    expect(page.url()).toBe(`${site.served.address}indikator/disiplin-pegawai/`);
  });

  it('runs whole in the page, and comes to what it was written with', async () => {
    const page = await open('smart-ambon/');
    const before = await textOf(page, '.blocks');
    await page.getByRole('button', { name: 'Jalankan semua' }).click();
    const tools = page.locator('[data-progress]');
    await page.locator('[data-progress="running"]').waitFor();
    await page.locator('[data-progress="still"]').waitFor();
    const cells = await page.locator('[data-state="fresh"]').count();
    expect(await tools.innerText()).toContain(
      `${cells} dari ${cells} sel dihitung di peramban ini`,
    );
    expect(await textOf(page, '.blocks')).toBe(before);
    expect(site.told).toEqual([]);
  });

  it('works out what an input reaches, and its address says the same to another reader', async () => {
    const page = await open('target-pdn/');
    expect(await textOf(page, '.claim')).toBe(pdnClaim);
    const field = page.locator('#target_pdn-field');
    await field.fill('97,39');
    await page.locator('.claim').getByText('11', { exact: true }).first().waitFor();
    const slider = page.locator('#target_pdn input[type="range"]');
    await slider.fill('50');
    expect(await field.inputValue()).toBe('50');
    await page.locator('#dinaikkan').getByText('194,78 %').waitFor();
    await page.locator('#tabel_perubahan').getByText('194,78 %').waitFor();
    await page.waitForURL('**/target-pdn/?masukan.target_pdn=50');
    const claim = await textOf(page, '.claim');
    const other = await page.context().newPage();
    await other.goto(`${page.url()}&masukan.lain=1`);
    await other.locator('#dinaikkan').getByText('194,78 %').waitFor();
    expect(await textOf(other, '.claim')).toBe(claim);
    expect(await other.locator('.note').innerText()).toContain('lain=1');
    expect(site.told).toEqual([]);
  });
});

describe('writing in a notebook', () => {
  it('takes cells that are typed, added and moved, undoes them, and keeps them as a draft', async () => {
    const page = await open('target-pdn/');
    await page.getByRole('button', { name: 'Sunting' }).waitFor();
    await page.locator('[data-engine="ready"]').waitFor();
    await page.keyboard.press('e');
    const frame = page.locator('.block').nth(1);
    await frame.getByRole('button', { name: 'Ubah' }).click();
    const code = page.locator('.cm-content');
    await code.getByText('"value": 98').waitFor();
    await page.keyboard.press('Control+End');
    for (const _ of ['}', 'line']) await page.keyboard.press('Backspace');
    await frame.locator('[data-state="broken"]').waitFor();
    await page.locator('#tabel_batas[data-state="fresh"]').waitFor();
    await page.keyboard.press('Control+z');
    await frame.locator('#target_pdn').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+ArrowUp');
    const first = page.locator('.block').first();
    await first.locator('#target_pdn').waitFor();
    await first.getByRole('button', { name: 'Tambah di bawah' }).click();
    await page.getByRole('button', { name: 'kueri', exact: true }).click();
    await code.waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('SELECT 2 * $target_pdn AS dua');
    await page.locator('#kueri[data-state="fresh"]').getByText('1 baris, 1 kolom').waitFor();
    await page.locator('[data-draft="saved"]').waitFor();
    await page.reload();
    await page.locator('#kueri').getByText('1 baris, 1 kolom').waitFor();
    expect(await page.locator('.bar').innerText()).toContain('draf di peramban ini');
    expect(await first.locator('#target_pdn').count()).toBe(1);
    expect(site.told).toEqual([]);
  });
});
