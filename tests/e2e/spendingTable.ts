import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';

/** The page of a table with 3,200 rows of numbers. */
export const spending = 'data/contoh-satker/belanja-akun/';

/** How long anything may take where many programs share the machine. */
export const patience = 120_000;

/** Waits until the grid is ready and says this of its rows. */
export const extent = (page: Page, text: string) =>
  page.locator('[data-grid="ready"]', { hasText: text }).waitFor({ timeout: patience });

/** The texts of a column on screen, by its place among those shown. */
export const column = (page: Page, at: number) =>
  page.locator(`tbody [data-place$=":${at}"]`).allInnerTexts();

export const money = (text: string) => Number(text.replaceAll('.', ''));

/** The rows of the file by plain JavaScript: none of its cells is quoted. */
export async function spendingRows(): Promise<Record<string, string>[]> {
  const file = new URL('../../datasets/contoh-satker/belanja-akun.csv', import.meta.url);
  const [head = '', ...lines] = (await readFile(file, 'utf8')).trimEnd().split('\n');
  const names = head.split(',');
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((text, at) => [names[at] ?? '', text])),
  );
}
