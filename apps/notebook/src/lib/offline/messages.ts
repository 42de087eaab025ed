/** What a page asks of the service worker. */
export type Asked =
  /** How much of the site is kept. */
  | 'count'
  /** Keep what is missing, then count. */
  | 'mend'
  /** Take the place of the version before; refused while further pages of it are open. */
  | 'take over';

/** How many files of the site are kept, and how many there are. */
export interface Count {
  readonly kept: number;
  readonly wanted: number;
}

/** The other pages that are open, for which a new version waits; 0 when it takes over. */
export interface TakeOver {
  readonly others: number;
}

/** Asks a service worker, and gives its answer; rejects when there is none within ten seconds. */
export function ask<T>(worker: ServiceWorker, asked: Asked, patience = 10_000): Promise<T> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('no answer')), patience);
    port1.onmessage = ({ data }: MessageEvent<T | null>) => {
      clearTimeout(late);
      if (data === null) reject(new Error('refused'));
      else resolve(data);
    };
    worker.postMessage(asked, [port2]);
  });
}
