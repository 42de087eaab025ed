import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readManifests } from './docs/dependencies.ts';
import { examplesIn, runExample, typeErrors } from './docs/examples.ts';
import { readPages } from './docs/markdown.ts';

describe('the TypeScript examples', () => {
  const examples = examplesIn(readPages().values());

  it('stand in the README of every package', () => {
    const folders = [...readManifests().keys()].filter((folder) => folder.startsWith('packages/'));
    const shown = new Set(examples.map(({ file }) => path.posix.dirname(file)));
    expect(folders.filter((folder) => !shown.has(folder))).toEqual([]);
  });

  it('have no type error', { timeout: 120_000 }, () => {
    expect(typeErrors(examples)).toEqual([]);
  });

  it.each(examples)('run and print what they say: $file', (example) => {
    const { printed, said, error } = runExample(example);
    expect(error).toBe('');
    expect(printed).toBe(said);
  });

  it('notice an example with a wrong type, and one that prints something else', () => {
    const text = 'const x: string = 1;\nconsole.log(x); // 2\n';
    expect(typeErrors([{ file: 'x.md', text }])).toEqual([
      `x.md: Type 'number' is not assignable to type 'string'.`,
    ]);
    expect(runExample({ file: 'x.md', text })).toEqual({ printed: '1', said: '2', error: '' });
  });
});
