import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { policyHeader } from '../../../apps/notebook/vite/site/policy.ts';

export interface ServedHarness {
  readonly port: number;
  /** The code that the page fetches before it asks for more, put together. */
  readonly first: string;
  /** The code that it fetches only when it needs it. */
  readonly later: string;
  close(): Promise<void>;
}

const page = `<!doctype html><html lang="id"><meta charset="utf-8"><title>Uji</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/harness.css">
<body><script type="module" src="/harness.js"></script></body></html>`;

/**
 * Builds a harness page, `harness.ts` in a folder, from the sources of the app, and serves it under
 * the policy of the app.
 */
export async function serveHarness(folder: string): Promise<ServedHarness> {
  const built = await buildHarness(folder);
  const files = new Map([['/', page], ...built.map(({ name, text }) => [name, text] as const)]);
  const server = createServer((request, response) => {
    const [name = '/'] = (request.url ?? '/').split('?');
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
    first: textOf(built, true),
    later: textOf(built, false),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface BuiltFile {
  readonly name: string;
  readonly text: string;
  /** Whether the page has it before it asks for more. */
  readonly first: boolean;
}

async function buildHarness(folder: string): Promise<readonly BuiltFile[]> {
  const built = await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    build: {
      write: false,
      lib: {
        entry: path.join(folder, 'harness.ts'),
        formats: ['es'],
        fileName: 'harness',
        cssFileName: 'harness',
      },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const [{ output }] = built as unknown as [{ output: readonly Output[] }];
  const first = new Set(['harness.js']);
  for (const name of first) {
    for (const one of output.find(({ fileName }) => fileName === name)?.imports ?? [])
      first.add(one);
  }
  return output.map(({ fileName, code, source }) => ({
    name: `/${fileName}`,
    text: code ?? (typeof source === 'string' ? source : new TextDecoder().decode(source)),
    first: first.has(fileName),
  }));
}

interface Output {
  readonly fileName: string;
  readonly code?: string;
  readonly source?: string | Uint8Array;
  /** The files that this one imports before it runs. */
  readonly imports?: readonly string[];
}

const textOf = (files: readonly BuiltFile[], first: boolean): string =>
  files
    .filter((file) => file.first === first)
    .map(({ text }) => text)
    .join('\n');
