import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Document, repository, tolok, tolokJson } from './tolok.ts';

const corpus = 'tests/corpus/rules';

interface Expected {
  readonly problems: readonly {
    readonly code: string;
    readonly file: string;
    readonly line: number;
  }[];
}

const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(join(repository, corpus, name, 'expected.json'), 'utf8')) as Expected;

/** Away from the repository, whose own rules and data would be looked at too. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tolok-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function copyCase(name: string): void {
  cpSync(join(repository, corpus, name, 'rules'), join(folder, 'aturan'), { recursive: true });
}

describe('what is wrong between rules', () => {
  it.each([
    ['weights-sum-99.9', 'Jumlah bobot adalah 99,9, seharusnya 100.'],
    ['bands-gap-80.5', 'antara 80 dan 81 tidak ada pita.'],
    ['bands-overlap', 'Pita "B" dan "A" sama-sama memuat 80.'],
    ['successor-unknown', 'Nama terdekat: mutu-layanan.'],
    ['regulation-replaced-before-in-force', 'berakhir sebelum mulai berlaku.'],
    ['plan-years-missing', 'Kunci "years" belum ada.'],
    ['plan-year-missing', 'Target SK1.1 untuk tahun 2023 tidak ada.'],
  ])('is shown with file, line, reason and hint: %s', async (name, sentence) => {
    copyCase(name);
    const { exit, out, error } = await tolok(['validate', '--rules', 'aturan'], folder);
    const shown = `${out}${error}`;
    for (const { code, file, line } of expectedOf(name).problems) {
      expect(shown).toMatch(new RegExp(`^ +${line}:\\d+ .*${code}$`, 'm'));
      expect(shown).toMatch(new RegExp(`^aturan/${file}$`, 'm'));
    }
    expect(shown.replace(/\s+/g, ' ')).toContain(sentence);
    expect(exit).toBe(1);
  });

  it('is in the document in the same places', async () => {
    copyCase('plan-year-missing');
    const { exit, document } = await tolokJson(['validate', '--rules', 'aturan'], folder);
    expect(exit).toBe(1);
    const problems = document['problems'] as Document[];
    const told = problems.map(({ code, file, line }: Document) => ({ code, file, line }));
    const { problems: wanted } = expectedOf('plan-year-missing');
    expect(told).toEqual(wanted.map((one) => ({ ...one, file: `aturan/${one.file}` })));
    expect(problems[0].hint.id).not.toBe('');
  });
});
