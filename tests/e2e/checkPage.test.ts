import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding } from '@tolok/check';
import { checkHtml } from '@tolok/export';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { reportOf } from '../../packages/export/src/report.suite.ts';
import { openChromium } from './chromium.ts';

let browser: Browser;
let context: BrowserContext;
let folder: string;
let told: string[];

beforeAll(async () => {
  browser = await openChromium();
  folder = mkdtempSync(path.join(tmpdir(), 'tolok-page-'));
  writeFileSync(path.join(folder, 'page.html'), page());
});
afterEach(() => context.close());
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Opens the page from a folder, as whoever was sent it would. */
async function open(options: BrowserContextOptions = {}): Promise<Page> {
  context = await browser.newContext(options);
  told = [];
  const opened = await context.newPage();
  opened.on('console', (message) => told.push(message.text()));
  opened.on('pageerror', (error) => told.push(String(error)));
  opened.on('request', (request) => {
    if (!request.url().endsWith('/page.html')) told.push(`request: ${request.url()}`);
  });
  await opened.goto(pathToFileURL(path.join(folder, 'page.html')).href);
  return opened;
}

const sentences = async (opened: Page): Promise<string[]> =>
  opened.locator('[data-finding] h4:visible').allInnerTexts();

describe('the page of a check report', () => {
  it('asks for nothing, and breaks no rule of its own policy', async () => {
    await open();
    expect(told).toEqual([]);
  });

  it('is searched by words that stand anywhere in a finding', async () => {
    const opened = await open();
    await opened.getByRole('searchbox').fill('pengukuran 1897');
    expect(await sentences(opened)).toEqual(['satu <b>tebal</b>']);
    expect(await opened.getByRole('status').innerText()).toBe('1 / 2');
    expect(await opened.locator('h2:visible').first().innerText()).toContain('Kritis');
    await opened.getByRole('searchbox').fill('');
    expect(await sentences(opened)).toHaveLength(2);
  });

  it('changes its language and says so to the browser', async () => {
    const opened = await open();
    await opened.getByText('EN', { exact: true }).click();
    expect(await sentences(opened)).toEqual(['one <b>bold</b>', 'two']);
    expect(await opened.title()).toBe('Report');
    expect(await opened.getAttribute('html', 'lang')).toBe('en');
    expect(told).toEqual([]);
  });

  it('is a plain list without scripts, with a switch that still works', async () => {
    const opened = await open({ javaScriptEnabled: false });
    expect(await opened.getByRole('searchbox').count()).toBe(0);
    await opened.getByText('EN', { exact: true }).click();
    expect(await sentences(opened)).toEqual(['one <b>bold</b>', 'two']);
  });

  it('fits a phone', async () => {
    const opened = await open({ viewport: { width: 390, height: 800 } });
    const width = await opened.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });

  it('follows dark, and prints light without its controls', async () => {
    const opened = await open({ colorScheme: 'dark' });
    const paper = () =>
      opened.evaluate(() =>
        getComputedStyle(document.documentElement).getPropertyValue('--paper').trim(),
      );
    expect(await paper()).toBe('#15181b');
    await opened.emulateMedia({ media: 'print' });
    expect(await paper()).toBe('#fbfaf7');
    expect(await opened.locator('nav').isVisible()).toBe(false);
  });
});

function page(): string {
  const place = {
    dataset: 'laporan',
    resource: 'pengukuran-pk',
    index: 10,
    table: 'Pengukuran PK',
    row: 'sebuah-nama-yang-sangat-panjang-tanpa-spasi-di-dalamnya-sama-sekali',
    column: 'Realisasi',
    line: 1897,
    asPrinted: '12.647.198.000.000.000.000',
  };
  const finding = (parts: Partial<Finding>): Finding => ({
    check: 'sama',
    kind: 'cross-table',
    severity: 'error',
    status: 'fail',
    fingerprint: 'sha256:aa',
    cells: 'sha256:bb',
    where: [],
    reported: null,
    expected: 30,
    interval: null,
    unit: null,
    likelyCause: null,
    message: { id: 'dua', en: 'two' },
    reason: null,
    also: [],
    ...parts,
  });
  const outcome = { evaluated: 2, proved: 0, undecided: 0, excluded: 0, nulls: 0, reason: null };
  const report = reportOf({
    findings: [
      finding({
        severity: 'critical',
        message: { id: 'satu <b>tebal</b>', en: 'one <b>bold</b>' },
        where: [place],
      }),
      finding({}),
    ],
    checks: [{ check: 'sama', outcome: 'fail', ...outcome }],
  });
  const title = { id: 'Laporan', en: 'Report' };
  return checkHtml(report, { language: 'id', title, generatedFrom: ['tolok 0.1.0'] });
}
