import { describe, expect, it } from 'vitest';
import { jsonPlaceAt } from './jsonPlace.ts';
import { type Offer, offersAt } from './offers.ts';

/** The place at `|`. */
const at = (marked: string) => {
  const offset = marked.indexOf('|');
  return { text: marked.replace('|', ''), offset };
};

const offers: readonly Offer[] = [
  { kind: 'input', text: 'angka', detail: 'masukan' },
  { kind: 'table', text: 'hasil' },
  { kind: 'column', text: 'kode', keys: ['column', 'label'] },
  { kind: 'indicator', text: 'pdn-pbj', keys: ['indicators'] },
  { kind: 'word', text: 'slider', keys: ['kind'] },
];

function offered(marked: string, language: 'json' | 'sql' | 'markdown', asked = false) {
  const { text, offset } = at(marked);
  const document = 'notebookTable';
  const found = offersAt(text, offset, { language, offers, document, asked });
  return found && found.offers.map(({ insert }) => `${text.slice(0, found.from)}${insert}`);
}

describe('the place in a JSON text', () => {
  it.each([
    ['{ | }', [], 'key', null],
    ['{ "a": | }', [], 'value', 'a'],
    ['{ "a": 1, | }', [], 'key', null],
    ['{ "a": [{ "b": | ', ['a', 0], 'value', 'b'],
    ['{ "a": [1, { | ', ['a', 1], 'key', null],
    ['{ "a": ["x", | ', ['a'], 'value', 'a'],
    ['{ "a": { "b": {} }, "c": | ', [], 'value', 'c'],
    ['{ "a": "{ \\" [", | ', [], 'key', null],
    ['|', [], null, null],
  ])('%s', (marked, path, part, key) => {
    const { text, offset } = at(marked);
    expect(jsonPlaceAt(text, offset)).toEqual({ path, part, key });
  });
});

describe('what a field offers', () => {
  it('in SQL is cells and columns for a word, and inputs behind a dollar', () => {
    expect(offered('SELECT h|', 'sql')).toContain('SELECT hasil');
    expect(offered('SELECT $a|', 'sql')).toEqual(['SELECT $angka']);
    expect(offered('SELECT |', 'sql')).toBeNull();
    expect(offered('SELECT |', 'sql', true)).toHaveLength(5);
  });

  it('in JSON is the keys of the object, with their quotes and a colon where they lack', () => {
    expect(offered('{ "|" }', 'json')).toEqual(
      ['{ "title"', '{ "columns"', '{ "rows"'].map((one) => one.slice(0, -1)),
    );
    expect(offered('{ ti|', 'json')?.[0]).toBe('{ "title": ');
    expect(offered('{ ti|: 1', 'json')?.[0]).toBe('{ "title"');
    expect(offered('{ "columns": [{ |', 'json', true)?.[0]).toBe('{ "columns": [{ "column": ');
    expect(offered('{ "title": { |', 'json', true)).toBeNull();
  });

  it('in JSON is values for their keys only, and inputs for any', () => {
    expect(offered('{ "columns": [{ "column": |', 'json', true)).toEqual([
      '{ "columns": [{ "column": "$angka"',
      '{ "columns": [{ "column": "hasil"',
      '{ "columns": [{ "column": "kode"',
    ]);
    expect(offered('{ "kind": "s|"', 'json')).toEqual([
      '{ "kind": "$angka',
      '{ "kind": "hasil',
      '{ "kind": "slider',
    ]);
    expect(offered('{ "indicators": ["pdn|', 'json')).toContain('{ "indicators": ["pdn-pbj"');
  });

  it('in Markdown is nothing', () => {
    expect(offered('has|', 'markdown', true)).toBeNull();
  });
});
