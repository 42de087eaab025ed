import { describe, expect, it } from 'vitest';
import { checkArchitecture } from './architecture/checkArchitecture.ts';
import { layers } from './architecture/layers.ts';
import { readRepository } from './architecture/readRepository.ts';

const repository = readRepository();

describe('the repository', () => {
  it('keeps its layers, homes, declared dependencies and purity, and has no import cycle', () => {
    expect(checkArchitecture(repository).map(print)).toEqual([]);
  });

  it('is read whole: every folder with source files has a package.json', () => {
    const folders = new Set(
      [...repository.keys()].flatMap((file) => /^\w+\/[^/]+(?=\/)/.exec(file) ?? []),
    );
    const described = [...folders].filter((folder) => repository.has(`${folder}/package.json`));
    expect(described).toEqual([...folders]);
    expect(folders).toContain('packages/schema');
  });

  it('shows its ten longest files', () => {
    const lengths = [...repository]
      .filter(([file]) => !/\/generated\/|\.test\.|package\.json$/.test(file))
      .map(([file, text]) => ({ file, lines: text.split('\n').length - 1 }))
      .sort((a, b) => b.lines - a.lines)
      .slice(0, 10);
    console.info(
      [
        'The ten longest files:',
        ...lengths.map(({ file, lines }) => `${String(lines).padStart(6)}  ${file}`),
      ].join('\n'),
    );
    expect(lengths.length).toBeGreaterThan(0);
  });
});

describe('the architecture test fails when', () => {
  it('a lower layer imports a higher one', () => {
    expect(plant('packages/formula/src/x.ts', `import { run } from '@tolok/engine';`)).toEqual([
      'undeclared packages/formula/src/x.ts:1 @tolok/engine',
      'layer packages/formula/src/x.ts:1 packages/formula → packages/engine',
    ]);
  });

  it('a package imports another of its own layer, even only its types', () => {
    expect(
      plant(
        'packages/formula/src/x.ts',
        `\nimport type { Dataset } from '@tolok/dataset';`,
        declaring('formula', '@tolok/dataset'),
      ),
    ).toEqual(['layer packages/formula/src/x.ts:2 packages/formula → packages/dataset']);
  });

  it('anything but an app or a test opens a database', () => {
    const open = `import { openNative } from '@tolok/duckdb/native';`;
    const declared = declaring('engine', '@tolok/duckdb');
    expect(plant('packages/engine/src/x.ts', open, declared)).toEqual([
      'layer packages/engine/src/x.ts:1 packages/engine → packages/duckdb',
    ]);
    expect(plant('packages/engine/src/x.test.ts', open)).toEqual([]);
    expect(plant('apps/cli/src/x.ts', open)).toEqual([]);
  });

  it('one app imports the other', () => {
    expect(plant('apps/cli/src/x.ts', `import { page } from '@tolok/notebook-app';`)).toContain(
      'layer apps/cli/src/x.ts:1 apps/cli → apps/notebook',
    );
  });

  it('files import one another in a circle', () => {
    expect(
      plant('packages/formula/src/a.ts', `import { b } from './b.ts';`, {
        'packages/formula/src/b.ts': `export { c } from './deep/c.ts';`,
        'packages/formula/src/deep/c.ts': `import type { A } from '../a.ts';`,
      }),
    ).toEqual([
      'cycle packages/formula/src/a.ts:1 packages/formula/src/a.ts → packages/formula/src/b.ts → packages/formula/src/deep/c.ts → packages/formula/src/a.ts',
    ]);
  });

  it('components import one another in a circle', () => {
    expect(
      plant('apps/notebook/src/lib/A.svelte', `<script>import B from '#lib/B.svelte';</script>`, {
        'apps/notebook/src/lib/B.svelte': `<p>b</p><script>import A from './A.svelte';</script>`,
      }),
    ).toEqual([
      'cycle apps/notebook/src/lib/A.svelte:1 apps/notebook/src/lib/A.svelte → apps/notebook/src/lib/B.svelte → apps/notebook/src/lib/A.svelte',
    ]);
  });

  it('an imported package is not declared where it is imported', () => {
    expect(plant('packages/check/src/x.ts', `const d3 = await import('d3-array/sum');`)).toEqual([
      'undeclared packages/check/src/x.ts:1 d3-array',
    ]);
    expect(plant('packages/check/src/x.ts', `import { test } from 'vitest';`)).toEqual([
      'undeclared packages/check/src/x.ts:1 vitest',
    ]);
    for (const file of ['packages/check/src/x.test.ts', 'packages/check/src/x.suite.ts']) {
      expect(plant(file, `import { test } from 'vitest';`)).toEqual([]);
    }
  });

  it('a large library is imported away from its home', () => {
    expect(
      plant(
        'packages/check/src/x.ts',
        `import { Engine } from 'json-rules-engine';`,
        declaring('check', 'json-rules-engine'),
      ),
    ).toEqual(['home packages/check/src/x.ts:1 json-rules-engine, at home in packages/engine']);
  });

  it('a relative import leaves the package', () => {
    expect(plant('packages/check/src/x.ts', `import { y } from '../../engine/src/y.ts';`)).toEqual([
      'reach packages/check/src/x.ts:1 ../../engine/src/y.ts',
    ]);
  });

  it('a package uses a built-in of Node', () => {
    const read = `import { readFileSync } from 'fs';`;
    expect(plant('packages/dataset/src/x.ts', read)).toEqual([
      'builtin packages/dataset/src/x.ts:1 fs',
    ]);
    expect(plant('packages/duckdb/src/rows.ts', read)).toEqual([
      'builtin packages/duckdb/src/rows.ts:1 fs',
    ]);
    expect(plant('packages/duckdb/src/native/x.ts', read)).toEqual([]);
    expect(plant('apps/cli/src/x.ts', read)).toEqual([]);
  });

  it.each([
    ['Date.now()', 'Date.now'],
    ['new Date()', 'the present Date'],
    ['Date()', 'the present Date'],
    ['Math.random()', 'Math.random'],
    ['crypto.randomUUID()', 'crypto.randomUUID'],
    ['process.env.HOME', 'process'],
    ['fetch("/x")', 'fetch'],
    ['globalThis.fetch', 'globalThis.fetch'],
    ['{ fetch }', 'fetch'],
    ['performance.now()', 'performance'],
  ])('a package reads the clock, chance, the process or the network: %s', (code, name) => {
    expect(plant('packages/engine/src/x.ts', `export const x = ${code};`)).toEqual([
      `machine packages/engine/src/x.ts:1 ${name}`,
    ]);
  });

  it('a package imports a module for its effect', () => {
    expect(plant('packages/charts/src/x.ts', `import './register.ts';`)).toEqual([
      'effect packages/charts/src/x.ts:1 ./register.ts',
    ]);
    expect(plant('apps/notebook/src/x.ts', `import './tokens.css';`)).toEqual([]);
  });

  it('a package stands in no layer', () => {
    expect(
      plant('packages/misc/src/x.ts', '', {
        'packages/misc/package.json': describePackage('misc', []),
      }),
    ).toEqual(['unknown packages/misc:1 no layer']);
  });
});

