import { type MadeTable, textField } from '../madeTable.ts';

/** A service that is paid for: code, name, usual receipts of a year. */
export const serviceKinds = [
  { code: 'LY-01', name: 'Pengujian', receipts: 290_000_000 },
  { code: 'LY-02', name: 'Kalibrasi', receipts: 65_000_000 },
  { code: 'LY-03', name: 'Sertifikasi produk', receipts: 105_000_000 },
  { code: 'LY-04', name: 'Konsultansi', receipts: 45_000_000 },
  { code: 'LY-05', name: 'Pelatihan teknis', receipts: 30_000_000 },
  { code: 'LY-06', name: 'Inkubasi bisnis', receipts: 14_000_000 },
] as const;

/** The names of the services, so that they stand once and not in every row. */
export const services = (): MadeTable => ({
  name: 'layanan',
  title: { id: 'Nama layanan jasa (rekaan)', en: 'Names of services (made up)' },
  fields: [textField('kode_layanan', 'Kode layanan'), textField('nama_layanan', 'Nama layanan')],
  primaryKey: ['kode_layanan'],
  rows: serviceKinds.map(({ code, name }) => [code, name]),
});
