import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createGzip } from 'node:zlib';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBuild } from '../../apps/cli/src/serve/findBuild.ts';
import { openChromium } from './chromium.ts';
import { complaintsOf } from './complaints.ts';
import { patience, says } from './keptSite.ts';
import { serveBuild } from './serveBuild.ts';
import { unpackZip } from './unpackZip.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openChromium(['--host-resolver-rules=MAP kantor.test 127.0.0.1']);
});
afterAll(() => browser.close());

describe('a page of the site', { timeout: 2 * patience }, () => {
  it('computes under any path of a host', async () => {
    const served = await serveBuild('/kantor/tolok/');
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    const told = await complaintsOf(page, served);
    await page.goto(`${served.address}indikator/pdn-pbj/`);
    await page.locator('[data-engine="agrees"]').waitFor({ timeout: patience });
    expect(told).toEqual([]);
    await context.close();
    await served.close();
  });

  it('computes over plain http from another machine, and says that nothing is kept', async () => {
    const served = await serveBuild();
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(served.address.replace('127.0.0.1', 'kantor.test'));
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await says(page, 'unavailable');
    expect(await page.getByRole('contentinfo').innerText()).toMatch(/Hanya daring .+ bukan https/);
    await page.getByText('EN', { exact: true }).click();
    await page.getByText('Online only').waitFor();
    await page.goto(new URL('indikator/pdn-pbj/', page.url()).href);
    await page.locator('[data-engine="agrees"]').waitFor({ timeout: patience });
    await context.close();
    await served.close();
  });

  it('computes from a host that sends files and no header, below a folder, while it is being kept', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tolok-zip-'));
    unpackZip(path.join(findBuild(), 'tolok-site.zip'), folder);
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://host');
      const name = path.join(folder, 'tolok/site', pathname.replace(/^\/kantor\/tolok\//, ''));
      const found = statSync(name, { throwIfNoEntry: false });
      if (found?.isDirectory() && !pathname.endsWith('/')) {
        return response.writeHead(301, { location: `${pathname}/` }).end();
      }
      const whole = found?.isDirectory() ? path.join(name, 'index.html') : name;
      const type = plainTypes[path.extname(whole)] ?? 'application/octet-stream';
      if (!found) return response.writeHead(404).end();
      // As common servers do it: compressed while it is sent, so that nobody knows how long it is.
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' });
      return createReadStream(whole)
        .pipe(createGzip({ level: 1 }))
        .pipe(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}/kantor/tolok/`;
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      const told = await complaintsOf(page, { address, close: () => Promise.resolve() });
      await page.goto(address);
      await page.getByRole('link', { name: 'Buka indikator' }).last().click();
      await page.locator('[data-engine="agrees"]').waitFor({ timeout: patience });
      await page.getByRole('link', { name: 'Peramban yang dicoba' }).click();
      await page.locator('[data-need="header"][data-found="missing"]').waitFor();
      await page.locator('[data-need="wasm"][data-found="there"]').waitFor();
      expect(told).toEqual([]);
      // The policy is in force though no server sent it.
      const refused = await page.evaluate(async () => {
        const violation = new Promise((resolve) => {
          addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
        });
        await fetch('https://lain.example/').catch(() => undefined);
        return violation;
      });
      expect(refused).toBe('connect-src');
    } finally {
      await context.close();
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true });
    }
  });
});

/** What a host knows that was set up without care. */
const plainTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};
