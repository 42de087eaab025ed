import type { DraftPlatform, Missing } from './platform.ts';

const sentinelKey = 'tolok-drafts';

/** The platform of this page: its clock, timers, locks, channels and storage. */
export function browserPlatform(appVersion: string): DraftPlatform {
  // Over plain HTTP the browser leaves these out, whatever the types say.
  const { locks, storage } = navigator as Partial<Navigator>;
  const persist = storage?.persist ? () => storage.persist() : null;
  const missing: Missing[] = [...(locks ? [] : ['locks' as const])];
  if (!persist) missing.push('persist');
  return {
    now: () => Date.now(),
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    newId: () => crypto.getRandomValues(new Uint32Array(2)).join('-'),
    appVersion,
    openChannel(name, hear) {
      const channel = new BroadcastChannel(name);
      channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => hear(data));
      return { post: (message) => channel.postMessage(message), close: () => channel.close() };
    },
    locks: locks ?? null,
    sentinel: {
      read() {
        try {
          return localStorage.getItem(sentinelKey);
        } catch {
          return null; // storage is closed to this page
        }
      },
      write(text) {
        try {
          localStorage.setItem(sentinelKey, text);
        } catch {
          // Storage is closed or full: a loss would go unnoticed, the drafts themselves are kept.
        }
      },
    },
    persist,
    onLeave(run) {
      const hidden = () => {
        if (document.visibilityState === 'hidden') run();
      };
      document.addEventListener('visibilitychange', hidden);
      window.addEventListener('pagehide', run);
      return () => {
        document.removeEventListener('visibilitychange', hidden);
        window.removeEventListener('pagehide', run);
      };
    },
    missing,
  };
}
