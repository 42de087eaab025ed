import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isLoopback, namesLoopback } from './loopback.ts';
import type { Site } from './readSite.ts';
import { plain, respond, words } from './respond.ts';
import { send } from './send.ts';

/** A server that runs. */
export interface Serving {
  /** With a closing slash. */
  readonly address: string;
  readonly port: number;
  /** Ends it at once; what is being sent is cut. */
  close(): Promise<void>;
}

/** Where to listen. */
export interface Listening {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
}

/** Serves the site until it is closed. Rejects with the system's error where it cannot listen. */
export async function openServer(
  site: () => Site | null,
  { host, port }: Listening,
): Promise<Serving> {
  const handle = handlerOf(site, isLoopback(host));
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => resolve());
  });
  const { port: given } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${given}/`,
    port: given,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Answers one request over HTTP. With `onlyHere` it must name this machine as its host: a page
 * elsewhere that has its own name lead here is refused.
 */
export const handlerOf =
  (site: () => Site | null, onlyHere: boolean) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const now = site();
    const { method = 'GET', url = '/', headers } = request;
    const answer =
      onlyHere && !namesLoopback(headers.host ?? '')
        ? plain(421, words.host)
        : now === null
          ? plain(503, words.building, { 'Retry-After': '5' })
          : respond(now, {
              method,
              url,
              acceptEncoding: String(headers['accept-encoding'] ?? ''),
              ifNoneMatch: headers['if-none-match'] ?? '',
            });
    await send(answer, now?.folder ?? '', method === 'HEAD', response);
  };
