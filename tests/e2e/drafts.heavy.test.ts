import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readDraftFile } from '../../apps/notebook/src/lib/drafts/draftFile.ts';
import { chromiumArguments, chromiumPath } from './chromium.ts';
import { type ServedHarness, serveHarness } from './harness/serveHarness.ts';

let browser: Browser;
let served: ServedHarness;
let context: BrowserContext;
let told: string[];

beforeAll(async () => {
  // A name that is neither localhost nor https: what a page on an intranet gets.
  const args = [...chromiumArguments, '--host-resolver-rules=MAP kantor.test 127.0.0.1'];
  const executablePath = await chromiumPath();
  [browser, served] = await Promise.all([
    chromium.launch({ executablePath, args }),
    serveHarness(path.join(import.meta.dirname, 'drafts')),
  ]);
});
afterEach(() => context.close());
afterAll(async () => {
  await browser.close();
  await served.close();
});

const origin = (host = '127.0.0.1') => `http://${host}:${served.port}`;

async function begin(): Promise<void> {
  context = await browser.newContext();
  told = [];
}

/** Opens the page with the draft in another tab. */
async function openTab(host?: string): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => told.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) told.push(message.text());
  });
  await page.goto(origin(host));
  await page.locator('textarea').waitFor();
  return page;
}

const field = (page: Page) => page.locator('textarea');
const textOf = (page: Page) => field(page).inputValue();
const status = (page: Page, kind: string) =>
  page.locator(`[data-draft="${kind}"]`).waitFor({ state: 'attached', timeout: 20_000 });
const typeIn = async (page: Page, text: string) => {
  await field(page).press('End');
  await field(page).pressSequentially(text);
};

/** Waits until something is true in the page. */
const becomes = (read: () => Promise<unknown>, expected: unknown) =>
  expect.poll(read, { timeout: 15_000 }).toEqual(expected);

const historyOf = (page: Page) =>
  page.evaluate(async () => (await window.draft.history()).map(({ rev, text }) => ({ rev, text })));

/** Letters that no store can squeeze, the same from the same seed. */
function noise(length: number, seed: number): string {
  let state = seed + 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return String.fromCharCode(33 + ((state >>> 16) % 90));
  }).join('');
}

describe('a draft', () => {
  it('is kept from the first keystroke, says so, and is there again', async () => {
    await begin();
    const page = await openTab();
    await status(page, 'none');
    await typeIn(page, ' Ditambah.');
    await status(page, 'saved');
    await expect(page.locator('.line').first().innerText()).resolves.toMatch(
      /^Tersimpan \d\d\.\d\d\.\d\d \(rev \d+\)$/,
    );
    await page.reload();
    await becomes(() => textOf(page), 'Asli. Ditambah.');
    await status(page, 'saved');
    expect(told).toEqual([]);
  });

  it('loses no more than a second of typing when the tab crashes (F1)', async () => {
    await begin();
    const page = await openTab();
    const typed: { text: string; at: number }[] = [];
    const session = await context.newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    await field(page).press('End');
    for (let i = 0; i < 60; i++) {
      await page.keyboard.insertText(`${i},`);
      await page.waitForTimeout(40);
      typed.push({ text: await textOf(page), at: Date.now() });
    }
    const crash = Date.now();
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    expect(crash - typed[0]!.at).toBeGreaterThan(1_000);

    const again = await openTab();
    await status(again, 'saved');
    const kept = await textOf(again);
    const due = typed.findLast(({ at }) => at <= crash - 1_000)!;
    expect(typed.map(({ text }) => text)).toContain(kept);
    expect(kept.length).toBeGreaterThanOrEqual(due.text.length);
  });

  it('makes room in its own history before it says NOT SAVED (F3)', async () => {
    await begin();
    const page = await openTab();
    await limit(page, 2_000_000);
    let revs: { rev: number; text: string }[] = [];
    for (let rev = 1; revs.length === rev - 1; rev++) {
      await save(page, noise(300_000, rev));
      expect(await page.evaluate(() => window.draft.status)).toMatchObject({ kind: 'saved', rev });
      revs = await historyOf(page);
    }
    // The oldest went, what is left is whole and in one piece up to the newest.
    const newest = revs[0]!.rev;
    expect(newest).toBeGreaterThan(5);
    expect(revs.map(({ rev }) => rev)).toEqual(revs.map((_, i) => newest - i));
    for (const { rev, text } of revs) expect(text === noise(300_000, rev)).toBe(true);
  });

  it('says NOT SAVED when there is no room, keeps what it had, gives the text away, and recovers (F3)', async () => {
    await begin();
    const page = await openTab();
    await limit(page, 1_000_000);
    await save(page, 'Yang lama.');
    const large = noise(3_000_000, 1);
    await save(page, large);
    await status(page, 'failed');
    await expect(page.locator('.line.failed').innerText()).resolves.toBe(
      'TIDAK TERSIMPAN: ruang peramban untuk halaman ini penuh',
    );
    await expect(page.locator('[role="status"]').textContent()).resolves.toContain('TIDAK');
    expect(await historyOf(page)).toEqual([{ rev: 1, text: 'Yang lama.' }]);

    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Simpan ke berkas' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('notebook-contoh.tolok-draft.json');
    const file = readDraftFile(await readFile(await download.path(), 'utf8'));
    expect(file).toMatchObject({ id: 'notebook:contoh', rev: 1 });
    expect('text' in file && file.text === large).toBe(true);

    await limit(page);
    await status(page, 'saved');
    expect((await historyOf(page))[0]!.text === large).toBe(true);
  });

  it('is edited in one tab and followed in the others, until one takes over (F4)', async () => {
    await begin();
    await handOver();
    expect(told).toEqual([]);
  });

  it('keeps both texts when a tab that did not answer had typed too (F4)', async () => {
    await begin();
    await disagree();
    expect(told).toEqual([]);
  });

  it('goes to the next tab when the one that edits is closed or crashes', async () => {
    await begin();
    const first = await openTab();
    const second = await openTab();
    await becomes(() => editable(second), false);
    await typeIn(first, ' Satu.');
    await status(first, 'saved');
    await first.close();
    await becomes(() => editable(second), true);
    await becomes(() => textOf(second), 'Asli. Satu.');
  });

  it('works over plain http, and says what is missing there (F17)', async () => {
    await begin();
    const host = 'kantor.test';
    const page = await openTab(host);
    expect(await page.evaluate(() => [isSecureContext, 'locks' in navigator])).toEqual([
      false,
      false,
    ]);
    await page.close();
    await handOver(host);
    await begin();
    const tabs = await disagree(host);
    await expect(tabs[0].locator('li').allInnerTexts()).resolves.toEqual([
      'Peramban tidak dapat diminta menjaga draf; simpan juga ke berkas.',
      'Alamat ini bukan https: tab saling memberi tahu sendiri siapa yang mengubah draf.',
      'Alamat ini bukan https: peramban boleh menghapus draf tanpa bertanya.',
    ]);
    expect(told).toEqual([]);
  });

  it('notices that the browser lost it', async () => {
    await begin();
    const page = await openTab();
    await save(page, 'Berharga.');
    await page.goto(`${origin()}/harness.css`);
    await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const asked = indexedDB.deleteDatabase('tolok-drafts');
          asked.onsuccess = resolve;
          asked.onerror = reject;
        }),
    );
    await page.goto(origin());
    await expect(page.locator('.lost').innerText()).resolves.toMatch(
      /Peramban ini kehilangan draf notebook:contoh, terakhir tersimpan .* \(rev 1\)/,
    );
    await page.getByRole('button', { name: 'Saya tahu' }).click();
    await page.reload();
    await field(page).waitFor();
    expect(await page.locator('.lost').count()).toBe(0);
  });

  it('says to reload when a newer build has changed the store, and writes nothing to it', async () => {
    await begin();
    const page = await openTab();
    await save(page, 'Lama.');
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const asked = indexedDB.open('tolok-drafts', 20);
          asked.onsuccess = () => {
            asked.result.close();
            resolve();
          };
        }),
    );
    await save(page, 'Terlambat.');
    await status(page, 'failed');
    await expect(page.locator('.line.failed').innerText()).resolves.toContain('muat ulang');
    const other = await openTab();
    await status(other, 'failed');
    expect(await textOf(other)).toBe('Asli.');
  });
});

