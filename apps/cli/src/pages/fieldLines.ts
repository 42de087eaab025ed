import type { Change, FieldChange, FieldValue, FormulaRole } from '@tolok/analysis';
import { type Language, type Text, formatNumber } from '@tolok/schema';
import { inLanguage } from '../documents/diffJson.ts';

/**
 * What a change says otherwise beside name, target and place, which the table shows: a line for each
 * field, formulas in words with the places at which they part.
 */
export const fieldLines = ({ fields }: Change, language: Language): readonly string[] =>
  fields.filter(({ path }) => !shownElsewhere.has(path)).flatMap((one) => linesOf(one, language));

const shownElsewhere = new Set(['name', 'target', 'definition', 'order', 'title']);

function linesOf(field: FieldChange, language: Language): readonly string[] {
  const label = labelOf(field.path, language);
  const text = (value: FieldValue) => textOf(inLanguage(value, language), language);
  if (field.path !== 'formula') {
    const [from, to] = [text(field.from), text(field.to)];
    return from === to || Math.max(from.length, to.length) > longest
      ? [`${label} ${words.changed[language]}`]
      : [`${label}: ${from} → ${to}`];
  }
  const side = (words: Text | null | undefined, written: FieldValue) =>
    words?.[language] ?? text(written);
  return [
    `${label}: ${side(field.words?.from, field.from)} → ${side(field.words?.to, field.to)}`,
    ...field.edits
      .filter(({ role }) => role !== 'whole')
      .map(({ role, from, to }) => `${roles[role][language]}: ${from[language]} → ${to[language]}`),
  ];
}

/** Beyond this a line is harder to read than the two documents. */
const longest = 160;

/** A value as a person reads it; what has parts is told by its label, or part by part. */
function textOf(value: FieldValue, language: Language): string {
  if (value === null) return words.none[language];
  if (typeof value === 'number') return formatNumber(value, { language });
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if ('label' in value && typeof value.label === 'string') return value.label;
  return Object.values(value)
    .map((one) => textOf(one, language))
    .join('; ');
}

const labelOf = (path: string, language: Language): string => {
  const [kind = '', ...rest] = path.split('.');
  return [labels[kind]?.[language] ?? kind, ...rest].join(' ');
};

const labels: Readonly<Record<string, Text>> = {
  targets: { id: 'target triwulan', en: 'target of quarter' },
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

const roles: Readonly<Record<FormulaRole, Text>> = {
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

const words = {
  none: { id: 'tidak ada', en: 'none' },
  changed: { id: 'berubah', en: 'changes' },
};
