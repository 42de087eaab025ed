import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { mediaTypes } from './mediaTypes.ts';
import { cacheControl, headers, policyHeader } from './policy.ts';
import { writeCompressed } from './writeCompressed.ts';

/** The built site as a server needs it: nothing that is not listed here is ever sent. */
export interface Site {
  /** The form of this description; a server refuses one it does not know. */
  readonly form: 1;
  /** What the site is made of, see `contentVersion`. */
  readonly version: string;
  /** Sent with every file. */
  readonly headers: Readonly<Record<string, string>>;
  /** By path below the folder of the site, with forward slashes, in order. */
  readonly files: Readonly<Record<string, SiteFile>>;
}

export interface SiteFile {
  readonly bytes: number;
  /** The beginning of the file's SHA-256. */
  readonly hash: string;
  /** Sizes of the compressed twins beside it, by the name of their encoding; empty for none. */
  readonly encodings: Readonly<Record<string, number>>;
  /** Sent with this file. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Reads a written site, writes the compressed twins of its files, and describes it all. */
export async function describeSite(folder: string, version: string): Promise<Site> {
  // All at once: compressing is done beside this thread, on as many cores as there are.
  const files = await Promise.all(
    filesBelow(folder).map(async (file) => [file, await describeFile(folder, file)] as const),
  );
  return { form: 1, version, headers, files: Object.fromEntries(files) };
}

async function describeFile(folder: string, file: string): Promise<SiteFile> {
  const content = readFileSync(path.join(folder, file));
  const type = mediaTypes[path.extname(file)];
  if (!type) throw new Error(`no media type is known for ${file}: add it to mediaTypes.ts`);
  return {
    bytes: content.length,
    hash: createHash('sha256').update(content).digest('base64url').slice(0, 24),
    encodings: await writeCompressed(path.join(folder, file), content),
    headers: {
      'Content-Type': type,
      'Cache-Control': cacheControl(file),
      'Content-Security-Policy': policyHeader(
        file.endsWith('.html') ? scriptHashes(content.toString(), file) : [],
      ),
    },
  };
}

/** Files anywhere below a folder, in order. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();

/** The hashes of the scripts within a page, as the page's own policy has them. */
function scriptHashes(html: string, file: string): readonly string[] {
  const meta = /<meta http-equiv="content-security-policy" content="([^"]+)"/.exec(html)?.[1];
  if (!meta) throw new Error(`${file} carries no policy`);
  const policy = meta.replaceAll('&#39;', "'").replaceAll('&amp;', '&');
  const scripts = policy.split(';').find((part) => part.trim().startsWith('script-src ')) ?? '';
  return scripts.match(/'sha(256|384|512)-[A-Za-z0-9+/=]+'/g) ?? [];
}
