import { readFileSync } from 'node:fs';
import path from 'node:path';
import { charts, palette } from '@tolok/charts';
import { beforeAll, describe, expect, it } from 'vitest';
import { cases } from './gallery/cases.ts';
import type { Case } from './gallery/question.ts';
import { drawCase, galleryPage } from './gallery/page.ts';

const root = path.resolve(import.meta.dirname, '../..');

describe.each(Object.keys(cases))('over the report of 2022, %s', (name) => {
  let one: Case;
  beforeAll(async () => {
    one = (await cases[name]?.()) as Case;
  }, 120_000);

  it('asks for columns that are there', () => {
    expect(charts[one.chart].check(one.table, one.spec as never)).toEqual([]);
  });

  it.each([
    ['wide', 960],
    ['narrow', 342],
  ])('looks as it did, %s', async (size, width) => {
    const { figure } = drawCase(one, 'id', width);
    await expect(`${figure.outerHTML}\n`).toMatchFileSnapshot(`snapshots/${name}-${size}.svg`);
  });

  it('finds what it found', async () => {
    const { title, subtitle, summary } = drawCase(one, 'id', 960);
    const words = { title, subtitle, summary };
    await expect(`${JSON.stringify(words, null, 2)}\n`).toMatchFileSnapshot(
      `snapshots/${name}.json`,
    );
  });
});

describe('the gallery', () => {
  it(
    'shows every chart, with figures of the report and with its hard example',
    { timeout: 120_000 },
    async () => {
      const page = await galleryPage('../../..');
      const shown = await Promise.all(Object.values(cases).map((make) => make()));
      expect(new Set(shown.map(({ chart }) => chart))).toEqual(new Set(Object.keys(charts)));
      for (const name of Object.keys(charts)) expect(page).toContain(`<section id="hard-${name}">`);
      expect(page).not.toMatch(/(?:src|href)="https?:|url\('https?:/);
    },
  );
});

describe('the page of the app', () => {
  const css = readFileSync(path.join(root, 'apps/notebook/src/lib/styles/tokens.css'), 'utf8');

  it.each(Object.entries(palette))('has the colour --%s as charts have it', (role, tone) => {
    expect(css).toContain(`--${role}: light-dark(${tone.light}, ${tone.dark});`);
  });
});
