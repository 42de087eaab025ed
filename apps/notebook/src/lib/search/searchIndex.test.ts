import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SearchEntry, findEntries } from './searchIndex.ts';

const entry = (title: string, name: string): SearchEntry => ({
  kind: 'indicator',
  title: { id: title, en: name },
  name,
  path: `indikator/${name}/`,
});

const entries = [
  entry('Nilai disiplin pegawai', 'disiplin-pegawai'),
  entry('Indeks Kepuasan Masyarakat', 'ikm'),
  entry('Rata-rata indeks profesionalitas ASN', 'ip-asn'),
];

const namesOf = (typed: string, language: 'id' | 'en' = 'id') =>
  findEntries(entries, typed, language).map(({ name }) => name);

describe('what was typed', () => {
  it('is found in title and name, whatever its case, accents and order of words', () => {
    expect(namesOf('')).toEqual(['disiplin-pegawai', 'ikm', 'ip-asn']);
    expect(namesOf('PEGAWAI nilai')).toEqual(['disiplin-pegawai']);
    expect(namesOf('índeks')).toEqual(['ikm', 'ip-asn']);
    expect(namesOf('kepuasan', 'en')).toEqual([]);
    expect(namesOf('tidak ada')).toEqual([]);
  });

  it('is looked for at the beginning of words first', () => {
    const found = findEntries([entry('Satuan', 'a'), entry('Tuan', 'b')], 'tuan', 'id');
    expect(found.map(({ name }) => name)).toEqual(['b', 'a']);
  });

  it('never finds what lacks a word of it, and loses nothing that has all', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, word)),
        fc.array(word, { maxLength: 3 }),
        (all, typed) => {
          const made = all.map(([title, name]) => entry(title, name));
          const found = findEntries(made, typed.join(' '), 'id');
          const holds = ({ title, name }: SearchEntry) =>
            typed.every((one) => `${title.id} ${name}`.includes(one));
          expect(new Set(found)).toEqual(new Set(made.filter(holds)));
        },
      ),
    );
  });
});
