import type { Text } from '@tolok/schema';

/** The words of the page; those of findings and outcomes are `@tolok/check`'s own. */
export const words = {
  search: { id: 'Cari di temuan', en: 'Search the findings' },
  contents: { id: 'Isi', en: 'Contents' },
  acknowledged: { id: 'Diakui', en: 'Acknowledged' },
  acknowledgedNote: {
    id: 'Penyebabnya ada di naskah sumber. Tetap dicatat, dan dihitung terpisah.',
    en: 'The cause is in the source document itself. They stand, and are counted apart.',
  },
  waived: { id: 'Dikecualikan', en: 'Waived' },
  waivedNote: {
    id: 'Dimaafkan sampai suatu hari, dengan alasan.',
    en: 'Excused until a day, for a reason.',
  },
  problems: {
    id: 'Masalah pada pemeriksaan sendiri',
    en: 'Problems in the checks themselves',
  },
  problemsShort: { id: 'Masalah', en: 'Problems' },
  checks: { id: 'Pemeriksaan', en: 'Checks' },
  proved: { id: 'Yang terbukti', en: 'What was proved' },
  provedNote: {
    id: 'Angka yang cocok dengan angka lain di dokumen, menurut pemeriksaan.',
    en: 'Figures that follow from the others of the document, by check.',
  },
  printed: { id: 'Tercetak', en: 'Printed' },
  expected: { id: 'Semestinya', en: 'Expected' },
  interval: { id: 'Selang menurut angka tercetak', en: 'Interval of the printed digits' },
  cause: { id: 'Kemungkinan sebab', en: 'Likely cause' },
  reason: { id: 'Alasan', en: 'Reason' },
  also: { id: 'Sebab yang sama pada', en: 'The same cause in' },
  table: { id: 'Tabel', en: 'Table' },
  row: { id: 'Baris', en: 'Row' },
  column: { id: 'Kolom', en: 'Column' },
  line: { id: 'Baris naskah', en: 'Line' },
  lineShort: { id: 'baris', en: 'line' },
  check: { id: 'Pemeriksaan', en: 'Check' },
  outcome: { id: 'Hasil', en: 'Outcome' },
  evaluated: { id: 'Diperiksa', en: 'Evaluated' },
  provedCount: { id: 'Terbukti', en: 'Proved' },
  undecided: { id: 'Belum pasti', en: 'Undecided' },
  excluded: { id: 'Tidak lengkap', en: 'Excluded' },
  generatedFrom: { id: 'Dibuat dari', en: 'Made from' },
} as const satisfies Record<string, Text>;
