import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { patience } from './spendingTable.ts';
import { useSite, withoutModule } from './useSite.ts';

const site = useSite();

async function open(id: string, withDatabase = true): Promise<Page> {
  const before = withDatabase ? {} : { before: withoutModule };
  const page = await site.open(`buku-kerja/${id}/`, { patience, ...before });
  await page.locator(`[data-engine="${withDatabase ? 'ready' : 'failed'}"]`).waitFor();
  return page;
}

const head = `\`\`\`json tolok:notebook
{ "schemaVersion": 1, "id": "coba", "title": "Coba", "language": "id", "data": [] }
\`\`\`
`;

const query = (id: string, sql: string) => `\n\`\`\`sql tolok:query id=${id}\n${sql}\n\`\`\`\n`;

/** Puts a text of one's own in place of the notebook, as from a file. */
async function fill(page: Page, text: string): Promise<void> {
  await page.keyboard.press('e');
  await page.locator('input[type="file"]').setInputFiles({
    name: 'coba.tolok.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from(text),
  });
}

describe('the page of a notebook', { timeout: 3 * patience }, () => {
  it('takes inputs where there is no database, and marks what waits for one', async () => {
    const page = await open('target-pdn', false);
    await page.locator('#target_pdn-field').fill('97,39');
    await page.locator('#dinaikkan').getByText('97,39 %').waitFor();
    const waiting = page.locator('#tabel_perubahan[data-state="held"]');
    await waiting.getByText('Perlu dihitung ulang.').waitFor();
    expect(await waiting.innerText()).toContain('99,38 %');
    await page.unroute('**/*.wasm');
    await waiting.getByRole('button', { name: 'Hitung ulang' }).click();
    await page.locator('#tabel_perubahan[data-state="fresh"]').getByText('97,39 %').waitFor();
  });

  it('stops a long query on request, and goes on', async () => {
    const page = await open('efisiensi');
    const endless = 'SELECT count(*) AS x FROM range(1000000000000000)';
    await fill(page, head + query('lama', endless) + query('singkat', 'SELECT 1 AS x'));
    await page.locator('#singkat[data-state="fresh"]').waitFor();
    const long = page.locator('.block', { has: page.locator('[data-state="running"]') }).last();
    await page.getByText('1 dari 2 sel selesai.').waitFor();
    await page.locator('.tools[data-progress]').getByRole('button', { name: 'Hentikan' }).click();
    await page.locator('[data-progress="still"]').waitFor();
    expect(await long.count()).toBe(0);
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await page.locator('#tabel_cara').getByText('23,54 %').waitFor();
  });

  it('goes on after its worker broke', async () => {
    const page = await open('efisiensi');
    await page.getByRole('button', { name: 'Jalankan semua' }).click();
    await page.locator('[data-progress="still"]').getByText('15 dari 15').waitFor();
    await page.workers()[0]?.evaluate(() => {
      setTimeout(() => {
        throw new Error('broken on purpose');
      }, 0);
    });
    await page.getByRole('button', { name: 'Jalankan semua' }).click();
    await page.locator('[data-progress="still"]').waitFor();
    await page.getByRole('button', { name: 'Jalankan semua' }).click();
    await page.locator('[data-progress="running"]').waitFor();
    await page.locator('[data-progress="still"]').waitFor();
    expect(await page.locator('section[data-state="fresh"]').count()).toBe(15);
    expect(await page.locator('#tabel_cara').innerText()).toContain('23,54 %');
  });

  it('keeps what it does not know, and shows scripts as they are written', async () => {
    const page = await open('efisiensi');
    const told: string[] = [];
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => told.push(dialog.message())));
    const script = '<script>alert(1)</script> <img src=x onerror=alert(2)>';
    const strange = '```json tolok:peta id=peta\n{ "a":1 }\n```';
    await fill(page, `${head}\n${script}\n\n${strange}\n${query('q', 'SELECT 1 AS x')}`);
    await page.locator('#q[data-state="fresh"]').waitFor();
    expect(await page.locator('.blocks').innerText()).toContain(script);
    expect(await page.locator('[data-state="unknown"]').innerText()).toContain('"a":1');
    expect(told).toEqual([]);
  });

  it('says that a notebook is of a newer version, and keeps it', async () => {
    const page = await open('efisiensi');
    await fill(page, head.replace('"schemaVersion": 1', '"schemaVersion": 2') + query('q', 'x'));
    await page.locator('.note').first().waitFor();
    expect(await page.locator('main').innerText()).toMatch(/versi/);
    await page.getByRole('button', { name: 'Kepala buku kerja' }).click();
    await page.locator('.cm-content').getByText('"schemaVersion": 2').waitFor();
  });

  it('stays usable with 5,000 cells', async () => {
    const page = await open('efisiensi');
    const cells = Array.from({ length: 5_000 }, (_, i) =>
      i % 50 === 0
        ? query(`q_${i}`, `SELECT ${i} AS x`)
        : `\n\`\`\`json tolok:input id=s_${i}\n{ "kind": "switch", "label": "Ya", "value": true }\n\`\`\`\n`,
    );
    await fill(page, head + cells.join(''));
    await page.locator('#s_4999[data-state="fresh"]').waitFor();
    await page.locator('#s_4999 input').click();
    expect(await page.locator('#s_4999 input').isChecked()).toBe(false);
    // Asked for below its bar: among 30,000 buttons a search by name takes minutes.
    await page.locator('.buttons').getByRole('button', { name: 'Urungkan' }).click();
    await page.locator('#tabel_cara').waitFor();
  });
});
