import { describeBytes } from '@tolok/dataset';
import { type DataField, type DataPackage, type Text, printJson } from '@tolok/schema';
import type { MadeTable } from '../contohSatker/madeTable.ts';
import { printCsv } from '../contohSatker/printCsv.ts';
import { nationalAccounts } from './accounts.ts';

/** What was found out of a Parquet file that has been written. */
export interface WrittenFile {
  readonly bytes: number;
  readonly hash: string;
  readonly rows: number;
}

type Resource = DataPackage['resources'][number];

/** The names of the accounts, in CSV as the small table they are. */
export function accountsCsv(): string {
  return printCsv(accounts);
}

/** The text of `datapackage.json`, in its standard form, over the two files in Parquet and the names. */
export function nationalDescriptor(spending: WrittenFile, budget: WrittenFile): string {
  const title = {
    id: 'Belanja satuan kerja se-Indonesia (rekaan)',
    en: 'Spending of work units of a whole country (made up)',
  };
  const whole: DataPackage = {
    $schema: '../../packages/schema/schemas/datapackage.schema.json',
    name: 'nasional',
    title: title.id,
    description:
      'Data rekaan sebanyak satuan kerja sebuah negara, dibuat dengan program dari satu bilangan awal untuk mengukur kecepatan. Satuan kerjanya tidak ada dan tidak satu angka pun berasal dari laporan.',
    version: '1.0.0',
    licenses: [{ name: 'CC0-1.0' }],
    tolok: { schemaVersion: 1, sample: true, title },
    resources: [
      parquet('belanja-akun', spending, {
        title: { id: 'Belanja per akun (rekaan)', en: 'Spending by account (made up)' },
        note: {
          id: 'Pagu adalah pagu setahun; realisasi adalah jumlah sejak awal tahun sampai akhir triwulan.',
          en: 'The ceiling is that of the year; spending is the sum from the start of the year to the end of the quarter.',
        },
        fields: [
          unit,
          year,
          { name: 'triwulan', type: 'integer', title: 'Triwulan', tolok: { key: 'quarter' } },
          { name: 'kode_akun', type: 'string', title: 'Kode akun' },
          rupiah('pagu', 'Pagu'),
          rupiah('realisasi', 'Realisasi'),
          rupiah('realisasi_pdn', 'Realisasi produk dalam negeri'),
        ],
        primaryKey: ['kode_satker', 'tahun', 'triwulan', 'kode_akun'],
      }),
      parquet('tabel-3.19', budget, {
        title: { id: 'Realisasi anggaran per tahun (rekaan)', en: 'Spending by year (made up)' },
        note: {
          id: 'Jumlah "belanja-akun" sampai akhir tahun, dalam bentuk tabel yang dibaca aturan penyerapan-anggaran.',
          en: 'The sums of "belanja-akun" up to the end of the year, in the form of the table that the rule penyerapan-anggaran reads.',
        },
        fields: [
          unit,
          year,
          { name: 'column', type: 'string', title: 'Kolom' },
          rupiah('value', 'Nilai'),
        ],
        primaryKey: ['kode_satker', 'tahun', 'column'],
      }),
      accountsResource(),
    ],
  };
  return printJson(whole, 'datapackage');
}

const unit: DataField = {
  name: 'kode_satker',
  type: 'string',
  title: 'Kode satuan kerja',
  tolok: { key: 'workUnit' },
};

const year: DataField = {
  name: 'tahun',
  type: 'year',
  title: 'Tahun anggaran',
  tolok: { key: 'year' },
};

const rupiah = (name: string, title: string): DataField => ({
  name,
  type: 'integer',
  title,
  tolok: { unit: 'rupiah' },
});

interface Told {
  readonly title: Text;
  readonly note: Text;
  readonly fields: readonly DataField[];
  readonly primaryKey: readonly string[];
}

const parquet = (
  name: string,
  { bytes, hash, rows }: WrittenFile,
  { title, note, fields, primaryKey }: Told,
): Resource => ({
  name,
  path: `${name}.parquet`,
  title: title.id,
  type: 'table',
  format: 'parquet',
  mediatype: 'application/vnd.apache.parquet',
  bytes,
  hash,
  tolok: { rows, title, kind: 'rows', note },
  schema: { fieldsMatch: 'exact', fields, primaryKey },
});

const accounts: MadeTable = {
  name: 'akun',
  title: { id: 'Nama akun belanja', en: 'Names of spending accounts' },
  fields: [
    { name: 'kode_akun', type: 'string', title: 'Kode akun', constraints: { required: true } },
    { name: 'nama_akun', type: 'string', title: 'Nama akun', constraints: { required: true } },
  ],
  primaryKey: ['kode_akun'],
  rows: nationalAccounts.map(({ code, name }) => [code, name]),
};

function accountsResource(): Resource {
  const { name, title, fields, primaryKey, rows } = accounts;
  const { bytes, hash } = describeBytes(new TextEncoder().encode(accountsCsv()));
  return {
    name,
    path: `${name}.csv`,
    title: title.id,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { header: true, delimiter: ',' },
    bytes,
    hash,
    tolok: { rows: rows.length, title, kind: 'rows' },
    schema: { fieldsMatch: 'exact', fields, primaryKey, missingValues: [''] },
  };
}
