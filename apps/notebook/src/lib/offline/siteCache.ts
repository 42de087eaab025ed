import type { Count } from './messages.ts';

/** The files of one version of the site, as whole addresses without query or hash. */
export interface SiteFiles {
  /** The folder of the site, with a closing slash. */
  readonly scope: string;
  readonly version: string;
  /** Files whose names hold their hash: they outlive a version. */
  readonly hashed: readonly string[];
  /** Pages and all else, which belong to this version alone. */
  readonly others: readonly string[];
}

/** Keeps one version of the site in the browser, whole or not at all. */
export class SiteCache {
  readonly #files: SiteFiles;
  readonly #wanted: ReadonlySet<string>;
  readonly #hashedName: string;
  readonly #othersStart: string;
  readonly #othersName: string;

  constructor(files: SiteFiles) {
    this.#files = files;
    this.#wanted = new Set([...files.hashed, ...files.others]);
    // Two copies of the site on one host do not delete each other's.
    const folder = new URL(files.scope).pathname;
    this.#hashedName = `tolok hashed ${folder}`;
    this.#othersStart = `tolok pages ${folder} `;
    this.#othersName = `${this.#othersStart}${files.version}`;
  }

  /**
   * Keeps what is not kept yet. Rejects when a file does not come whole, or when the server has
   * another version, also when it changed meanwhile; hashed files that came are there next time.
   */
  async keep(): Promise<void> {
    const [hashed, others] = await this.#open();
    await this.#checkVersion();
    try {
      // Past the browser's own cache: there two that fetch one large file at once can break each other.
      await inTurn(this.#files.hashed, (url) => keepOne(hashed, url, 'no-store'));
      await inTurn(this.#files.others, (url) => keepOne(others, url, 'no-cache'));
      await this.#checkVersion();
    } catch (cause) {
      await caches.delete(this.#othersName);
      throw cause;
    }
  }

  /** Forgets what only other versions need. */
  async forgetOthers(): Promise<void> {
    const names = await caches.keys();
    const old = names.filter((n) => n.startsWith(this.#othersStart) && n !== this.#othersName);
    await Promise.all(old.map((name) => caches.delete(name)));
    const [hashed] = await this.#open();
    const kept = await hashed.keys();
    await Promise.all(
      kept.filter(({ url }) => !this.#wanted.has(url)).map((request) => hashed.delete(request)),
    );
  }

  /** How much is there: the browser may have thrown some of it away. */
  async count(): Promise<Count> {
    const [hashed, others] = await this.#open();
    const keys = [...(await hashed.keys()), ...(await others.keys())];
    const kept = new Set(keys.map(({ url }) => url).filter((url) => this.#wanted.has(url)));
    return { kept: kept.size, wanted: this.#wanted.size };
  }

  /** Whether a file is part of the site. */
  has(address: string): boolean {
    return this.#wanted.has(address);
  }

  /** The kept file; undefined where it is not there. */
  async find(address: string): Promise<Response | undefined> {
    const [hashed, others] = await this.#open();
    return (await hashed.match(address)) ?? (await others.match(address));
  }

  #open(): Promise<[Cache, Cache]> {
    return Promise.all([caches.open(this.#hashedName), caches.open(this.#othersName)]);
  }

  async #checkVersion(): Promise<void> {
    const answer = await fetch(new URL('_app/version.json', this.#files.scope), {
      cache: 'no-store',
    });
    const { version } = (await answer.json()) as { version: string };
    if (version !== this.#files.version) throw new Error('the server has another version');
  }
}

async function keepOne(cache: Cache, url: string, mode: RequestCache): Promise<void> {
  if (await cache.match(url)) return;
  const response = await fetch(url, { cache: mode, credentials: 'same-origin' });
  if (response.status !== 200 || response.redirected) {
    throw new Error(`${response.status} ${url}`);
  }
  // Rejects, and keeps nothing, when the content breaks off.
  await cache.put(url, response);
}

/** A few at a time: the pages that are being read need the line too. */
async function inTurn<T>(all: readonly T[], each: (one: T) => Promise<void>): Promise<void> {
  const waiting = all.values();
  const one = async (): Promise<void> => {
    for (const next of waiting) await each(next);
  };
  await Promise.all([one(), one(), one(), one()]);
}
