import { createReadStream, existsSync, statSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/**
 * Serves a folder and the two files of DuckDB-WASM on loopback. The page is isolated, so that its
 * clock is fine enough to time with.
 */
export async function servePage(
  folder: string,
): Promise<{ readonly url: string; readonly server: Server }> {
  const { resolve } = createRequire(import.meta.resolve('@tolok/duckdb/browser'));
  const server = createServer((request, response) => {
    const name = path.posix.normalize(new URL(request.url ?? '/', 'http://page').pathname);
    const file = name.startsWith('/duckdb-')
      ? resolve(`@duckdb/duckdb-wasm/dist${name}`)
      : path.join(folder, name === '/' ? 'index.html' : name);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': types[path.extname(file)] ?? 'application/octet-stream',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, server };
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
};
