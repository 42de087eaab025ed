import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type WordKey, dictionaries, say } from './words.ts';

const source = path.resolve(import.meta.dirname, '../..');
const code = globSync('**/*.{svelte,ts}', { cwd: source })
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => readFileSync(path.join(source, file), 'utf8'))
  .join('\n');

const { id, en } = dictionaries;
const keys = Object.keys(id) as WordKey[];
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe('the words on screen', () => {
  it('are there in both languages, with the same placeholders', () => {
    expect(Object.keys(en)).toEqual(keys);
    for (const key of keys) expect(placeholders(en[key]), key).toEqual(placeholders(id[key]));
    expect([...Object.values(id), ...Object.values(en)]).not.toContain('');
  });

  it('are all used: by their whole key, or by its beginning where the end is a value', () => {
    const begins = [...code.matchAll(/`([\w.]+\.)\$\{/g)].map(([, start = '']) => start);
    const unused = keys.filter(
      (key) => !code.includes(`'${key}'`) && !begins.some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });

  it('fill their placeholders and leave an unknown one visible', () => {
    expect(say('id', 'place.line', { table: 'Tabel 3.2', line: 811 })).toBe('Tabel 3.2, baris 811');
    expect(say('en', 'place.line', { table: 'Tabel 3.2' })).toBe('Tabel 3.2, line {line}');
  });
});