/** How much the browser gives this origin; all it has without a number. */
async function limit(page: Page, quotaSize?: number): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: origin(), quotaSize });
}

const save = (page: Page, text: string) =>
  page.evaluate(async (typed) => {
    window.draft.change(typed);
    await window.draft.flush();
  }, text);

const editable = (page: Page) => field(page).isEditable();

const takeOver = (page: Page) => page.getByRole('button', { name: 'Ambil alih' }).click();

async function handOver(host?: string): Promise<void> {
  const first = await openTab(host);
  await becomes(() => editable(first), true);
  const second = await openTab(host);
  await becomes(() => editable(second), false);
  await typeIn(first, ' Satu.');
  await becomes(() => textOf(second), 'Asli. Satu.');
  // Typed, and not saved yet when the other asks.
  await typeIn(first, ' Dua.');
  await takeOver(second);
  await becomes(() => editable(second), true);
  await becomes(() => editable(first), false);
  await becomes(() => textOf(second), 'Asli. Satu. Dua.');
  await typeIn(second, ' Tiga.');
  await becomes(() => textOf(first), 'Asli. Satu. Dua. Tiga.');
  expect(await first.evaluate(() => window.draft.branched)).toBe(false);
}

/** Lets one tab sleep with something unsaved while the other takes over and types. */
async function disagree(host?: string): Promise<readonly [Page, Page]> {
  const first = await openTab(host);
  await becomes(() => editable(first), true);
  await save(first, 'Asli. Bersama.');
  const second = await openTab(host);
  await becomes(() => textOf(second), 'Asli. Bersama.');
  const asleep = first.evaluate(() => {
    window.draft.change('Asli. Bersama. Dari tab pertama.');
    const until = performance.now() + 6_000;
    while (performance.now() < until);
  });
  await takeOver(second);
  await becomes(() => editable(second), true);
  await save(second, 'Asli. Bersama. Dari tab kedua.');
  await asleep;

  for (const page of [first, second]) {
    await becomes(() => page.evaluate(() => window.draft.branched), true);
    await expect(page.locator('[data-draft]').innerText()).resolves.toContain('dua versi');
  }
  await becomes(() => editable(first), false);
  expect(await textOf(first)).toBe('Asli. Bersama. Dari tab pertama.');
  const versions = await second.evaluate(async () =>
    (await window.draft.versions()).map(({ common, head, branch }) => [
      common?.text,
      head.text,
      branch.text,
    ]),
  );
  expect(versions).toEqual([
    ['Asli. Bersama.', 'Asli. Bersama. Dari tab kedua.', 'Asli. Bersama. Dari tab pertama.'],
  ]);

  await second.evaluate(async () => {
    const [version] = await window.draft.versions();
    await window.draft.settle(version!, 'Asli. Bersama. Dari keduanya.');
  });
  for (const page of [first, second]) {
    await becomes(() => textOf(page), 'Asli. Bersama. Dari keduanya.');
    await becomes(() => page.evaluate(() => window.draft.branched), false);
  }
  return [first, second];
}
