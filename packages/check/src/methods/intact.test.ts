import { type Dataset, describeBytes, readDataset } from '@tolok/dataset';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../judge/runChecks.ts';
import { madeCheck } from '../madeReport.suite.ts';

const tables = { kas: 'hari,masuk\n1,10\n2,20\n', buku: 'hari,masuk\n1,10\n2,20\n' };

const stated = (file: Uint8Array) => {
  const { bytes, hash } = describeBytes(file);
  return { bytes, hash };
};

/** The two tables as stated by their descriptor, read with other texts in the files. */
async function read(files: Readonly<Record<string, string>>, rows = 2): Promise<Dataset> {
  const encode = (text: string) => new TextEncoder().encode(text);
  const resources = Object.entries(tables).map(([name, text]) => ({
    ...stated(encode(text)),
    name,
    path: `${name}.csv`,
    title: name,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { header: true, delimiter: ',' },
    tolok: { rows },
    schema: {
      fieldsMatch: 'exact',
      fields: [
        { name: 'hari', type: 'integer' },
        { name: 'masuk', type: 'integer' },
      ],
    },
  }));
  const { value, problems } = await readDataset({
    descriptor: JSON.stringify({
      $schema: 'datapackage.schema.json',
      name: 'laporan',
      title: 'laporan',
      resources,
    }),
    file: 'datapackage.json',
    read: (path) => encode({ ...tables, ...files }[path.replace('.csv', '')] ?? ''),
    keepDiffering: true,
  });
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
}

const whole = madeCheck({ intact: ['kas', 'buku'] }, { id: 'utuh' });
const equal = madeCheck(
  { equal: ['kas', 'buku'].map((resource) => ({ resource, value: 'masuk' })), on: ['hari'] },
  { id: 'sama' },
);

const check = (dataset: Dataset, only?: readonly string[]) =>
  runChecks({
    checks: [whole, equal].map((value) => ({ file: `${value.id}.json`, value })),
    datasets: [dataset],
    excuses: { acknowledgements: null, waivers: null, today: '2026-01-01' },
    ...(only ? { only } : {}),
  });

describe('the files of a package', () => {
  it('are proved, table by table, where they are as their descriptor states', async () => {
    const { findings, proved, problems } = check(await read({}));
    expect([findings, problems]).toEqual([[], []]);
    const places = proved.find(({ check: id }) => id === 'utuh')?.places;
    expect([...(places ?? [])].map(({ resource }) => resource)).toEqual(['kas', 'buku']);
  });

  it('are one finding where one is not, which hides no other', async () => {
    const { findings, checks, problems } = check(await read({ kas: 'hari,masuk\n1,10\n2,25\n' }));
    expect(problems).toEqual([]);
    expect(findings.map((one) => [one.check, one.where[0]?.resource])).toEqual([
      ['sama', 'buku'],
      ['utuh', 'kas'],
    ]);
    const [, told] = findings;
    expect(told?.message.en).toMatch(/^The content of the file "kas\.csv" differs/);
    expect(told?.reported).toMatch(/^sha256:/);
    expect(told?.expected).toMatch(/^sha256:/);
    expect(told?.reported).not.toBe(told?.expected);
    expect(checks.find((one) => one.check === 'utuh')).toMatchObject({ evaluated: 2, proved: 1 });
  });

  it('say in one finding that rows are missing too', async () => {
    const { findings } = check(await read({ kas: 'hari,masuk\n1,10\n' }));
    const own = findings.filter((one) => one.check === 'utuh');
    expect(own).toHaveLength(1);
    expect(own[0]?.message.en).toMatch(/differs from what the descriptor states\..* holds 1 rows/);
  });

  it('are held to the rows that are stated where the bytes are right', async () => {
    const { findings } = check(await read({}, 3));
    expect(findings.map((one) => [one.check, one.expected])).toEqual([
      ['utuh', '3'],
      ['utuh', '3'],
    ]);
  });

  it('are a problem where no check is told that holds them to it', async () => {
    const dataset = await read({ kas: 'hari,masuk\n1,10\n2,20\n3,30\n' });
    const { findings, problems } = check(dataset, ['sama']);
    expect(findings).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual([
      'dataset.hash-differs',
      'dataset.rows-differ',
    ]);
  });

  it('are excused for the bytes that were looked at and no others', async () => {
    const of = async (last: string) =>
      check(await read({ kas: `hari,masuk\n1,10\n2,${last}\n` })).findings.find(
        (one) => one.check === 'utuh',
      );
    const [one, other] = [await of('25'), await of('26')];
    expect(one?.fingerprint).toBe(other?.fingerprint);
    expect(one?.cells).not.toBe(other?.cells);
  });
});
