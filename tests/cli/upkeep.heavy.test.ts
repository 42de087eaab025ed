import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Document, type Workspace, copyWorkspace, tolok, tolokJson } from './tolok.ts';

let at: Workspace;
beforeEach(() => {
  at = copyWorkspace();
});
afterEach(() => at.discard());

const indicators = 'rules/kemenperin-bskji/indicators';
const codes = (document: Document): string[] => document.problems.map((p: Document) => p.code);

describe('tolok validate', () => {
  it('finds nothing wrong in the rules and data of the repository', async () => {
    const { exit, document } = await tolokJson(['validate']);
    const wrong = document.problems.filter(({ severity }: Document) => severity !== 'info');
    expect(wrong).toEqual([]);
    expect(new Set(codes(document))).toEqual(
      new Set(['rule.regulation-later', 'rule.unreachable']),
    );
    expect(exit).toBe(0);
    expect(document.summary.files).toBeGreaterThan(70);
  });

  it('tells every mistake by file, with its line', async () => {
    at.replace(`${indicators}/ikm/1.0.0.json`, '"polarity": "maximize"', '"polarity": "maximise"');
    at.replace('rules/regulations/pmk-22-2021.json', '"issuer"', '"isuer"');
    const { exit, out, error } = await tolok(['validate'], at.folder);
    expect(exit).toBe(1);
    expect(error).toMatch(/^tolok: Ditemukan \d+ kesalahan bentuk\.\n$/);
    expect(out).toMatch(
      /^rules\/kemenperin-bskji\/indicators\/ikm\/1\.0\.0\.json\n {2}\d+:\d+ {2}⊗ salah/m,
    );
    expect(out).toContain('"issuer"');
  });

  it('tells only what concerns the path it is given', async () => {
    at.replace(`${indicators}/ikm/1.0.0.json`, '"polarity": "maximize"', '"polarity": "maximise"');
    const clean = await tolokJson(['validate', 'rules/regulations'], at.folder);
    expect(clean.exit).toBe(0);
    const { exit, document } = await tolokJson(
      ['validate', `${indicators}/ikm/1.0.0.json`],
      at.folder,
    );
    expect(exit).toBe(1);
    expect(new Set(document.problems.map((p: Document) => p.file))).toEqual(
      new Set([`${indicators}/ikm/1.0.0.json`]),
    );
  });

  it('reads one data package, and one scenario wherever it stands', async () => {
    at.replace('datasets/contoh-p3dn/belanja-akun.csv', ',', ';');
    const data = await tolokJson(['validate', 'datasets/contoh-p3dn'], at.folder);
    expect(data.exit).toBe(1);
    expect(codes(data.document)).toContain('dataset.hash-differs');
    at.write('coba.json', '{ "$schema": "./scenario.schema.json" }');
    const scenario = await tolokJson(['validate', 'coba.json'], at.folder);
    expect(scenario.exit).toBe(1);
    expect(scenario.document.problems[0].file).toBe('coba.json');
  });
});

