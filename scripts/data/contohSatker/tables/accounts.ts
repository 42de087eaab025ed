import { type MadeTable, textField } from '../madeTable.ts';

/** A spending account: code, official name, usual ceiling in rupiah. */
export interface Account {
  readonly code: string;
  readonly name: string;
  readonly ceiling: number;
}

/** The fifteen accounts of the indicator `pdn-pbj` and, last, one that it leaves out. */
export const spendingAccounts: readonly Account[] = [
  { code: '521111', name: 'Belanja Keperluan Perkantoran', ceiling: 590_000_000 },
  {
    code: '521131',
    name: 'Belanja Barang Operasional - Penanganan Pandemi COVID-19',
    ceiling: 60_000_000,
  },
  { code: '521211', name: 'Belanja Bahan', ceiling: 320_000_000 },
  { code: '521219', name: 'Belanja Barang Non Operasional Lainnya', ceiling: 260_000_000 },
  {
    code: '521241',
    name: 'Belanja Barang Non Operasional - Penanganan Pandemi COVID-19',
    ceiling: 35_000_000,
  },
  { code: '521811', name: 'Belanja Barang Persediaan Barang Konsumsi', ceiling: 190_000_000 },
  {
    code: '521841',
    name: 'Belanja Barang Persediaan - Penanganan Pandemi COVID-19',
    ceiling: 24_000_000,
  },
  { code: '522131', name: 'Belanja Jasa Konsultan', ceiling: 225_000_000 },
  { code: '522141', name: 'Belanja Sewa', ceiling: 130_000_000 },
  { code: '522191', name: 'Belanja Jasa Lainnya', ceiling: 350_000_000 },
  { code: '522192', name: 'Belanja Jasa - Penanganan Pandemi COVID-19', ceiling: 28_000_000 },
  {
    code: '524114',
    name: 'Belanja Perjalanan Dinas Paket Meeting Dalam Kota',
    ceiling: 68_000_000,
  },
  {
    code: '524119',
    name: 'Belanja Perjalanan Dinas Paket Meeting Luar Kota',
    ceiling: 150_000_000,
  },
  { code: '532111', name: 'Belanja Modal Peralatan dan Mesin', ceiling: 1_300_000_000 },
  { code: '533111', name: 'Belanja Modal Gedung dan Bangunan', ceiling: 460_000_000 },
  { code: '524111', name: 'Belanja Perjalanan Dinas Biasa', ceiling: 400_000_000 },
];

/** The names of the accounts, so that they stand once and not in every row. */
export const accounts = (): MadeTable => ({
  name: 'akun',
  title: { id: 'Nama akun belanja', en: 'Names of spending accounts' },
  fields: [
    {
      name: 'kode_akun',
      type: 'string',
      title: 'Kode akun',
      constraints: { required: true, pattern: '^[0-9]{6}$' },
    },
    textField('nama_akun', 'Nama akun'),
  ],
  primaryKey: ['kode_akun'],
  rows: spendingAccounts.map(({ code, name }) => [code, name]),
});
