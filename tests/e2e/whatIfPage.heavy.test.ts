import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useSite } from './useSite.ts';

const site = useSite();

const open = (query: string, agreement = '') => site.open(`bagaimana-kalau/${agreement}${query}`);
const summary = async (page: Page): Promise<{ achieved: number; meanAchievement: number }> =>
  JSON.parse((await page.locator('main').getAttribute('data-summary')) ?? 'null') as never;
/** The machine may have much else to do. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 30_000 });
const own = (page: Page, key: string) => new URL(page.url()).searchParams.getAll(key);

describe('the tray', () => {
  it('moves a slider every frame and writes one step of the history when it is let go of', async () => {
    const page = await open('?ubah=actual.disiplin-pegawai=86.59&semula=86.59');
    const slider = page.locator('input[type="range"]');
    await slider.waitFor();
    const before = await page.evaluate(() => history.length);
    const box = (await slider.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.5, box.y + 16);
    await page.mouse.down();
    for (let i = 0; i <= 20; i++)
      await page.mouse.move(box.x + box.width * (0.5 + i * 0.02), box.y + 16);
    await page.locator('[data-group="up"] [data-indicator="disiplin-pegawai"]').waitFor();
    expect(own(page, 'ubah')).toEqual(['actual.disiplin-pegawai=86.59']);
    await page.mouse.up();
    await eventually(() => own(page, 'ubah')[0]).not.toBe('actual.disiplin-pegawai=86.59');
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    await page.keyboard.press('Control+z');
    await eventually(() => own(page, 'ubah')[0]).toBe('actual.disiplin-pegawai=86.59');
    await page.keyboard.press('Control+Shift+z');
    await eventually(() => own(page, 'ubah')[0]).not.toBe('actual.disiplin-pegawai=86.59');
  });

  it('goes by the keys: a step, ten steps, to the ends', async () => {
    const page = await open('?ubah=actual.disiplin-pegawai=86&semula=86.59');
    const slider = page.locator('input[type="range"]');
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await eventually(() => own(page, 'ubah')).toEqual(['actual.disiplin-pegawai=86.1']);
    await page.keyboard.press('PageUp');
    await eventually(() => own(page, 'ubah')).toEqual(['actual.disiplin-pegawai=87.1']);
    await page.keyboard.press('End');
    await eventually(async () => own(page, 'ubah')[0]).toBe(
      `actual.disiplin-pegawai=${await slider.getAttribute('max')}`,
    );
    await page.keyboard.press('Home');
    await eventually(async () => own(page, 'ubah')[0]).toBe(
      `actual.disiplin-pegawai=${await slider.getAttribute('min')}`,
    );
  });

  it('leaves out a change whose eye is closed, and no other', async () => {
    const page = await open('?ubah=actual.ip-asn=80&ubah=actual.disiplin-pegawai=90');
    await eventually(async () => (await summary(page)).achieved).toBe(13);
    await page.getByRole('button', { name: /^Pakai perubahan Nilai disiplin/ }).click();
    await eventually(async () => (await summary(page)).achieved).toBe(12);
    expect(own(page, 'pakai')).toEqual(['tidak']);
    expect(await page.locator('[data-group="up"] [data-indicator]').count()).toBe(1);
  });

  it('tells at the change what is wrong with it, and goes on with the rest', async () => {
    const page = await open(
      '?ubah=target.ip-asm=74&ubah=actual.indeks-layanan-publik=Z&ubah=target.pdn-pbj=98&semula=40',
    );
    const problem = (path: string) => page.locator(`[data-path="${path}"] .problem`);
    await problem('target.ip-asm').getByText('ip-asn').first().waitFor();
    await problem('actual.indeks-layanan-publik').getByText('Huruf').waitFor();
    await problem('target.pdn-pbj').getByText('45').waitFor();
    await page.locator('[data-group="down"] [data-indicator="pdn-pbj"]').waitFor();
    const field = page.locator('[data-path="target.pdn-pbj"] input[inputmode]');
    await field.fill('banyak');
    await page
      .getByText('Isian ini bukan angka; tulis misalnya 98,5. Yang dipakai masih 98')
      .waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
  });
});

describe('a scenario', () => {
  it('is saved as a file, and opens again as it was', async () => {
    const page = await open('?skenario=Disiplin&ubah=actual.disiplin-pegawai=90&semula=86.59');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Simpan berkas' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('disiplin.json');
    const file = await download.path();
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      agreement: 'bspji-ambon-2022',
      overrides: [{ path: 'actual.disiplin-pegawai', from: 86.59, to: 90, on: true }],
    });

    const other = await open('', 'bspji-ambon-2022-tabel-2.1/');
    await other.getByRole('button', { name: 'Buka berkas skenario' }).waitFor();
    await eventually(() => other.locator('[data-settled="0"]').count()).toBe(1);
    await other.locator('input[type="file"]').setInputFiles(file);
    await other.getByRole('alert').getByText('bspji-ambon-2022').first().waitFor();
    expect(own(other, 'ubah')).toEqual(['actual.disiplin-pegawai=90']);
  });

  it('is kept beside others in this browser', async () => {
    const page = await open('?skenario=Disiplin&ubah=actual.disiplin-pegawai=90');
    await page.getByRole('button', { name: 'Simpan untuk dibandingkan' }).click();
    await page.getByText('12 dari 15 tercapai').waitFor();
    await page.reload();
    await page.getByText('12 dari 15 tercapai').waitFor();
    await page.getByRole('button', { name: 'Buang Disiplin' }).click();
    await page.getByText('12 dari 15 tercapai').waitFor({ state: 'detached' });
  });

  it('becomes the draft of an agreement, kept in the browser and saved as a file', async () => {
    const page = await open('?ubah=target.ip-asn=74&semula=80&ubah=actual.disiplin-pegawai=90');
    await page.getByRole('button', { name: 'Jadikan usulan' }).click();
    await page.locator('[data-draft="saved"]').waitFor();
    await page.getByText('realisasi dan masukan adalah data').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Simpan berkas usulan' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('bspji-ambon-2022-usulan.json');
    expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toMatchObject({
      stage: 'draft',
      supersedes: 'bspji-ambon-2022',
    });
  });
});

describe('the larger questions', () => {
  it('shows two numbers at once with the pair of today ringed, from the address too', async () => {
    const page = await open('');
    await page.getByRole('button', { name: 'Silangkan realisasi dan target' }).click();
    await page.locator('[aria-label*="SK6.1"]').first().waitFor();
    expect(own(page, 'silang')).toEqual(['ip-asn', 'target.ip-asn', 'actual.ip-asn']);
    const fresh = await site.open(page.url().slice(site.served.address.length));
    await fresh.getByLabel('Menurun').waitFor();
    expect(await fresh.getByLabel('Menurun').inputValue()).toBe('actual.ip-asn');
  });

  it('asks about made-up work units over their inputs, and names one that is there', async () => {
    const page = await open(
      '?bahasa=en&tanya=pdn-pbj&capai=number&dengan=input.pdn-pbj.RAP3DN',
      'contoh-satker-2022/',
    );
    await page.getByLabel('to become').selectOption('number');
    await page.getByText('The most similar work unit that is there').waitFor();
    expect(own(page, 'capai')).toEqual(['100']);
  });
});
