import type { SharesOfGroups } from '@tolok/analysis';
import type { OpenedPair } from '#lib/compare/openedPair.ts';
import type { SharesMessage } from '#lib/compare/sharesWorker.ts';
import { trustedAddress } from '#lib/trustedAddress.ts';

/** Where the order-free shares of a comparison are. */
export type Shares =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly done: number; readonly all: number }
  | { readonly kind: 'found'; readonly found: SharesOfGroups }
  | { readonly kind: 'failed' };

const nothing: Shares = { kind: 'none' };

/** The order-free shares of one comparison, worked out in a worker that can be left at any time. */
export class SharesState {
  #now = $state.raw<Shares>(nothing);
  #worker: Worker | null = null;

  get now(): Shares {
    return this.#now;
  }

  /** Begins, or begins again, for what `open` gives. */
  async ask(open: () => Promise<OpenedPair | null>): Promise<void> {
    this.leave();
    const mine: Shares = { kind: 'running', done: 0, all: 0 };
    this.#now = mine;
    try {
      const [pair, { default: address }] = await Promise.all([
        open(),
        import('#lib/compare/sharesWorker.ts?worker&url'),
      ]);
      if (this.#now !== mine) return;
      if (!pair) throw new Error('the page does not compute yet');
      const worker = new Worker(trustedAddress(address), { type: 'module' });
      this.#worker = worker;
      worker.onmessage = ({ data }: MessageEvent<SharesMessage>) => {
        if (this.#worker !== worker) return;
        if (data.kind === 'progress') {
          this.#now = { kind: 'running', done: data.done, all: data.all };
        } else {
          this.#end({ kind: 'found', found: data.found });
        }
      };
      worker.onerror = () => this.#end({ kind: 'failed' });
      worker.postMessage(pair);
    } catch {
      if (this.#now === mine) this.#end({ kind: 'failed' });
    }
  }

  /** Ends what runs and forgets what was found. */
  leave(): void {
    this.#end(nothing);
  }

  #end(now: Shares): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#now = now;
  }
}
