import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBuild } from '../../apps/cli/src/serve/findBuild.ts';
import { type Site, readSite } from '../../apps/cli/src/serve/readSite.ts';
import { headers } from '../../apps/notebook/vite/site/policy.ts';
import { servers } from '../../apps/notebook/vite/site/servers/index.ts';
import { zipSite } from '../../apps/notebook/vite/site/zipSite.ts';
import { metaPolicy, policyOf } from './policyOf.ts';
import { unpackZip } from './unpackZip.ts';

const file = path.join(findBuild(), 'tolok-site.zip');
let folder: string;
let site: Site;

beforeAll(() => {
  const read = readSite(findBuild());
  if (!read) throw new Error('the notebook is not built: npm run build');
  site = read;
  folder = mkdtempSync(path.join(tmpdir(), 'tolok-zip-'));
  unpackZip(file, folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (name: string) => readFileSync(path.join(folder, 'tolok', name), 'utf8');

describe('the zip for a server of its own', () => {
  it('holds every file of the site as it is, and no other', () => {
    const below = path.join(folder, 'tolok/site');
    const found = readdirSync(below, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(below, path.join(entry.parentPath, entry.name)));
    expect(found.sort()).toEqual([...site.files.keys()].sort());
    for (const name of found) {
      const own = readFileSync(path.join(below, name));
      expect(own.equals(readFileSync(path.join(site.folder, name))), name).toBe(true);
    }
    expect(read('README.txt')).toContain(site.version);
  });

  it('has the same bytes whenever it is made', () => {
    const { files, ...rest } = site;
    const described = { form: 1, ...rest, files: Object.fromEntries(files) } as const;
    const again = zipSite(site.folder, described);
    expect(Buffer.from(again).equals(readFileSync(file))).toBe(true);
  });

  it.each(Object.values(servers))('tells $name what tolok serve sends', ({ file: name }) => {
    const text = read(`server/${name}`);
    for (const [header, value] of Object.entries(headers)) {
      expect(text.split(header).length, header).toBeGreaterThan(1);
      expect(text).toContain(`"${value}"`);
    }
    const policies = text.match(/default-src [^"]+/g) ?? [];
    expect(policies.length).toBeGreaterThan(0);
    const pages = [...site.files.keys()].filter((one) => one.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(10);
    for (const policy of policies) {
      const told = policyOf(policy);
      expect(told['frame-ancestors']).toEqual(["'none'"]);
      for (const page of pages) {
        const own = metaPolicy(read(`site/${page}`));
        const scripts = own['script-src']?.filter((source) => !source.startsWith("'sha"));
        expect({ ...told, 'frame-ancestors': [] }, page).toEqual({
          ...own,
          'script-src': [...(scripts ?? []), "'unsafe-inline'"],
          'frame-ancestors': [],
        });
      }
    }
  });
});
