import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Zippable, strToU8, zipSync } from 'fflate';
import type { Site } from './describeSite.ts';
import { servers } from './servers/index.ts';
import { zipReadme } from './zipReadme.ts';

/**
 * The site for a server of its own, as one file: its files without their compressed twins, what each
 * kind of server is told, and a text to read first. The same site gives the same bytes.
 */
export function zipSite(folder: string, site: Site): Uint8Array {
  const files: Zippable = { 'tolok/README.txt': strToU8(zipReadme(site.version)) };
  for (const { file, text } of Object.values(servers))
    files[`tolok/server/${file}`] = strToU8(text);
  for (const file of Object.keys(site.files)) {
    files[`tolok/site/${file}`] = readFileSync(path.join(folder, file));
  }
  // The first moment a zip can hold: the time of the build would make other bytes of it.
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) });
}
