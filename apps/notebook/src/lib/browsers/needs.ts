/**
 * What the pages make use of, in the order of what is missed most, and whether it is at hand in this
 * browser at this address. Null where that cannot be told, without a line for one.
 */
export const needs = {
  script: () => typeof Map.groupBy === 'function' && typeof Iterator.prototype.map === 'function',
  wasm: async () => {
    // An empty module. Where a policy of the office forbids modules, it is refused like any other.
    const start = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
    await WebAssembly.instantiate(start);
    return typeof Worker === 'function';
  },
  kept: () => isSecureContext && 'serviceWorker' in navigator && 'caches' in globalThis,
  colours: () => CSS.supports('color', 'light-dark(#fff, #000)'),
  trustedTypes: () => 'trustedTypes' in globalThis,
  header: async () => {
    const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(
      () => null,
    );
    return answer === null ? null : answer.headers.has('content-security-policy');
  },
} as const satisfies Record<string, Need>;

export type NeedName = keyof typeof needs;

type Need = () => boolean | null | Promise<boolean | null>;

/** Asks this browser for all of it. What breaks in the asking is not there. */
export async function askBrowser(): Promise<Readonly<Record<NeedName, boolean | null>>> {
  const asked = Object.entries<Need>(needs).map(async ([name, need]) => [name, await tryOne(need)]);
  return Object.fromEntries(await Promise.all(asked)) as Record<NeedName, boolean | null>;
}

async function tryOne(need: Need): Promise<boolean | null> {
  try {
    return await need();
  } catch {
    return false;
  }
}
