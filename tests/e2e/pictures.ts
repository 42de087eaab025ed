// Pictures of every kind of page, in both themes, widths and languages, to be looked at beside the
// designs: `npm run pictures -w @tolok/notebook-app`, after `npm run build`. Names of pages after
// `--` leave out the others.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openChromium } from './chromium.ts';
import { mainPages } from './mainPages.ts';
import { serveBuild } from './serveBuild.ts';
import { settled } from './settled.ts';

const folder = path.resolve(import.meta.dirname, '../../apps/notebook/pictures');
const asked = process.argv.slice(2);
const pages = Object.entries(mainPages).filter(([name]) => !asked.length || asked.includes(name));

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const [browser, served] = await Promise.all([openChromium(), serveBuild()]);
for (const [name, address] of pages) {
  for (const width of [1280, 390]) {
    const context = await browser.newContext({
      serviceWorkers: 'block',
      reducedMotion: 'reduce',
      viewport: { width, height: 900 },
    });
    const page = await context.newPage();
    await page.goto(served.address + address);
    await settled(page);
    for (const theme of ['light', 'dark']) {
      await page.locator(`input[name="theme"][value="${theme}"]`).check({ force: true });
      for (const language of ['id', 'en']) {
        await page.locator(`input[name="language"][value="${language}"]`).check({ force: true });
        const file = path.join(folder, `${name}-${width}-${theme}-${language}.png`);
        await page.screenshot({ path: file, fullPage: true });
        console.log(path.relative(process.cwd(), file));
      }
    }
    await context.close();
  }
}
await browser.close();
await served.close();