describe('tolok fmt', () => {
  it('finds the repository in the standard form', async () => {
    const { exit, document } = await tolokJson(['fmt', '--check']);
    expect(document.differing).toEqual([]);
    expect(exit).toBe(0);
  });

  it('names what differs and writes nothing with --check, and rewrites it without', async () => {
    const path = `${indicators}/ikm/1.0.0.json`;
    const good = at.read(path);
    const value = JSON.parse(good) as Record<string, unknown>;
    at.write(path, JSON.stringify(Object.fromEntries(Object.entries(value).reverse())));
    const before = at.snapshot();
    const check = await tolokJson(['fmt', '--check'], at.folder);
    expect(check.exit).toBe(1);
    expect(check.document.differing).toEqual([path]);
    expect(at.snapshot()).toEqual(before);
    const { exit, out } = await tolok(['fmt', path], at.folder);
    expect(exit).toBe(0);
    expect(out).toContain(path);
    expect(at.read(path)).toBe(good);
  });

  it('brings a descriptor up to date with its tables', async () => {
    const table = 'datasets/contoh-p3dn/tindak-lanjut.csv';
    const rows = at.read(table).split('\n').length - 2;
    at.write(table, `${at.read(table)}${at.read(table).split('\n')[1] ?? ''}\n`);
    expect((await tolok(['fmt', 'datasets/contoh-p3dn'], at.folder)).exit).toBe(0);
    const descriptor = JSON.parse(at.read('datasets/contoh-p3dn/datapackage.json'));
    const resource = descriptor.resources.find((one: Document) => one.path === 'tindak-lanjut.csv');
    expect(resource.bytes).toBe(at.read(table).length);
    expect(resource.tolok.rows).toBe(rows + 1);
  });

  it('leaves alone what is no JSON, and tells it; the lock is not its business', async () => {
    at.write(`${indicators}/ikm/1.0.0.json`, '{ "id": ');
    at.write('rules/rules.lock.json', JSON.stringify(JSON.parse(at.read('rules/rules.lock.json'))));
    const before = at.snapshot();
    const { exit, document } = await tolokJson(['fmt'], at.folder);
    expect(exit).toBe(1);
    expect(document.written).toEqual([]);
    expect(document.problems[0].file).toBe(`${indicators}/ikm/1.0.0.json`);
    expect(at.snapshot()).toEqual(before);
  });
});

describe('tolok test', () => {
  it('passes on the examples of the repository', async () => {
    const { exit, document } = await tolokJson(['test']);
    expect(exit).toBe(0);
    expect(document.summary.failed).toBe(0);
    expect(document.summary.passed).toBeGreaterThan(300);
  });

  it('shows what was expected and what came out, and takes only the rules named', async () => {
    at.replace(
      `${indicators}/pdn-pbj/1.0.0.examples.json`,
      '"status": "achieved"',
      '"status": "not-achieved"',
    );
    const { exit, out, error } = await tolok(['test', 'pdn-pbj', 'ip-asn'], at.folder);
    expect(exit).toBe(1);
    expect(error).toMatch(/^tolok: 1 dari \d+ contoh tidak cocok\.\n$/);
    expect(out).toContain('status: diharapkan "not-achieved", didapat "achieved"');
    expect((await tolok(['test', 'ip-asn'], at.folder)).exit).toBe(0);
  });

  const scale = 'rules/national/scales/mri/1.0.0';
  /** Takes the examples away that stand on a bound of the scale. */
  const forget = (bound: number) => {
    const file = JSON.parse(at.read(`${scale}.examples.json`));
    const examples = file.examples.filter(({ given }: Document) => given.actual !== bound);
    expect(examples.length).toBeLessThan(file.examples.length);
    at.write(`${scale}.examples.json`, JSON.stringify({ ...file, examples }));
  };

  it('ends with 1 where a released rule misses the gate, and says which example is missing', async () => {
    forget(3);
    const { exit, out, error } = await tolok(['test', `${scale}.json`], at.folder);
    expect(exit).toBe(1);
    expect(error).toBe('tolok: Contoh mri@1.0.0 belum membedakan cukup banyak mutan.\n');
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /Tidak ada contoh yang membedakan \S+ > 3 dari \S+ >= 3; tambahkan contoh dengan tepat 3\.|Tidak ada contoh yang membedakan \S+ >= 3 dari \S+ > 3; tambahkan contoh dengan tepat 3\./,
    );
    const english = await tolok(['test', 'mri', '--lang', 'en'], at.folder);
    expect(english.out).toContain('add an example with exactly 3.');
  });

  it('tells a draft and does not gate it', async () => {
    forget(3);
    at.replace(`${scale}.json`, '"stage": "released"', '"stage": "draft"');
    const { exit, document } = await tolokJson(['test', `${scale}.json`], at.folder);
    expect(exit).toBe(0);
    expect(document.mutants.survived).toBeGreaterThan(0);
    expect(document.mutants.gate).toEqual({ boundary: 100, all: 90, met: true, missed: [] });
  });

  it('has coverage and mutants in the document, floored and by operator', async () => {
    forget(3);
    const { document } = await tolokJson(['test', `${scale}.json`], at.folder);
    const { coverage, mutants } = document;
    expect(coverage.boundaries.touched).toBeLessThan(coverage.boundaries.total);
    expect(coverage.boundaries.percent).toBeLessThan(100);
    expect(coverage.rules[0].untouched).toContainEqual({ kind: 'boundary', at: 3 });
    expect(mutants.gate).toMatchObject({ met: false, missed: ['mri@1.0.0'] });
    expect(mutants.made).toBe(mutants.killed + mutants.survived + mutants.invalid);
    expect(mutants.operators['boundary-side'].survived).toBe(1);
    expect(mutants.survivors[0]).toMatchObject({
      rule: 'mri@1.0.0',
      file: `${scale}.json`,
      boundary: true,
      message: { en: expect.stringContaining('No example distinguishes') as string },
    });
  });

  it('leaves mutants out when it is asked to', async () => {
    forget(3);
    const { exit, document } = await tolokJson(
      ['test', `${scale}.json`, '--mutants', 'off'],
      at.folder,
    );
    expect(exit).toBe(0);
    expect(document.mutants).toBeNull();
    expect(document.coverage.rules).toHaveLength(1);
  });
});

