import type { Language, Text } from '@tolok/schema';
import type { FormulaRole } from '../fields/fieldChange.ts';

/** What a field that changed is called, by its path: `inputs.pagu` is *masukan pagu*. */
export function fieldLabel(path: string, language: Language): string {
  const [kind = '', ...rest] = path.split('.');
  return [labels[kind]?.[language] ?? kind, ...rest].join(' ');
}

const labels: Readonly<Record<string, Text>> = {
  name: { id: 'nama', en: 'name' },
  title: { id: 'judul aturan', en: 'title of the rule' },
  definition: { id: 'aturan', en: 'rule' },
  target: { id: 'target', en: 'target' },
  targets: { id: 'target triwulan', en: 'target of quarter' },
  order: { id: 'urutan', en: 'place' },
  weight: { id: 'bobot', en: 'weight' },
  objective: { id: 'sasaran', en: 'objective' },
  formula: { id: 'rumus', en: 'formula' },
  inputs: { id: 'masukan', en: 'input' },
  description: { id: 'uraian', en: 'description' },
  unit: { id: 'satuan', en: 'unit' },
  polarity: { id: 'polaritas', en: 'polarity' },
  entity: { id: 'baris', en: 'rows' },
  weights: { id: 'bobot bagian', en: 'weights of parts' },
  reported: { id: 'angka yang dilaporkan', en: 'reported figure' },
  scale: { id: 'skala', en: 'scale' },
  achievement: { id: 'cara capaian', en: 'form of achievement' },
  targetKind: { id: 'jenis target', en: 'kind of target' },
  zeroTarget: { id: 'target nol', en: 'target of zero' },
  periodAggregation: { id: 'penggabungan triwulan', en: 'quarters put together' },
  multiYear: { id: 'penggabungan tahun', en: 'years put together' },
  interim: { id: 'target antara', en: 'interim target' },
  rounding: { id: 'pembulatan', en: 'rounding' },
  rollup: { id: 'penggabungan ke atas', en: 'roll-up' },
  evidence: { id: 'bukti', en: 'evidence' },
};

/** What changes at one place of a formula. */
export const formulaRoleWords: Readonly<Record<FormulaRole, Text>> = {
  whole: { id: 'seluruhnya', en: 'the whole' },
  dividend: { id: 'yang dibagi berubah', en: 'the dividend changes' },
  divisor: { id: 'pembagi berubah', en: 'the divisor changes' },
  part: { id: 'bagian berubah', en: 'a part changes' },
  condition: { id: 'syarat berubah', en: 'the condition changes' },
  then: { id: 'hasil bila syarat terpenuhi berubah', en: 'the result where it holds changes' },
  otherwise: { id: 'hasil selain itu berubah', en: 'the result otherwise changes' },
  argument: { id: 'yang dihitung berubah', en: 'what is taken changes' },
  filter: { id: 'saringan berubah', en: 'the filter changes' },
};
