import type { FindingKind, Severity, Text } from '@tolok/schema';
import type { CheckOutcome, Finding } from '../records/finding.ts';

/** How much a finding weighs, as a reader calls it. */
export const severityWords: Readonly<Record<Severity, Text>> = {
  critical: { id: 'kritis', en: 'critical' },
  error: { id: 'salah', en: 'wrong' },
  warning: { id: 'perlu ditinjau', en: 'needs review' },
  info: { id: 'saran', en: 'info' },
};

/** What a finding is about. */
export const kindWords: Readonly<Record<FindingKind, Text>> = {
  arithmetic: { id: 'hitungan', en: 'arithmetic' },
  percentage: { id: 'persentase', en: 'percentage' },
  total: { id: 'jumlah', en: 'total' },
  'cross-table': { id: 'antartabel', en: 'between tables' },
  'text-vs-table': { id: 'teks dan tabel', en: 'text and table' },
  'target-mismatch': { id: 'target berbeda', en: 'target mismatch' },
  'wrong-year': { id: 'tahun keliru', en: 'wrong year' },
  'duplicate-row': { id: 'baris ganda', en: 'duplicate row' },
  unit: { id: 'satuan', en: 'unit' },
  label: { id: 'penamaan', en: 'label' },
  logic: { id: 'logika', en: 'logic' },
  'spreadsheet-error': { id: 'galat lembar kerja', en: 'spreadsheet error' },
  transcription: { id: 'salin data', en: 'transcription' },
  rule: { id: 'aturan', en: 'rule' },
};

/** Whether a finding counts. */
export const statusWords: Readonly<Record<Finding['status'], Text>> = {
  fail: { id: 'terbuka', en: 'open' },
  acknowledged: { id: 'diakui', en: 'acknowledged' },
  waived: { id: 'dikecualikan', en: 'waived' },
};

/** What became of a check. */
export const outcomeWords: Readonly<Record<CheckOutcome['outcome'], Text>> = {
  pass: { id: 'cocok', en: 'agrees' },
  fail: { id: 'tidak cocok', en: 'does not agree' },
  acknowledged: statusWords.acknowledged,
  waived: statusWords.waived,
  skipped: { id: 'dilewati', en: 'skipped' },
  error: { id: 'tidak dapat diperiksa', en: 'could not be checked' },
};
