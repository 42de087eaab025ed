import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { patience } from './spendingTable.ts';
import type { Site } from './useSite.ts';

/** A path of the repository. */
export const inRepository = (path: string) =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The page as it is before anything is chosen. */
export async function openEmpty(site: Site): Promise<Page> {
  const page = await site.open('buka/', { patience });
  await page.locator('button:enabled', { hasText: 'Buka folder' }).waitFor();
  return page;
}

/** Writes files into a folder of the browser, and lets the page be given that folder. */
export const giveFolder = (page: Page, files: Readonly<Record<string, string>>) =>
  page.evaluate(async (texts) => {
    const root = await navigator.storage.getDirectory();
    const chosen = await root.getDirectoryHandle('pilihan', { create: true });
    for (const [name, text] of Object.entries(texts)) {
      const file = await chosen.getFileHandle(name, { create: true });
      const writer = await file.createWritable();
      await writer.write(text);
      await writer.close();
    }
    Object.assign(window, { showDirectoryPicker: () => Promise.resolve(chosen) });
  }, files);
