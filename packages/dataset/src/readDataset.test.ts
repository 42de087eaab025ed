import { type DataPackage, cell, column } from '@tolok/schema';
import { describe, expect, it } from 'vitest';
import { describeBytes } from './bytes/describeBytes.ts';
import { type DatasetInput, type ResourceOffer, readDataset } from './readDataset.ts';

const encode = (text: string) => new TextEncoder().encode(text);

type Files = Readonly<Record<string, string>>;
type Spec = DataPackage['resources'][number];
type CsvSpec = Extract<Spec, { format: 'csv' }>;

const fields = [
  { name: 'kode', type: 'string' },
  { name: 'nilai', type: 'integer' },
] as const;

function resource(name: string, text: string, over: Partial<CsvSpec> = {}): CsvSpec {
  const { bytes, hash } = describeBytes(encode(text));
  return {
    name,
    path: `${name}.csv`,
    title: name,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { header: true, delimiter: ',' },
    bytes,
    hash,
    schema: { fieldsMatch: 'exact', fields },
    ...over,
  };
}

function read(
  files: Files,
  resources: readonly Spec[],
  over: Partial<DataPackage> = {},
  wanted: (offer: ResourceOffer) => boolean = () => true,
  keep: Pick<DatasetInput, 'keepDiffering' | 'keepUnreadable'> = {},
) {
  const asked: string[] = [];
  const descriptor: DataPackage = {
    $schema: 'datapackage.schema.json',
    name: 'contoh',
    title: 'Contoh',
    resources,
    ...over,
  };
  const parsed = readDataset({
    descriptor: JSON.stringify(descriptor, null, 2),
    file: 'datasets/contoh/datapackage.json',
    read: (path) => {
      asked.push(path);
      const text = files[path.replace('datasets/contoh/', '').replace('.csv', '')];
      return text === undefined ? null : encode(text);
    },
    wanted,
    maxBytes: 1000,
    ...keep,
  });
  return parsed.then((found) => ({ ...found, asked, codes: found.problems.map((p) => p.code) }));
}

const good = 'kode,nilai\na,1\nb,2\n';

