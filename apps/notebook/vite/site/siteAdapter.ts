import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import adapterStatic from '@sveltejs/adapter-static';
import type { Adapter } from '@sveltejs/kit';
import { describeSite } from './describeSite.ts';
import { zipSite } from './zipSite.ts';

/**
 * Writes the site as plain files to `build/site`, with compressed twins, describes them for a server
 * in `build/site.json`, and packs them for other servers into `build/tolok-site.zip`.
 */
export function siteAdapter(build: string, version: string): Adapter {
  const folder = path.join(build, 'site');
  const plain = adapterStatic({ pages: folder });
  return {
    name: 'tolok-site',
    async adapt(builder) {
      rmSync(build, { recursive: true, force: true });
      await plain.adapt(builder);
      const site = await describeSite(folder, version);
      writeFileSync(path.join(build, 'site.json'), `${JSON.stringify(site, null, 1)}\n`);
      writeFileSync(path.join(build, 'tolok-site.zip'), zipSite(folder, site));
      builder.log.success(`${Object.keys(site.files).length} files in ${folder}`);
    },
  };
}
