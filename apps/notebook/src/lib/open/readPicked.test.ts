import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readRules } from '@tolok/engine';
import { describe, expect, it } from 'vitest';
import type { PickedFile } from './pickedFile.ts';
import { readPicked } from './readPicked.ts';

const root = path.resolve(import.meta.dirname, '../../../../..');

const fileOf = (name: string, content: string | Uint8Array): PickedFile => ({
  path: name,
  read: () =>
    Promise.resolve(typeof content === 'string' ? new TextEncoder().encode(content) : content),
});

/** The files of a folder of the repository, as a reader would choose it. */
function folder(at: string): PickedFile[] {
  const name = path.basename(at);
  return readdirSync(path.join(root, at), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.\w+$/.test(file))
    .map((file) => fileOf(`${name}/${file}`, readFileSync(path.join(root, at, file))));
}

const shippedRules = () => {
  const { value } = readRules(
    folder('rules').map(({ path: file }) => ({
      path: file.replace('rules/', ''),
      text: readFileSync(path.join(root, file), 'utf8'),
    })),
  );
  if (!value) throw new Error('the rules that ship cannot be read');
  return value;
};

const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

describe('what a reader opens', () => {
  it('is the same package that ships', async () => {
    const { packages, notebooks, problems } = await readPicked(folder('datasets/contoh-satker'));
    expect([notebooks, problems]).toEqual([[], []]);
    expect(packages.map(({ dataset, problems: told }) => [dataset?.name, told])).toEqual([
      ['contoh-satker', []],
    ]);
    const spending = packages[0]?.dataset?.resources.find(({ name }) => name === 'belanja-akun');
    expect(spending?.table.rows).toBe(3200);
  });

  it('is nothing of a package with an error anywhere, which has its place, reason and hint', async () => {
    const files = folder('datasets/contoh-satker').map((file) =>
      file.path.endsWith('/belanja-akun.csv')
        ? fileOf(file.path, 'kode_satker,tahun\nx,"\n')
        : file,
    );
    const [first] = (await readPicked(files)).packages;
    expect(first?.dataset).toBeNull();
    expect(first?.problems.length).toBeGreaterThan(0);
    for (const one of first?.problems ?? []) expect(one.file).toMatch(/^contoh-satker\//);
  });

  it.each([
    ['no JSON', '{', 'json.'],
    ['not UTF-8', Uint8Array.of(0x7b, 0xff, 0x7d), 'json.utf8-invalid'],
    ['of another kind', '{"name": "x"}', 'document.'],
  ])('tells a descriptor that is %s', async (_, content, code) => {
    const { packages } = await readPicked([fileOf('datapackage.json', content)]);
    expect(packages[0]?.dataset).toBeNull();
    expect(codes(packages[0]?.problems ?? [])[0]).toContain(code);
  });

  it('tells a table that is missing, and one that went while it was read', async () => {
    const files = folder('datasets/contoh-satker');
    const without = files.filter(({ path: file }) => !file.endsWith('/belanja-akun.csv'));
    const missing = await readPicked(without);
    expect(missing.packages[0]?.dataset).toBeNull();
    expect(codes(missing.packages[0]?.problems ?? [])).toEqual(['dataset.file-missing']);
    const gone = {
      path: 'contoh-satker/belanja-akun.csv',
      read: () => Promise.reject(new Error('gone.')),
    };
    const [first] = (await readPicked([...without, gone])).packages;
    expect(first).toMatchObject({
      dataset: null,
      problems: [{ code: 'command.file-unreadable', file: gone.path, values: { reason: 'gone' } }],
    });
  });

  it('tells a CSV file that no package names', async () => {
    const { packages, problems } = await readPicked([fileOf('belanja.csv', 'a\n1\n')]);
    expect(packages).toEqual([]);
    expect(problems).toMatchObject([{ code: 'dataset.package-missing', file: 'belanja.csv' }]);
  });

  it('has notebooks with their headings, and what is wrong in them with its line', async () => {
    const text = [
      '```json tolok:notebook',
      '{ "schemaVersion": 1, "id": "a", "title": "Judul", "language": "id", "data": [] }',
      '```',
      '# Satu *hal*',
      '```sql tolok:query id=q from=tidak_ada',
      'SELECT 1 AS x',
      '```',
      '```json tolok:nanti id=n',
      '{}',
      '```',
      '## Dua',
      '<script>alert(1)</script>',
    ].join('\n');
    const { notebooks } = await readPicked([fileOf('kerja/a.tolok.md', text)]);
    expect(notebooks).toMatchObject([
      { file: 'kerja/a.tolok.md', title: 'Judul', cells: 1, outline: ['Satu hal', 'Dua'] },
    ]);
    const told = notebooks[0]?.problems ?? [];
    expect(told.map(({ code, line }) => [code, line])).toEqual([
      ['notebook.cell-unknown', 8],
      ['notebook.reference-unknown', 5],
    ]);
  });

  it('is the same rules that ship, wherever their folder lies', async () => {
    const { rules } = await readPicked(
      folder('rules').map((file) => ({ ...file, path: `kantor/${file.path}` })),
    );
    expect(rules?.folder).toBe('kantor/rules/');
    expect(rules?.problems).toEqual([]);
    expect(rules?.rules.hash).toBe(shippedRules().hash);
    expect((await readPicked(folder('datasets/contoh-p3dn'))).rules).toBeNull();
  });

  it('is every rule that can be read; one that is wrong has its place', async () => {
    const agreement = 'rules/kemenperin-bskji/agreements/bspji-ambon-2022.json';
    const files = folder('rules').map((file) =>
      file.path === agreement ? fileOf(agreement, '{\n  "id": ,\n}') : file,
    );
    const { rules } = await readPicked(files);
    expect(rules?.rules.unread).toEqual([agreement.replace('rules/', '')]);
    expect(rules?.rules.indicators.size).toBe(shippedRules().indicators.size);
    expect(rules?.problems[0]).toMatchObject({ file: agreement, line: 2 });
  });

  it('is all of several things at once', async () => {
    const shipped = folder('apps/notebook/notebooks');
    const { packages, notebooks, problems } = await readPicked([
      ...folder('datasets/contoh-satker'),
      ...folder('datasets/bspji-ambon-2022'),
      ...shipped,
    ]);
    expect(packages.map(({ dataset }) => dataset?.name)).toEqual([
      'contoh-satker',
      'bspji-ambon-2022',
    ]);
    expect(notebooks.length).toBe(shipped.length);
    for (const one of notebooks) expect(one.outline.length).toBeGreaterThan(0);
    expect(problems).toEqual([]);
  });
});
