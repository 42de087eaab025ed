// Measures the built pages of the notebook in Chromium: first paint, what is sent before anything is
// asked for, shifts of the layout, a slider that is drawn, and what 500 changes leave in memory. Run it
// on a machine that does nothing else, after `npm run build`: npm run bench:pages
/* global document, requestAnimationFrame -- what runs in the page */
import { gzipSync } from 'node:zlib';
import { openChromium } from '../e2e/chromium.ts';
import { serveBuild } from '../e2e/serveBuild.ts';

const rounds = 5;

/** The kinds of page, and one of each. */
const pages = [
  ['home', ''],
  ['agreement', 'perjanjian/bspji-ambon-2022/'],
  ['indicator', 'indikator/pdn-pbj/'],
  ['table', 'data/bspji-ambon-2022/tabel-3.2/'],
  ['what-if', 'bagaimana-kalau/'],
  ['comparison', 'bandingkan/'],
  ['notebook', 'buku-kerja/target-pdn/'],
];
/** Pages with a slider: of a notebook, and of what-if, where a whole agreement follows. */
const withSlider = [
  ['notebook', 'buku-kerja/target-pdn/'],
  ['what-if', 'bagaimana-kalau/?ubah=policy.cap=120&ubah=actual.disiplin-pegawai=86'],
];

const kilobytes = (bytes) => bytes / 1024;
const middle = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const atShare = (numbers, share) =>
  numbers.toSorted((a, b) => a - b)[
    Math.min(numbers.length - 1, Math.floor(numbers.length * share))
  ];

const [browser, served] = await Promise.all([openChromium(), serveBuild()]);
let missed = false;

function print(name, value, unit, goal = null, digits = 0) {
  const isMissed = goal !== null && value > goal;
  missed ||= isMissed;
  const wanted = goal === null ? '' : `, at most ${goal}${isMissed ? ': missed' : ''}`;
  console.log(`  ${name}: ${value.toFixed(digits)} ${unit}${wanted}`);
}

/** A page in a browser that has nothing of it, with what it was sent until it was drawn and heard. */
async function openCold(path) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const sent = { code: 0, fonts: 0, names: [] };
  const bodies = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    bodies.push(
      response.body().then(
        (body) => {
          if (/\.(js|css)$/.test(pathname)) sent.code += gzipSync(body).length;
          if (pathname.endsWith('.woff2')) sent.fonts += body.length;
          sent.names.push(pathname);
        },
        () => undefined, // redirects and what was given up have none
      ),
    );
  });
  await page.addInitScript(() => {
    globalThis.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (!entry.hadRecentInput) globalThis.shifts += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(served.address + path, { waitUntil: 'load' });
  await page.locator('header input:enabled, header button:enabled').first().waitFor();
  await Promise.all(bodies);
  const painted = await page.evaluate(
    () =>
      performance.getEntriesByType('paint').find(({ name }) => name === 'first-contentful-paint')
        ?.startTime,
  );
  return { context, page, painted, sent };
}

console.log(`Chromium ${browser.version()}, median of ${rounds}, each with nothing in its cache`);
for (const [name, path] of pages) {
  console.log(name);
  const paints = [];
  let last;
  for (let round = 0; round < rounds; round++) {
    if (last) await last.context.close();
    last = await openCold(path);
    paints.push(last.painted);
  }
  const { page, context, sent } = last;
  print('first meaningful paint', middle(paints), 'ms', 1000);
  print('JS and CSS until it can be worked, gzip', kilobytes(sent.code), 'kB', 250);
  print('fonts', kilobytes(sent.fonts), 'kB', 120);
  await page.waitForTimeout(3000);
  print('layout shift', await page.evaluate(() => globalThis.shifts), '', 0, 4);
  await context.close();
}

for (const [name, path] of withSlider) {
  console.log(`slider of the page ${name}`);
  const { page, context } = await openCold(path);
  await page.locator('input[type=range]:enabled').last().waitFor();
  await page.waitForTimeout(8000);
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.enable');

  /** Moves the slider by keys, one each frame, and gives for each the script and layout that followed. */
  const move = (steps) =>
    page.evaluate(async (count) => {
      const input = [...document.querySelectorAll('input[type=range]')].at(-1);
      const [low, high] = [input.min, input.max].map(Number);
      const step = Number(input.step) || (high - low) / 100;
      const width = Math.round((high - low) / step);
      const times = [];
      for (let i = 0; i < count; i++) {
        await new Promise(requestAnimationFrame);
        const began = performance.now();
        input.valueAsNumber = low + step * (i % width);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        // The frame that shows it: its callbacks, then layout, which this read asks for.
        await new Promise(requestAnimationFrame);
        document.body.getBoundingClientRect();
        times.push(performance.now() - began);
      }
      return times;
    }, steps);

  /** Milliseconds the main thread worked, as the browser counts them. */
  async function worked() {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (key) => metrics.find(({ name }) => name === key)?.value ?? 0;
    return 1000 * (of('ScriptDuration') + of('LayoutDuration') + of('RecalcStyleDuration'));
  }

  async function heap() {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  }

  await session.send('Performance.enable');
  await move(20);
  const costs = [];
  for (let i = 0; i < 100; i++) {
    const before = await worked();
    await move(1);
    costs.push((await worked()) - before);
  }
  print('script, style and layout of a step, 95 of 100', atShare(costs, 0.95), 'ms', 16, 1);
  const waits = await move(100);
  print('from a step to the frame after it, 95 of 100', atShare(waits, 0.95), 'ms', null, 1);
  await page.waitForTimeout(2000);
  const before = await heap();
  await move(500);
  await page.waitForTimeout(2000);
  const grown = (await heap()) - before;
  print('heap after 500 changes more than before', Math.max(0, grown) / 2 ** 20, 'MB', 1, 2);
  await context.close();
}

await browser.close();
await served.close();
process.exitCode = missed ? 1 : 0;
