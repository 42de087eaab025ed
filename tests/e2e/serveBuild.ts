import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const build = path.resolve(import.meta.dirname, '../../apps/notebook/build');

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** The built pages on an address of their own. */
export interface Served {
  /** With a closing slash. */
  readonly address: string;
  readonly policy: string;
  close(): Promise<void>;
}

/**
 * Serves the build as a plain static host would, under `prefix`, with the page's own policy as a
 * header on every file, so that it holds in the worker too.
 */
export async function serveBuild(prefix = '/'): Promise<Served> {
  const policy = policyOf(readFileSync(path.join(build, 'index.html'), 'utf8'));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const asked = pathname.startsWith(prefix) ? pathname.slice(prefix.length) : '\0';
    const file = path.join(build, asked === '' ? 'index.html' : asked);
    const refuse = () => response.writeHead(404, { 'content-type': 'text/plain' }).end('none');
    if (asked.includes('\0') || !file.startsWith(build + path.sep)) return refuse();
    const headers = {
      'content-type': types[path.extname(file)] ?? 'application/octet-stream',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
    };
    readFile(file).then((bytes) => response.writeHead(200, headers).end(bytes), refuse);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${prefix}`,
    policy,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function policyOf(html: string): string {
  const found = /<meta http-equiv="content-security-policy" content="([^"]+)"/.exec(html)?.[1];
  if (!found) throw new Error('the built page carries no policy');
  return found.replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
