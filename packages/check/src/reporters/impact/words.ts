import type { ChangedRule, ComparedField, RowChange, RuleDocumentKind, Text } from '@tolok/schema';

/** What became of a rule document. */
export const ruleChangeWords: Readonly<Record<ChangedRule['change'], Text>> = {
  added: { id: 'baru', en: 'new' },
  dropped: { id: 'dihapus', en: 'dropped' },
  changed: { id: 'berubah', en: 'changed' },
};

/** What a rule document is. */
export const ruleKindWords: Readonly<Record<RuleDocumentKind, Text>> = {
  indicator: { id: 'indikator', en: 'indicator' },
  scale: { id: 'skala', en: 'scale' },
  policy: { id: 'kebijakan', en: 'policy' },
  agreement: { id: 'perjanjian', en: 'agreement' },
  plan: { id: 'rencana', en: 'plan' },
  cascade: { id: 'kaskade', en: 'cascade' },
  budget: { id: 'anggaran', en: 'budget' },
  regulation: { id: 'peraturan', en: 'regulation' },
  scenario: { id: 'skenario', en: 'scenario' },
  check: { id: 'pemeriksaan', en: 'check' },
  ends: { id: 'akhir indikator', en: 'end of the indicator' },
  acknowledgements: { id: 'daftar', en: 'list of' },
  waivers: { id: 'daftar', en: 'list of' },
};

/** What became of a result. */
export const rowChangeWords: Readonly<Record<RowChange['kind'], Text>> = {
  changed: { id: 'berubah', en: 'changed' },
  added: { id: 'baru', en: 'new' },
  dropped: { id: 'hilang', en: 'gone' },
};

/** What of a result is compared. */
export const comparedWords: Readonly<Record<ComparedField, Text>> = {
  actual: { id: 'realisasi', en: 'actual' },
  achievement: { id: 'capaian', en: 'achievement' },
  status: { id: 'status', en: 'status' },
  band: { id: 'predikat', en: 'band' },
  absent: { id: 'alasan', en: 'reason' },
};

/** What became of a finding under other rules. */
export const findingChangeWords = {
  added: { id: 'Temuan baru', en: 'New findings' },
  gone: { id: 'Temuan yang hilang', en: 'Findings that are gone' },
  restated: { id: 'Temuan yang kini dihitung lain', en: 'Findings that count otherwise now' },
} as const satisfies Record<string, Text>;

export const impactTitle: Text = {
  id: 'Dampak perubahan aturan',
  en: 'Impact of changed rules',
};