describe('readDataset', () => {
  it('gives a frozen dataset with what the descriptor says of it', async () => {
    const spec = resource('belanja', good, {
      tolok: { rows: 2, table: 'Tabel 1', lines: [3, 9], facts: true, kind: 'rows' },
      schema: {
        fieldsMatch: 'exact',
        fields: [
          { name: 'kode', type: 'string', title: 'Kode', tolok: { key: 'workUnit' } },
          { name: 'nilai', type: 'number', tolok: { unit: 'rupiah', decimals: 2 } },
        ],
        primaryKey: ['kode'],
      },
    });
    const { value, problems, asked } = await read({ belanja: good }, [spec], {
      version: '1.0.0',
      tolok: {
        schemaVersion: 1,
        sample: true,
        title: { id: 'Contoh', en: 'Example' },
        document: 'laporan',
        factsDefault: 'belanja',
        workUnitNames: { a: 'Balai A', b: 'Balai B' },
      },
    });
    expect(problems).toEqual([]);
    expect(asked).toEqual(['datasets/contoh/belanja.csv']);
    expect(value).toMatchObject({
      name: 'contoh',
      title: { id: 'Contoh', en: 'Example' },
      version: '1.0.0',
      sample: true,
      document: 'laporan',
      factsDefault: 'belanja',
      workUnitNames: { a: 'Balai A', b: 'Balai B' },
      closed: [],
      unread: [],
    });
    const [first] = value?.resources ?? [];
    expect(first).toMatchObject({
      name: 'belanja',
      title: { id: 'belanja', en: 'belanja' },
      file: 'datasets/contoh/belanja.csv',
      hash: spec.hash,
      fields: [
        { name: 'kode', type: 'string', title: 'Kode', key: 'workUnit' },
        { name: 'nilai', type: 'number', unit: 'rupiah', decimals: 2 },
      ],
      primaryKey: ['kode'],
      source: { table: 'Tabel 1', lines: [3, 9] },
      facts: true,
      kind: 'rows',
    });
    expect(Object.isFrozen(value) && Object.isFrozen(first) && Object.isFrozen(first?.fields)).toBe(
      true,
    );
  });

  it('names every work unit its tables speak of, where it names any', async () => {
    const spec = resource('belanja', 'kode,nilai\na,1\nb,2\nb,3\nc,4\n', {
      tolok: { rows: 4 },
      schema: {
        fieldsMatch: 'exact',
        fields: [
          { name: 'kode', type: 'string', tolok: { key: 'workUnit' } },
          { name: 'nilai', type: 'integer' },
        ],
      },
    });
    const tables = { belanja: 'kode,nilai\na,1\nb,2\nb,3\nc,4\n' };
    const told = async (workUnitNames?: Record<string, string>) => {
      const tolok = {
        schemaVersion: 1 as const,
        sample: true,
        ...(workUnitNames && { workUnitNames }),
      };
      const { problems } = await read(tables, [spec], { tolok });
      return problems.map(({ code, line, values }) => [code, line, values['code']]);
    };
    expect(await told({ a: 'Balai A' })).toEqual([
      ['dataset.work-unit-unnamed', 3, 'b'],
      ['dataset.work-unit-unnamed', 5, 'c'],
    ]);
    expect(await told({ a: 'A', b: 'B', c: 'C' })).toEqual([]);
    expect(await told()).toEqual([]);
  });

  it('takes a reader that answers later', async () => {
    const { value } = await readDataset({
      descriptor: JSON.stringify({
        $schema: 'datapackage.schema.json',
        name: 'contoh',
        title: 'Contoh',
        resources: [resource('a', good)],
      }),
      file: 'datapackage.json',
      read: (path) => Promise.resolve(path === 'a.csv' ? encode(good) : null),
    });
    expect(value?.resources.map((r) => r.file)).toEqual(['a.csv']);
  });

  it('leaves a broken resource out and keeps the others', async () => {
    const bad = 'kode,nilai\na,1.000\n';
    const { value, codes } = await read({ a: good, b: bad, d: good }, [
      resource('a', good),
      resource('b', bad),
      resource('c', good),
      resource('d', good),
    ]);
    expect(value?.resources.map((r) => r.name)).toEqual(['a', 'd']);
    expect(codes).toEqual(['dataset.number-ambiguous', 'dataset.file-missing']);
  });

  it('leaves closed what is not wanted, and is the same data by its hash', async () => {
    const files = { a: good, b: good };
    const resources = [resource('a', good), resource('b', good)];
    const all = await read(files, resources);
    const some = await read(files, resources, {}, ({ name }) => name === 'b');
    expect(some.asked).toEqual(['datasets/contoh/b.csv']);
    expect(some.problems).toEqual([]);
    expect(some.value?.resources.map(({ name }) => name)).toEqual(['b']);
    expect([some.value?.closed, all.value?.closed]).toEqual([['a'], []]);
    expect(some.value?.hash).toBe(all.value?.hash);
  });

  it('has a hash that follows the data and the descriptor', async () => {
    const other = 'kode,nilai\na,1\nb,3\n';
    const first = await read({ a: good }, [resource('a', good)]);
    const again = await read({ a: good }, [resource('a', good)]);
    const data = await read({ a: other }, [resource('a', other)]);
    const words = await read({ a: good }, [resource('a', good, { title: 'Lain' })]);
    const hashes = [first, data, words].map(({ value }) => value?.hash);
    expect(first.value?.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(again.value?.hash).toBe(first.value?.hash);
    expect(new Set(hashes).size).toBe(3);
  });

  it('checks references between resources and does not pass a failure on', async () => {
    const refers = (name: string, to: string): Partial<CsvSpec> => ({
      schema: {
        fieldsMatch: 'exact',
        fields,
        foreignKeys: [{ fields: [name], reference: { resource: to, fields: ['kode'] } }],
      },
    });
    const orphan = 'kode,nilai\na,1\nz,2\n';
    const { value, problems } = await read({ a: good, b: orphan, c: orphan }, [
      resource('c', orphan, refers('kode', 'b')),
      resource('b', orphan, refers('kode', 'a')),
      resource('a', good),
    ]);
    expect(value?.resources.map((r) => r.name)).toEqual(['c', 'a']);
    expect(problems).toMatchObject([
      { code: 'dataset.foreign-orphan', file: 'datasets/contoh/b.csv', line: 3 },
    ]);
  });

  it('says when a reference could not be checked', async () => {
    const schema: Spec['schema'] = {
      fieldsMatch: 'exact',
      fields,
      foreignKeys: [{ fields: ['kode'], reference: { resource: 'a', fields: ['kode'] } }],
    };
    const { value, codes } = await read({ b: good }, [
      resource('a', good),
      resource('b', good, { schema }),
    ]);
    expect(codes).toEqual(['dataset.file-missing', 'dataset.foreign-unchecked']);
    expect(value?.resources.map((r) => r.name)).toEqual(['b']);
  });

  it('refuses a file over the limit without asking for it', async () => {
    const { codes, asked } = await read({ a: good }, [resource('a', good, { bytes: 1001 })]);
    expect(codes).toEqual(['dataset.file-too-large']);
    expect(asked).toEqual([]);
    const long = `kode,nilai\n${'a,1\n'.repeat(300)}`;
    const grown = await read({ a: long }, [resource('a', long, { bytes: 10 })]);
    expect(grown.codes).toEqual(['dataset.file-too-large']);
  });

  it('points at the place in the descriptor', async () => {
    const { problems } = await read({ a: good }, [
      resource('a', good, { hash: `sha256:${'0'.repeat(64)}` }),
    ]);
    expect(problems).toMatchObject([
      {
        code: 'dataset.hash-differs',
        file: 'datasets/contoh/datapackage.json',
        pointer: '/resources/0/hash',
      },
    ]);
    expect(problems[0]?.line).toBeGreaterThan(1);
  });

  it('keeps a table that differs from the descriptor where asked to, and says what differs', async () => {
    const strange = { hash: `sha256:${'0'.repeat(64)}`, tolok: { rows: 7 } };
    const keep = (text: string) =>
      read({ a: text }, [resource('a', text, strange)], {}, () => true, { keepDiffering: true });
    const { value, codes } = await keep(good);
    expect(codes).toEqual([]);
    expect(value?.unread).toEqual([]);
    expect(value?.resources[0]?.differing).toMatchObject([
      { code: 'dataset.hash-differs', pointer: '/resources/0/hash' },
      { code: 'dataset.rows-differ', values: { declared: 7 } },
    ]);
    const broken = await keep('kode,nilai\na,x\n');
    expect(broken.value?.unread).toEqual(['a']);
    expect(broken.codes).toContain('dataset.hash-differs');
    const right = await read({ a: good }, [resource('a', good)], {}, () => true, {
      keepDiffering: true,
    });
    expect(right.value?.resources[0]).not.toHaveProperty('differing');
  });

  it('keeps a table without the cells that cannot be read where asked to, and tells them', async () => {
    const keepIn = (text: string, over: Parameters<typeof resource>[2] = {}) =>
      read({ a: text }, [resource('a', text, over)], {}, () => true, { keepUnreadable: true });
    const text = 'kode,nilai\na,x\nb,2\n';
    const { value, codes } = await keepIn(text);
    expect(codes).toEqual(['dataset.number-form']);
    expect(value?.unread).toEqual([]);
    const table = value?.resources[0]?.table;
    expect(table?.rows).toBe(2);
    const nilai = table && column(table, 'nilai');
    expect(nilai && [cell(nilai, 0), cell(nilai, 1)]).toEqual([null, 2]);
    for (const broken of ['kode,nilai\na\nb,2\n', 'kode,lain\na,1\n', 'kode,nilai\na,x\nb\n']) {
      const refused = await keepIn(broken);
      expect(refused.value?.unread).toEqual(['a']);
      expect(refused.value?.resources).toEqual([]);
    }
    const differing = await keepIn(text, { hash: `sha256:${'0'.repeat(64)}` });
    expect(differing.value?.unread).toEqual(['a']);
  });

  it('gives no value only when the descriptor cannot be read', async () => {
    const { value, problems } = await readDataset({
      descriptor: '{',
      file: 'datapackage.json',
      read: () => null,
    });
    expect(value).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
  });
});

describe('what a descriptor of the right form can still get wrong', () => {
  const schema = (over: Partial<Spec['schema']>): Partial<CsvSpec> => ({
    schema: { fieldsMatch: 'exact', fields, ...over },
  });
  const cases: [string, Partial<CsvSpec>, string][] = [
    ['a column declared twice', schema({ fields: [fields[0], fields[0]] }), 'field-duplicate'],
    ['a key of no column', schema({ primaryKey: ['x'] }), 'field-unknown'],
    [
      'a number without decimals',
      schema({ fields: [{ name: 'kode', type: 'number' }] }),
      'decimals-missing',
    ],
    [
      'decimals of a text',
      schema({ fields: [{ name: 'kode', type: 'string', tolok: { decimals: 2 } }] }),
      'decimals-misplaced',
    ],
    [
      'a work unit kept as a number',
      schema({ fields: [{ name: 'kode', type: 'integer', tolok: { key: 'workUnit' } }] }),
      'key-type',
    ],
    [
      'a reference to no resource',
      schema({ foreignKeys: [{ fields: ['kode'], reference: { resource: 'x', fields: ['y'] } }] }),
      'resource-unknown',
    ],
    [
      'a reference to no column',
      schema({ foreignKeys: [{ fields: ['kode'], reference: { fields: ['y'] } }] }),
      'field-unknown',
    ],
    [
      'a reference of unequal lengths',
      schema({ foreignKeys: [{ fields: ['kode'], reference: { fields: ['kode', 'nilai'] } }] }),
      'key-lengths',
    ],
    [
      'a limit that is no number',
      schema({ fields: [{ name: 'kode', type: 'integer', constraints: { minimum: 'x' } }] }),
      'limit-misplaced',
    ],
    [
      'a limit of a text',
      schema({ fields: [{ name: 'kode', type: 'string', constraints: { maximum: 'x' } }] }),
      'limit-misplaced',
    ],
    ['a file of a reserved name', { path: 'data/aux.csv' }, 'path-unsafe'],
  ];
  it.each(cases)('%s', async (_, over, code) => {
    const { value, codes, asked } = await read({ a: good }, [resource('a', good, over)]);
    expect(codes).toEqual([`dataset.${code}`]);
    expect(value?.resources).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('a resource twice, and a path that differs only in case', async () => {
    const { codes } = await read({ a: good }, [
      resource('a', good),
      resource('a', good, { path: 'A.csv' }),
    ]);
    expect(codes).toEqual(['dataset.resource-duplicate', 'dataset.path-duplicate']);
  });

  it('a table of cells without the columns of one', async () => {
    const { codes } = await read({ a: good }, [
      resource('a', good, { tolok: { rows: 2, kind: 'cells' } }),
    ]);
    expect(codes).toEqual(['dataset.cells-layout']);
  });

  it('a default source of actuals that cannot be chosen', async () => {
    const { codes } = await read({ a: good }, [resource('a', good)], {
      tolok: { schemaVersion: 1, sample: true, factsDefault: 'a' },
    });
    expect(codes).toEqual(['dataset.facts-unknown']);
  });
});

describe('a resource in a Parquet file', () => {
  const large: Spec = {
    name: 'belanja',
    path: 'belanja.parquet',
    title: 'Belanja',
    type: 'table',
    format: 'parquet',
    mediatype: 'application/vnd.apache.parquet',
    bytes: 9_000_000,
    hash: `sha256:${'7'.repeat(64)}`,
    tolok: { rows: 6_000_000 },
    schema: {
      fieldsMatch: 'exact',
      fields: [
        { name: 'kode', type: 'string', tolok: { key: 'workUnit' } },
        { name: 'tahun', type: 'year', tolok: { key: 'year' } },
        { name: 'pagu', type: 'number', tolok: { decimals: 2 } },
        { name: 'rasio', type: 'number', tolok: { double: true } },
        { name: 'sah', type: 'boolean' },
        { name: 'hari', type: 'date' },
      ],
      primaryKey: ['kode', 'tahun'],
    },
  };

  it('is described and not read, with a typed column for each field and no rows', async () => {
    const { value, problems, asked } = await read({}, [large]);
    expect(problems).toEqual([]);
    expect(asked).toEqual([]);
    const [one] = value?.resources ?? [];
    expect(one).toMatchObject({
      file: 'datasets/contoh/belanja.parquet',
      hash: large.hash,
      inFile: { bytes: 9_000_000, rows: 6_000_000 },
      primaryKey: ['kode', 'tahun'],
      table: { rows: 0 },
    });
    expect(one?.table.columns.map(({ name, type, values }) => [name, type, values.length])).toEqual(
      [
        ['kode', 'text', 0],
        ['tahun', 'integer', 0],
        ['pagu', 'decimal', 0],
        ['rasio', 'double', 0],
        ['sah', 'boolean', 0],
        ['hari', 'text', 0],
      ],
    );
    expect(Object.isFrozen(one)).toBe(true);
  });

  it('stands beside tables that are read, whose references to it are not looked up', async () => {
    const small = resource('satker', good, {
      schema: {
        fieldsMatch: 'exact',
        fields,
        foreignKeys: [{ fields: ['kode'], reference: { resource: 'belanja', fields: ['kode'] } }],
      },
    });
    const { value, problems } = await read({ satker: good }, [large, small]);
    expect(problems).toEqual([]);
    expect(value?.resources.map(({ name, inFile }) => [name, inFile === undefined])).toEqual([
      ['belanja', false],
      ['satker', true],
    ]);
  });

  it('is closed when it is not wanted, and unread when its path is not inside the package', async () => {
    const closed = await read({}, [large], {}, () => false);
    expect(closed.value).toMatchObject({ closed: ['belanja'], resources: [] });
    const unsafe = await read({}, [{ ...large, path: 'con.parquet' }]);
    expect(unsafe.codes).toContain('dataset.path-unsafe');
    expect(unsafe.value).toMatchObject({ unread: ['belanja'], resources: [] });
  });

  it('may not end as another format does, nor say how a CSV is written', async () => {
    expect((await read({}, [{ ...large, path: 'belanja.csv' }])).codes).toEqual([
      'dataset.path-unsafe',
    ]);
    const dialect = { header: true, delimiter: ',' };
    expect((await read({}, [{ ...large, dialect } as Spec])).codes).toEqual([
      'document.key-unknown',
    ]);
  });
});
