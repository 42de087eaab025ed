import { describe, expect, it } from 'vitest';
import { beside, isResourcePath } from './resourcePath.ts';

describe('isResourcePath', () => {
  it.each(['a.csv', 'data/belanja-akun.csv', 'tabel-3.2.csv', '_x/0.csv'])('takes %s', (path) => {
    expect(isResourcePath(path)).toBe(true);
  });

  it.each([
    '../x.csv',
    'a/../x.csv',
    './x.csv',
    '/etc/x.csv',
    'C:/x.csv',
    'a\\x.csv',
    'https://example.org/x.csv',
    '//host/x.csv',
    'con.csv',
    'data/NUL.csv',
    'com1.csv',
    'aux.2022.csv',
    '.x.csv',
    'a./x.csv',
    'a//x.csv',
    'x.csv ',
    'x.txt',
    'é.csv',
    '%2e%2e/x.csv',
    `${'a'.repeat(200)}.csv`,
    '',
  ])('refuses %j', (path) => {
    expect(isResourcePath(path)).toBe(false);
  });
});

it('takes the ending of the format that is meant, and no other', () => {
  expect(isResourcePath('belanja.parquet', 'parquet')).toBe(true);
  expect(isResourcePath('belanja.parquet')).toBe(false);
  expect(isResourcePath('belanja.csv', 'parquet')).toBe(false);
  expect(isResourcePath('../belanja.parquet', 'parquet')).toBe(false);
});

describe('beside', () => {
  it('joins a path to the folder of a file', () => {
    expect(beside('datasets/x/datapackage.json', 'a.csv')).toBe('datasets/x/a.csv');
    expect(beside('datapackage.json', 'a.csv')).toBe('a.csv');
  });
});
