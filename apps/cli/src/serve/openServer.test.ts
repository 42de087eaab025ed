import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Serving, openServer } from './openServer.ts';
import { siteOf } from './readSite.ts';

let build: string;
let serving: Serving;

beforeEach(async () => {
  build = mkdtempSync(join(realpathSync(tmpdir()), 'tolok-serve-'));
  write({ 'index.html': 'halaman' });
  serving = await openServer(siteOf(build), { host: '127.0.0.1', port: 0 });
});
afterEach(async () => {
  await serving.close();
  rmSync(build, { recursive: true });
});

/** Writes a build of these files, as the build of the notebook would describe it. */
function write(files: Readonly<Record<string, string>>, version = '1') {
  const described = Object.entries(files).map(([path, text]) => {
    mkdirSync(join(build, 'site', path, '..'), { recursive: true });
    writeFileSync(join(build, 'site', path), text);
    const headers = { 'Content-Type': 'text/plain' };
    return [path, { bytes: text.length, hash: `${path}${version}`, encodings: {}, headers }];
  });
  const site = { form: 1, version, headers: {}, files: Object.fromEntries(described) as unknown };
  writeFileSync(join(build, 'site.json'), JSON.stringify(site));
}

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Asks for a path exactly as it is written: `fetch` would tidy it first. */
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Got>((resolve, reject) => {
    const { port } = serving;
    request({ host: '127.0.0.1', port, path, headers, method, agent: false }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    })
      .on('error', reject)
      .end();
  });

describe('the server', () => {
  it('sends a file, its head alone, and nothing to whoever has it', async () => {
    expect(await get('/')).toMatchObject({ status: 200, text: 'halaman' });
    const head = await get('/', {}, 'HEAD');
    expect([head.status, head.headers['content-length'], head.text]).toEqual([200, '7', '']);
    const known = await get('/', { 'if-none-match': String(head.headers['etag']) });
    expect([known.status, known.text]).toEqual([304, '']);
  });

  it('sends nothing from outside its folder', async () => {
    writeFileSync(join(build, 'rahasia.txt'), 'rahasia');
    const ways = ['/../rahasia.txt', '/%2e%2e/rahasia.txt', '/..%2frahasia.txt', '/site.json'];
    for (const way of [
      ...ways,
      '/../site.json',
      '//etc/passwd',
      '/..\\rahasia.txt',
      '/rahasia.txt',
    ]) {
      const got = await get(way);
      expect([400, 404], way).toContain(got.status);
      expect(got.text).not.toContain('rahasia');
    }
  });

  it('follows no link, for a file or for a folder, though it is listed', async () => {
    write({ 'index.html': 'halaman', 'a.txt': 'rahasia', 'dalam/b.txt': 'rahasia' });
    mkdirSync(join(build, 'luar'));
    for (const name of ['a.txt', 'b.txt']) writeFileSync(join(build, 'luar', name), 'rahasia');
    rmSync(join(build, 'site/a.txt'));
    rmSync(join(build, 'site/dalam'), { recursive: true });
    symlinkSync(join(build, 'luar/a.txt'), join(build, 'site/a.txt'));
    symlinkSync(join(build, 'luar'), join(build, 'site/dalam'));
    for (const path of ['/a.txt', '/dalam/b.txt']) {
      const got = await get(path);
      expect(got.status).toBe(503);
      expect(got.text).not.toContain('rahasia');
    }
  });

  it('sends a file whole as it was described, or says that a build goes on', async () => {
    writeFileSync(join(build, 'site/index.html'), 'setengah jadi');
    expect((await get('/')).status).toBe(503);
    rmSync(join(build, 'site.json'));
    const got = await get('/');
    expect([got.status, got.headers['retry-after']]).toEqual([503, '5']);
    expect(got.text).toContain('being built');
    write({ 'index.html': 'halaman baru' }, '2');
    expect((await get('/')).text).toBe('halaman baru');
  });

  it('answers only to names of this machine while only this machine reaches it', async () => {
    const status = async (host: string) => (await get('/', { host })).status;
    for (const own of ['127.0.0.1', 'localhost:4173', '[::1]:4173', '127.1.2.3']) {
      expect(await status(own), own).toBe(200);
    }
    for (const other of [
      'penipu.example',
      '127.0.0.1.penipu.example',
      'localhost.penipu.example',
    ]) {
      expect(await status(other), other).toBe(421);
    }
    await serving.close();
    serving = await openServer(siteOf(build), { host: '0.0.0.0', port: 0 });
    expect(await status('kantor.example')).toBe(200);
  });

  it('tells that a port is taken, and is gone when it is closed', async () => {
    const { port } = serving;
    const again = () => openServer(siteOf(build), { host: '127.0.0.1', port });
    await expect(again()).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await serving.close();
    serving = await again();
    expect((await get('/')).status).toBe(200);
  });
});