describe('tolok release', () => {
  const draft = (id: string) => {
    const text = at.read(`${indicators}/${id}/1.0.0.json`);
    const value = JSON.parse(text) as Record<string, unknown>;
    delete value['releasedAt'];
    at.write(
      `${indicators}/${id}/1.0.1.json`,
      JSON.stringify({
        ...value,
        version: '1.0.1',
        stage: 'draft',
        supersedes: `${id}@1.0.0`,
        change: { level: 'patch', text: { id: 'Kata diperjelas.', en: 'Clearer words.' } },
      }),
    );
  };

  it('releases a draft with its day and locks it, so that validate agrees', async () => {
    draft('ikm');
    const { exit, document } = await tolokJson(
      ['release', `${indicators}/ikm/1.0.1.json`],
      at.folder,
    );
    expect(document.problems).toEqual([]);
    expect(exit).toBe(0);
    expect(document).toMatchObject({
      released: [`${indicators}/ikm/1.0.1.json`],
      locked: [`${indicators}/ikm/1.0.1.json`],
    });
    const released = JSON.parse(at.read(`${indicators}/ikm/1.0.1.json`));
    expect(released.stage).toBe('released');
    expect(released.releasedAt).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const after = await tolokJson(['validate', 'rules'], at.folder);
    expect(codes(after.document)).not.toContain('rule.lock-missing');
    expect((await tolok(['fmt', '--check', 'rules'], at.folder)).exit).toBe(0);
  });

  it('refuses a draft with a mistake in it and writes nothing', async () => {
    draft('pdn-pbj');
    at.replace(`${indicators}/pdn-pbj/1.0.1.json`, 'RAP3DN / TotAP3DN', 'RAP3DN / TotAP3DM');
    const before = at.snapshot();
    const { exit, document } = await tolokJson(['release', 'pdn-pbj'], at.folder);
    expect(exit).toBe(2);
    expect(codes(document)).toEqual(
      expect.arrayContaining(['command.release-mistaken', 'formula.name-unknown']),
    );
    expect(at.snapshot()).toEqual(before);
  });

  it('refuses a released file whose content is not what was locked', async () => {
    at.replace(
      `${indicators}/ip-asn/1.0.0.json`,
      '"polarity": "maximize"',
      '"polarity": "minimize"',
    );
    const before = at.snapshot();
    const { exit, document } = await tolokJson(['release', '--all'], at.folder);
    expect(exit).toBe(2);
    expect(codes(document)).toContain('rule.lock-changed');
    expect(at.snapshot()).toEqual(before);
  });

  it('makes the whole lock anew, the same as it was', async () => {
    const lock = at.read('rules/rules.lock.json');
    at.remove('rules/rules.lock.json');
    expect((await tolok(['release', '--all'], at.folder)).exit).toBe(0);
    expect(at.read('rules/rules.lock.json')).toBe(lock);
  });

  it('asks for the file where a name means more than one', async () => {
    const { exit, document } = await tolokJson(['release', 'ikm'], at.folder);
    expect(exit).toBe(2);
    expect(codes(document)).toEqual(['command.release-ambiguous']);
  });
});
