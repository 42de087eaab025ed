import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findBuild } from '../../apps/cli/src/serve/findBuild.ts';
import { handlerOf } from '../../apps/cli/src/serve/openServer.ts';
import { type Site, siteOf } from '../../apps/cli/src/serve/readSite.ts';

/** The built pages on an address of their own. */
export interface Served {
  /** With a closing slash. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the build as `tolok serve` does, below the folder `prefix` of the host. */
export async function serveBuild(
  prefix = '/',
  site: () => Site | null = siteOf(findBuild()),
): Promise<Served> {
  if (!site()) throw new Error('the notebook is not built: npm run build');
  const handle = handlerOf(site, false);
  const server = createServer((request, response) => {
    const { url = '/' } = request;
    if (!url.startsWith(prefix)) return response.writeHead(404).end();
    request.url = `/${url.slice(prefix.length)}`;
    return void handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${prefix}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
