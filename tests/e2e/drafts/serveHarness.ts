import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { policyHeader } from '../../../apps/notebook/vite/site/policy.ts';

export interface ServedHarness {
  readonly port: number;
  close(): Promise<void>;
}

const page = `<!doctype html><html lang="id"><meta charset="utf-8"><title>Draf</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/harness.css">
<body><script type="module" src="/harness.js"></script></body></html>`;

/** Builds the harness page from the sources of the app, and serves it under the policy of the app. */
export async function serveHarness(): Promise<ServedHarness> {
  const files = new Map([['/', page], ...(await buildHarness())]);
  const server = createServer((request, response) => {
    const name = request.url ?? '/';
    const body = files.get(name);
    const type = name.endsWith('.js') ? 'text/javascript' : name.endsWith('.css') && 'text/css';
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': `${type || 'text/html'}; charset=utf-8`,
      'content-security-policy': policyHeader(),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function buildHarness(): Promise<[string, string][]> {
  const built = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    build: {
      write: false,
      lib: {
        entry: path.join(import.meta.dirname, 'harness.ts'),
        formats: ['es'],
        fileName: 'harness',
        cssFileName: 'harness',
      },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const [{ output }] = built as unknown as [
    { output: { fileName: string; code?: string; source?: string | Uint8Array }[] },
  ];
  return output.map(({ fileName, code, source }) => [
    `/${fileName}`,
    code ?? (typeof source === 'string' ? source : new TextDecoder().decode(source)),
  ]);
}
