import { resolve } from '$app/paths';
import { type Count, type TakeOver, ask } from '#lib/offline/messages.ts';
import { trustedAddress } from '#lib/trustedAddress.ts';

/** Whether the site works without a line. */
export type OfflineKind =
  /** Not known yet. */
  | 'unknown'
  /** This browser, or this address, keeps no site: plain http from another machine, for one. */
  | 'unavailable'
  | 'saving'
  /** Every file of this version is kept. */
  | 'ready'
  /** Not all could be kept; the pages work with a line. */
  | 'failed'
  /** A newer version is kept whole and waits. */
  | 'update';

/** Keeps the site for when there is no line, and says truly how far that is. */
export class Offline {
  #kind = $state<OfflineKind>('unknown');
  #others = $state(0);
  #registration: ServiceWorkerRegistration | undefined;

  get kind(): OfflineKind {
    return this.#kind;
  }

  /** Other open pages that a new version waits for, as far as it was asked for; else 0. */
  get others(): number {
    return this.#others;
  }

  /** Begins to keep the site. Call once, in the page. */
  async start(): Promise<void> {
    if (!('serviceWorker' in navigator)) {
      this.#kind = 'unavailable';
      return;
    }
    try {
      const script = trustedAddress(`${resolve('/')}service-worker.js`) as string;
      const options = { type: 'module', updateViaCache: 'none' } as const;
      this.#registration = await navigator.serviceWorker.register(script, options);
      this.#watch(this.#registration);
    } catch {
      // Without a line an earlier visit may still have left everything here.
      this.#registration = await navigator.serviceWorker.getRegistration().catch(() => undefined);
      if (this.#registration) this.#watch(this.#registration);
      else this.#kind = 'unavailable';
    }
  }

  /** Changes to the newer version and loads this page anew, unless other pages are open. */
  async takeOver(): Promise<void> {
    const waiting = this.#registration?.waiting;
    if (!waiting) return;
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
      once: true,
    });
    this.#others = (await ask<TakeOver>(waiting, 'take over')).others;
  }

  #watch(registration: ServiceWorkerRegistration): void {
    registration.addEventListener('updatefound', () => this.#follow(registration));
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
    });
    this.#follow(registration);
  }

  #follow(registration: ServiceWorkerRegistration): void {
    registration.installing?.addEventListener('statechange', () => void this.#tell(registration));
    void this.#tell(registration);
  }

  async #tell({ installing, waiting, active }: ServiceWorkerRegistration): Promise<void> {
    if (waiting) this.#kind = 'update';
    else if (active) this.#kind = await stateOf(active);
    else this.#kind = installing ? 'saving' : 'failed';
  }
}

/** Counts what is kept, and lets the rest be fetched where some of it went. */
async function stateOf(worker: ServiceWorker): Promise<OfflineKind> {
  const whole = ({ kept, wanted }: Count) => kept === wanted;
  try {
    if (whole(await ask<Count>(worker, 'count'))) return 'ready';
    return whole(await ask<Count>(worker, 'mend', 120_000)) ? 'ready' : 'failed';
  } catch {
    return 'failed';
  }
}
