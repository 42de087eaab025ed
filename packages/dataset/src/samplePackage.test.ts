import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cell, column } from '@tolok/schema';
import { describe, expect, it } from 'vitest';
import { readDataset } from './readDataset.ts';

const root = join(import.meta.dirname, '../../..');

const read = () =>
  readDataset({
    descriptor: readFileSync(join(root, 'datasets/contoh-p3dn/datapackage.json'), 'utf8'),
    file: 'datasets/contoh-p3dn/datapackage.json',
    read: (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path)) : null),
  });

describe('the sample package', () => {
  it('is read without a problem and says that it is made up', async () => {
    const { value, problems } = await read();
    expect(problems).toEqual([]);
    expect(value?.sample).toBe(true);
    expect(value?.title.id).toContain('rekaan');
    expect(value?.resources.map((r) => [r.name, r.table.rows])).toEqual([
      ['belanja-akun', 36],
      ['lingkup-akreditasi', 13],
      ['konsultansi-perusahaan', 5],
      ['pnbp-layanan', 12],
      ['ikm-unsur', 18],
      ['tindak-lanjut', 2],
    ]);
  });

  it('has spending within the ceiling of every account, and 29 of 100 followed up', async () => {
    const { value } = await read();
    const [accounts] = value?.resources ?? [];
    const followed = value?.resources.find((r) => r.name === 'tindak-lanjut');
    const cells = (name: string) => {
      const found = accounts && column(accounts.table, name);
      return Array.from({ length: 36 }, (_, row) => Number(found && cell(found, row)));
    };
    const spent = cells('realisasi_pdn');
    expect(cells('pagu').every((ceiling, i) => ceiling > 0 && (spent[i] ?? 0) <= ceiling)).toBe(
      true,
    );
    const last = followed?.table.columns.map((c) => cell(c, 1));
    expect(last).toEqual(['999001', 2022, 100, 29]);
  });
});
