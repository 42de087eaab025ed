import { type Language, type Text, formatNumber, formatValue } from '@tolok/schema';
import type { MovedRow, StatusMove } from './movedFigures.ts';
import type { MovedUnit, ScenarioEffect } from './scenarioEffect.ts';

/** What the two sides are called. */
export interface Sides {
  readonly before: Text;
  readonly after: Text;
}

/**
 * What a scenario comes to, in one sentence that names both sides, with exact counts:
 * `Skenario terhadap Perkin 2022: 1 dari 15 indikator berubah, 1 menjadi tercapai; rata-rata capaian
 * naik 1,8 poin (85,91 % → 87,71 %).`
 */
export const scenarioHeadline = (effect: ScenarioEffect, sides: Sides): Text => ({
  id: sentence(effect, sides, 'id'),
  en: sentence(effect, sides, 'en'),
});

function sentence(effect: ScenarioEffect, { before, after }: Sides, language: Language): string {
  const { rows, agreement, units, of } = effect;
  const subject = `${after[language]} ${words.against[language]} ${before[language]}`;
  const parts = [
    `${rows.length} ${words.of[language]} ${of.rows} ${words.results[language]}${moves(rows, language)}`,
    ...(agreement ? [meanText(agreement.before, agreement.after, agreement, language)] : []),
    ...(of.units > 1 ? [unitsText(units, of.units, language)] : []),
  ];
  return `${subject}: ${parts.join('; ')}.`;
}

function moves(rows: readonly MovedRow[], language: Language): string {
  const count = (wanted: StatusMove, to: 'achieved' | 'not-achieved' | null): number =>
    rows.filter(({ move, after }) => move === wanted && (to === null || after.status === to))
      .length;
  const counts = [
    [count('up', null) + count('gained', 'achieved'), words.up[language]],
    [count('down', null) + count('gained', 'not-achieved'), words.down[language]],
    [count('lost', null), words.lost[language]],
  ] as const;
  return counts
    .filter(([n]) => n > 0)
    .map(([n, word]) => `, ${n} ${word}`)
    .join('');
}

function meanText(
  before: { readonly meanAchievement: number | null; readonly meanCovers: number },
  after: { readonly meanAchievement: number | null; readonly meanCovers: number },
  { difference }: { readonly difference: number | null },
  language: Language,
): string {
  const percent = (mean: number | null) =>
    mean === null ? words.none[language] : formatValue(mean, 'percent', { language });
  const from = percent(before.meanAchievement);
  const to = percent(after.meanAchievement);
  const covers =
    before.meanCovers === after.meanCovers
      ? ''
      : `, ${words.covers[language]} ${before.meanCovers} → ${after.meanCovers}`;
  const mean = words.mean[language];
  if (difference === null && from !== to) return `${mean} ${from} → ${to}${covers}`;
  if (difference === null || difference === 0)
    return `${mean} ${words.same[language]} ${to}${covers}`;
  const points = formatNumber(Math.abs(difference), { language });
  const verb = difference > 0 ? words.rises[language] : words.falls[language];
  return `${mean} ${verb} ${points} ${words.points[language]} (${from} → ${to}${covers})`;
}

function unitsText(units: readonly MovedUnit[], all: number, language: Language): string {
  const rise = units.filter(({ difference }) => (difference ?? 0) > 0).length;
  const fall = units.filter(({ difference }) => (difference ?? 0) < 0).length;
  return language === 'id'
    ? `rata-rata ${rise} dari ${all} satuan kerja naik, ${fall} turun`
    : `the mean of ${rise} of ${all} work units rises, of ${fall} it falls`;
}

const words = {
  against: { id: 'terhadap', en: 'against' },
  of: { id: 'dari', en: 'of' },
  results: { id: 'hasil berubah', en: 'results change' },
  up: { id: 'menjadi tercapai', en: 'become achieved' },
  down: { id: 'menjadi belum tercapai', en: 'become not achieved' },
  lost: { id: 'kehilangan putusan', en: 'lose their verdict' },
  mean: { id: 'rata-rata capaian', en: 'mean achievement' },
  none: { id: 'tidak ada', en: 'none' },
  same: { id: 'tetap', en: 'stays at' },
  rises: { id: 'naik', en: 'rises by' },
  falls: { id: 'turun', en: 'falls by' },
  points: { id: 'poin', en: 'points' },
  covers: { id: 'mencakup', en: 'covering' },
};
