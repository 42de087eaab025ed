import { spawnSync } from 'node:child_process';
import {
  createReadStream,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createGzip } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBuild } from '../../apps/cli/src/serve/findBuild.ts';
import { type Site, readSite } from '../../apps/cli/src/serve/readSite.ts';
import { headers } from '../../apps/notebook/vite/site/policy.ts';
import { servers } from '../../apps/notebook/vite/site/servers/index.ts';
import { zipSite } from '../../apps/notebook/vite/site/zipSite.ts';
import { openChromium } from './chromium.ts';
import { complaintsOf } from './complaints.ts';
import { patience } from './keptSite.ts';
import { metaPolicy, policyOf } from './policyOf.ts';

const file = path.join(findBuild(), 'tolok-site.zip');
let folder: string;
let site: Site;

beforeAll(() => {
  const read = readSite(findBuild());
  if (!read) throw new Error('the notebook is not built: npm run build');
  site = read;
  folder = mkdtempSync(path.join(tmpdir(), 'tolok-zip-'));
  unpack(file, folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** By a program that is not ours: the one of Info-ZIP, or that of Python. */
function unpack(zip: string, to: string): void {
  const ways = [
    ['unzip', '-q', zip, '-d', to],
    ['python3', '-m', 'zipfile', '-e', zip, to],
  ];
  const ends = ways.map(
    ([program = '', ...args]) =>
      () =>
        spawnSync(program, args).status,
  );
  if (!ends.some((end) => end() === 0)) throw new Error('neither unzip nor python3 unpacked it');
}

const read = (name: string) => readFileSync(path.join(folder, 'tolok', name), 'utf8');

describe('the zip for a server of its own', { timeout: 2 * patience }, () => {
  it('holds every file of the site as it is, and no other', () => {
    const below = path.join(folder, 'tolok/site');
    const found = readdirSync(below, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(below, path.join(entry.parentPath, entry.name)));
    expect(found.sort()).toEqual([...site.files.keys()].sort());
    for (const name of found) {
      const own = readFileSync(path.join(below, name));
      expect(own.equals(readFileSync(path.join(site.folder, name))), name).toBe(true);
    }
    expect(read('README.txt')).toContain(site.version);
  });

  it('has the same bytes whenever it is made', () => {
    const { files, ...rest } = site;
    const described = { form: 1, ...rest, files: Object.fromEntries(files) } as const;
    const again = zipSite(site.folder, described);
    expect(Buffer.from(again).equals(readFileSync(file))).toBe(true);
  });

  it.each(Object.values(servers))('tells $name what tolok serve sends', ({ file: name }) => {
    const text = read(`server/${name}`);
    for (const [header, value] of Object.entries(headers)) {
      expect(text.split(header).length, header).toBeGreaterThan(1);
      expect(text).toContain(`"${value}"`);
    }
    const policies = text.match(/default-src [^"]+/g) ?? [];
    expect(policies.length).toBeGreaterThan(0);
    const pages = [...site.files.keys()].filter((one) => one.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(10);
    for (const policy of policies) {
      const told = policyOf(policy);
      expect(told['frame-ancestors']).toEqual(["'none'"]);
      for (const page of pages) {
        const own = metaPolicy(read(`site/${page}`));
        const scripts = own['script-src']?.filter((source) => !source.startsWith("'sha"));
        expect({ ...told, 'frame-ancestors': [] }, page).toEqual({
          ...own,
          'script-src': [...(scripts ?? []), "'unsafe-inline'"],
          'frame-ancestors': [],
        });
      }
    }
  });

  it('works from a host that sends files and no header, below a folder, while it is being kept', async () => {
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
    const browser = await openChromium();
    try {
      const page = await (await browser.newContext()).newPage();
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
      await browser.close();
      server.close();
      server.closeAllConnections();
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
