import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { directives, policyHeader } from '../../apps/notebook/vite/site/policy.ts';
import { findBuild } from '../../apps/cli/src/serve/findBuild.ts';
import { type Site, readSite } from '../../apps/cli/src/serve/readSite.ts';
import { metaPolicy, policyOf } from './policyOf.ts';

const bin = path.resolve(import.meta.dirname, '../../apps/cli/bin/tolok.mjs');

let site: Site;
let running: ChildProcess | null = null;

beforeAll(() => {
  const read = readSite(findBuild());
  if (!read) throw new Error('the notebook is not built: npm run build');
  site = read;
});
afterEach(() => {
  running?.kill('SIGKILL');
  running = null;
});

/** Starts `tolok serve`; gives its address once it tells it, and how it ends. */
async function serve(...args: string[]) {
  const child = spawn(process.execPath, [bin, 'serve', ...args], { stdio: 'pipe' });
  running = child;
  let out = '';
  let error = '';
  child.stderr.on('data', (part: Buffer) => (error += part.toString()));
  const ended = new Promise<{ exit: number | null; error: string }>((resolve) => {
    child.on('close', (exit) => resolve({ exit, error }));
  });
  const address = await new Promise<string>((resolve) => {
    child.stdout.on('data', (part: Buffer) => {
      out += part.toString();
      const found = /http:\/\/\S+?\/(?=[\s"])/.exec(out)?.[0];
      if (found) resolve(found);
    });
    void ended.then(() => resolve(''));
  });
  return { address, ended, child, shown: () => out };
}

describe('tolok serve', () => {
  it('serves the notebook on this computer until Ctrl-C, and ends cleanly', async () => {
    const { address, child, ended, shown } = await serve('--port', '0');
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(shown()).not.toContain('sandi');
    const page = await fetch(address, { headers: { 'accept-encoding': 'br' } });
    expect(page.headers.get('content-encoding')).toBe('br');
    expect(await page.text()).toBe(readFileSync(path.join(site.folder, 'index.html'), 'utf8'));
    child.kill('SIGINT');
    expect(await ended).toEqual({ exit: 0, error: '' });
    await expect(fetch(address)).rejects.toThrow();
  });

  it('tells in plain words that a port is taken, and what to do', async () => {
    const first = await serve('--port', '0');
    const { port } = new URL(first.address);
    const other = spawn(process.execPath, [bin, 'serve', '--port', port], { stdio: 'pipe' });
    let error = '';
    other.stderr.on('data', (part: Buffer) => (error += part.toString()));
    const exit = await new Promise((resolve) => other.on('close', resolve));
    expect(exit).toBe(2);
    expect(error).toContain(`Porta ${port} sedang dipakai program lain`);
    expect(error).toContain('--port 0');
  });

  it('says what it means to be open to the network', async () => {
    const { shown } = await serve('--port', '0', '--host', '0.0.0.0', '--lang', 'en');
    expect(shown()).toMatch(/http:\/\/0\.0\.0\.0:\d+\//);
    expect(shown()).toContain('Whoever reaches this computer over the network can read it');
  });

  it('gives machines one document', async () => {
    const { address, child, ended, shown } = await serve('--port', '0', '--json');
    child.kill('SIGINT');
    await ended;
    expect(JSON.parse(shown())).toMatchObject({ command: 'serve', exit: 0, address, problems: [] });
  });

  it('sends with every file its type, and the policy that the pages were built with', async () => {
    const { address } = await serve('--port', '0');
    expect(site.files.size).toBeGreaterThan(20);
    for (const [file, { bytes }] of site.files) {
      const answer = await fetch(address + encodeURI(file), { method: 'HEAD' });
      const header = (name: string) => answer.headers.get(name);
      expect([answer.status, header('content-type') ?? ''], file).toEqual([
        200,
        expect.stringMatching(types[path.extname(file)] ?? /^nothing$/),
      ]);
      expect(header('x-content-type-options')).toBe('nosniff');
      expect(header('cross-origin-opener-policy')).toBe('same-origin');
      expect(header('cache-control'), file).toBe(
        file.startsWith('_app/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
      const policy = policyOf(header('content-security-policy') ?? '');
      if (file.endsWith('.html')) {
        const html = readFileSync(path.join(site.folder, file), 'utf8');
        expect(policy, file).toEqual({ ...metaPolicy(html), 'frame-ancestors': ["'none'"] });
      } else {
        expect(policy, file).toEqual(policyOf(policyHeader()));
      }
      expect(Object.keys(policy)).toEqual([...Object.keys(directives), 'frame-ancestors']);
      expect(policy['script-src']).not.toContain("'unsafe-inline'");
      expect(bytes).toBeGreaterThan(0);
    }
  });
});

const types: Readonly<Record<string, RegExp>> = {
  '.css': /^text\/css/,
  '.csv': /^text\/csv; charset=utf-8$/,
  '.html': /^text\/html; charset=utf-8$/,
  '.js': /^text\/javascript/,
  '.json': /^application\/json$/,
  '.svg': /^image\/svg\+xml$/,
  '.txt': /^text\/plain; charset=utf-8$/,
  '.wasm': /^application\/wasm$/,
  '.woff2': /^font\/woff2$/,
};
