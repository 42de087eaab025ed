import { type MadeTable, textField } from '../madeTable.ts';

/** The nine elements of the satisfaction survey, and how each usually stands against their mean. */
export const surveyElements = [
  { code: 'U1', name: 'Persyaratan', above: 0.02 },
  { code: 'U2', name: 'Sistem, mekanisme, dan prosedur', above: -0.02 },
  { code: 'U3', name: 'Waktu penyelesaian', above: -0.14 },
  { code: 'U4', name: 'Biaya/tarif', above: 0.04 },
  { code: 'U5', name: 'Produk spesifikasi jenis pelayanan', above: 0.01 },
  { code: 'U6', name: 'Kompetensi pelaksana', above: 0.08 },
  { code: 'U7', name: 'Perilaku pelaksana', above: 0.12 },
  { code: 'U8', name: 'Penanganan pengaduan, saran, dan masukan', above: 0.03 },
  { code: 'U9', name: 'Sarana dan prasarana', above: -0.1 },
] as const;

/** The official names of the elements, so that they stand once and not in every row. */
export const elements = (): MadeTable => ({
  name: 'unsur-layanan',
  title: { id: 'Nama unsur survei kepuasan', en: 'Names of the elements of the survey' },
  fields: [
    {
      name: 'unsur',
      type: 'string',
      title: 'Unsur',
      constraints: { required: true, pattern: '^U[1-9]$' },
    },
    textField('nama_unsur', 'Nama unsur'),
  ],
  primaryKey: ['unsur'],
  rows: surveyElements.map(({ code, name }) => [code, name]),
});
