import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
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

/** What differs from a plain `tolok serve`. */
export interface Serving {
  /** The site at each moment; the build without it. */
  readonly site?: () => Site | null;
  /** Answers itself what it gives true for. */
  readonly instead?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

/** Serves the build as `tolok serve` does, below the folder `prefix` of the host. */
export async function serveBuild(
  prefix = '/',
  { site = siteOf(findBuild()), instead = () => false }: Serving = {},
): Promise<Served> {
  if (!site()) throw new Error('the notebook is not built: npm run build');
  const handle = handlerOf(site, false);
  const server = createServer((request, response) => {
    const { url = '/' } = request;
    if (!url.startsWith(prefix)) {
      response.writeHead(404).end();
      return;
    }
    request.url = `/${url.slice(prefix.length)}`;
    if (!instead(request, response)) void handle(request, response);
    return;
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