describe('the architecture test lets pass', () => {
  it.each([
    'export const read = (fetch: () => string): string => fetch();',
    'export const x = new Date(2022, 0, 1), y = rules.process, z = { fetch: 1 };',
    'export type Loader = typeof fetch;',
    'export const words = "fetch Date.now() Math.random()"; // process',
  ])('what only looks like the machine: %s', (code) => {
    expect(plant('packages/engine/src/x.ts', code)).toEqual([]);
  });

  it('every package importing from every layer below', () => {
    const chain = layers.flatMap((layer) =>
      layer.filter((folder) => sample.has(`${folder}/package.json`)),
    );
    expect(chain.length).toBeGreaterThan(5);
    expect(checkArchitecture(sample)).toEqual([]);
  });

  it('the modules of SvelteKit, and addresses of assets, in the page', () => {
    const script = `<script>import { page } from '$app/state'; import icon from './icon.svg?url';</script>`;
    expect(plant('apps/notebook/src/X.svelte', script)).toEqual([]);
  });
});

function describePackage(name: string, dependencies: readonly string[]): string {
  return JSON.stringify({
    name: `@tolok/${name}`,
    dependencies: Object.fromEntries(dependencies.map((dependency) => [dependency, '1'])),
  });
}

const sample = new Map<string, string>([
  ['package.json', JSON.stringify({ devDependencies: { vitest: '5' } })],
  ['packages/schema/package.json', describePackage('schema', [])],
  ['packages/schema/src/index.ts', `export { units } from './units.ts';`],
  ['packages/schema/src/units.ts', 'export const units = {};'],
  ['packages/formula/package.json', describePackage('formula', ['@tolok/schema', 'lezer-feel'])],
  [
    'packages/formula/src/index.ts',
    `import { units } from '@tolok/schema'; import { parser } from 'lezer-feel';`,
  ],
  ['packages/dataset/package.json', describePackage('dataset', ['@tolok/schema'])],
  ['packages/duckdb/package.json', describePackage('duckdb', ['@tolok/schema'])],
  ['packages/engine/package.json', describePackage('engine', ['@tolok/schema', '@tolok/formula'])],
  [
    'packages/engine/src/index.ts',
    `import { parse } from '@tolok/formula'; import type { T } from '@tolok/schema';`,
  ],
  ['packages/check/package.json', describePackage('check', ['@tolok/engine'])],
  ['packages/check/src/index.ts', `export { run } from '@tolok/engine';`],
  ['packages/charts/package.json', describePackage('charts', ['@tolok/schema'])],
  ['apps/cli/package.json', describePackage('cli', ['@tolok/check', '@tolok/duckdb'])],
  ['apps/cli/src/main.ts', `const { check } = await import('@tolok/check');`],
  ['apps/notebook/package.json', describePackage('notebook-app', [])],
]);

/** A package.json of the sample with one dependency more. */
function declaring(name: string, dependency: string): Record<string, string> {
  const file = `packages/${name}/package.json`;
  const { dependencies } = JSON.parse(sample.get(file) ?? '{}') as { dependencies: object };
  return { [file]: describePackage(name, [...Object.keys(dependencies), dependency]) };
}

function plant(
  file: string,
  text: string,
  others: Readonly<Record<string, string>> = {},
): string[] {
  return checkArchitecture(new Map([...sample, ...Object.entries(others), [file, text]])).map(
    print,
  );
}

function print({ rule, file, line, found }: ReturnType<typeof checkArchitecture>[number]): string {
  return `${rule} ${file}:${line} ${found}`;
}
