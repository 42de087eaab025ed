import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The built notebook, as its build describes it; see `describeSite.ts` of the notebook. */
export interface Site {
  readonly version: string;
  /** The real path of the folder its files stand in. */
  readonly folder: string;
  /** Sent with every file. */
  readonly headers: Headers;
  /** By path below the folder, with forward slashes. */
  readonly files: ReadonlyMap<string, SiteFile>;
}

export interface SiteFile {
  readonly bytes: number;
  readonly hash: string;
  /** Sizes of the compressed twins beside it, by encoding. */
  readonly encodings: Readonly<Record<string, number>>;
  readonly headers: Headers;
}

type Headers = Readonly<Record<string, string>>;

/** Reads what a build has described; null where there is no finished build. */
export function readSite(build: string): Site | null {
  try {
    const read = JSON.parse(readFileSync(join(build, 'site.json'), 'utf8')) as Described;
    if (read.form !== 1) return null;
    const files = new Map(Object.entries(read.files));
    if (!files.has('index.html')) return null;
    return {
      version: read.version,
      folder: realpathSync(join(build, 'site')),
      headers: read.headers,
      files,
    };
  } catch (cause) {
    if (cause instanceof SyntaxError || (cause as NodeJS.ErrnoException).code) return null;
    throw cause;
  }
}

interface Described {
  readonly form: number;
  readonly version: string;
  readonly headers: Headers;
  readonly files: Readonly<Record<string, SiteFile>>;
}

/** The site as it is at each moment: a build that is made while it is served is taken up. */
export function siteOf(build: string): () => Site | null {
  let site: Site | null = null;
  let seen = '';
  return () => {
    const state = statSync(join(build, 'site.json'), { throwIfNoEntry: false });
    const now = state ? `${state.ino} ${state.mtimeMs} ${state.size}` : '';
    if (now !== seen || !site) [site, seen] = [now === '' ? null : readSite(build), now];
    return site;
  };
}
