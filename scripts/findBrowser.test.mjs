import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from './findBrowser.mjs';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tolok-browser-'));
  for (const name of ['chrome', 'chromium-browser', 'mine'])
    writeFileSync(path.join(folder, name), '');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('findBrowser', () => {
  it('takes the one that CHROMIUM_PATH names, before any on the PATH', async () => {
    const mine = path.join(folder, 'mine');
    expect(await findBrowser({ CHROMIUM_PATH: mine, PATH: folder })).toBe(mine);
  });

  it('finds none when nothing is where CHROMIUM_PATH points, rather than another one', async () => {
    const env = { CHROMIUM_PATH: path.join(folder, 'gone'), PATH: folder };
    expect(await findBrowser(env)).toBeUndefined();
  });

  it('takes Chromium on the PATH before Chrome', async () => {
    expect(await findBrowser({ PATH: `/nowhere:${folder}` }, 'linux')).toBe(
      path.join(folder, 'chromium-browser'),
    );
  });
});
