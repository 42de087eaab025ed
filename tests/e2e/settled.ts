import type { Page } from 'playwright';

/** Waits until a page can be operated, and shows what its address asks for where that is worked out. */
export async function settled(page: Page): Promise<void> {
  const timeout = 100_000;
  await page.locator('fieldset:enabled').first().waitFor({ timeout });
  await page.waitForFunction(
    () => {
      const main = document.querySelector<HTMLElement>('main[data-changes]');
      return main === null || main.dataset['changes'] === main.dataset['settled'];
    },
    undefined,
    { timeout },
  );
}
