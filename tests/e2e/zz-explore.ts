import { openChromium } from './chromium.ts';
const browser = await openChromium();
const shots = JSON.parse(process.argv[2]!) as [string,string,number,string?,string?][];
for (const [name, address, width, theme, act] of shots) {
  const context = await browser.newContext({ serviceWorkers: 'block', reducedMotion: 'reduce', viewport: { width, height: 900 }, colorScheme: theme === 'dark' ? 'dark' : 'light' });
  const page = await context.newPage();
  page.on('console', (m) => { if (m.type() === 'error') console.log(name, m.text()); });
  page.on('pageerror', (e) => console.log(name, 'ERR', e.message));
  await page.goto('http://localhost:5199/' + address);
  await page.locator('[data-engine=agrees],[data-engine=failed],[data-engine=differs]').first().waitFor({ timeout: 60000 }).catch((e)=>console.log(String(e).slice(0,200)));
  if (act) { await (new Function('page', 'return (async()=>{' + act + '})()'))(page).catch((e:unknown)=>console.log(name,'ACT',String(e).slice(0,400))); }
  await page.waitForTimeout(500);
  await page.screenshot({ path: `/tmp/wi/${name}.png`, fullPage: true });
  console.log(name, decodeURIComponent(new URL(page.url()).search), await page.locator('main').getAttribute('data-summary'));
  await context.close();
}
await browser.close();
