import {
  type Attribution,
  type Group,
  groupWords,
  groups,
  notComparableWords,
} from '@tolok/analysis';
import { type Language, formatNumber } from '@tolok/schema';
import { percent } from '../documents/diffImpactJson.ts';
import type { DiffImpact } from '../evaluate/diffImpact.ts';
import { drawTable } from '../screen/drawTable.ts';
import { meanText } from '../screen/figures.ts';
import { type Line, type Screen, type Span, toned } from '../screen/span.ts';
import { wrapText } from '../screen/wrapText.ts';
import { impactRemarks } from './impactRemarks.ts';
import { indicatorMovesTable, transitionsTable } from './movesTables.ts';
import { unitMovesTable } from './unitMovesTable.ts';

/**
 * What the comparison of two agreements moves: the finding, the steps from the one to the other,
 * statuses before and after, indicators, work units, and why something cannot be compared.
 */
export function diffImpactPage(found: DiffImpact, screen: Screen): readonly Line[] {
  const { language, width } = screen;
  const { attribution } = found.impact;
  return [
    toned('strong', words.title[language]),
    ...findingLines(found, language).flatMap((text) => wrapText(text, width)),
    '',
    ...stepsTable(found, screen),
    ...wrapText(orderText(attribution, language), width).map((text) => toned('quiet', text)),
    '',
    ...transitionsTable(found, screen),
    '',
    ...indicatorMovesTable(found, screen),
    ...unitMovesTable(found, screen),
    ...impactRemarks(found, language).flatMap((text) => wrapText(text, width)),
  ];
}

/** Both sides by name, and how many work units rose and fell. */
function findingLines({ impact, comparison }: DiffImpact, language: Language): readonly string[] {
  const { attribution, directions, workUnits } = impact;
  const { from, to, total } = attribution;
  const difference =
    total === null
      ? words.noTotal[language]
      : `${points(total, language)} ${words.points[language]}`;
  const many = workUnits.length > 1;
  return [
    `${words.mean[language]}: ${comparison.from} ${meanText(percent(from.mean), language)} → ${comparison.to} ${meanText(percent(to.mean), language)}, ${difference}.`,
    `${words.achieved[language]}: ${from.achieved} ${words.of[language]} ${from.results} → ${to.achieved} ${words.of[language]} ${to.results}.`,
    ...lackingLines(impact, comparison, language),
    ...(many
      ? [
          `${directions.rises} ${words.of[language]} ${workUnits.length} ${words.rise[language]}, ${directions.falls} ${words.fall[language]}, ${directions.stays} ${words.stay[language]}, ${directions['not-comparable']} ${words.cannot[language]}.`,
        ]
      : []),
  ];
}

/** Why an agreement has no mean that the other could be held against. */
export function lackingLines(
  { lacking }: DiffImpact['impact'],
  { from, to }: Pick<DiffImpact['comparison'], 'from' | 'to'>,
  language: Language,
): readonly string[] {
  return (['from', 'to'] as const).flatMap((side) => {
    const own = lacking.filter((one) => one.side === side);
    if (own.length === 0) return [];
    const reasons = own.map(
      ({ reason, results }) => `${notComparableWords[reason][language]} (${results})`,
    );
    const id = side === 'from' ? from : to;
    return [`${id} ${words.lacks[language]}: ${reasons.join(', ')}.`];
  });
}

function stepsTable(found: DiffImpact, { language, width }: Screen): readonly Line[] {
  const { impact, shares } = found;
  const many = impact.workUnits.length > 1;
  const rows = impact.attribution.steps.map((one): Span[] => [
    toned(one.idle ? 'quiet' : 'changed', groupWords[one.step][language]),
    one.idle ? toned('quiet', words.alike[language]) : deltaText(one.delta, language),
    meanText(percent(one.to.mean), language),
    formatNumber(one.achieved, { language, signed: true }),
    ...(many ? [String(one.workUnits)] : []),
    ...(shares ? [shareText(found, one.step, language)] : []),
  ]);
  return drawTable(
    [
      { title: words.step[language] },
      { title: words.effect[language], align: 'right' },
      { title: words.after[language], align: 'right' },
      { title: words.achieved[language], align: 'right' },
      ...(many ? [{ title: words.moved[language], align: 'right' as const }] : []),
      ...(shares ? [{ title: words.share[language], align: 'right' as const }] : []),
    ],
    rows,
    { width },
  );
}

function shareText({ shares }: DiffImpact, step: Group, language: Language): string {
  const share = shares?.shares?.[step];
  return share === undefined ? '–' : deltaText(share, language);
}

function orderText({ order }: Attribution, language: Language): string {
  const printed = groups.every((group, i) => order[i] === group);
  return printed ? words.printed[language] : words.reordered[language];
}

const deltaText = (units: number | null, language: Language): string =>
  units === null ? '–' : points(units, language);

/** A difference of percentages, with its sign. */
export const points = (units: number, language: Language): string =>
  formatNumber(units / 1e9, { language, signed: true });

const words = {
  title: { id: 'Apa yang digesernya', en: 'What it moves' },
  mean: { id: 'Rata-rata capaian', en: 'Mean achievement' },
  points: { id: 'poin', en: 'points' },
  noTotal: { id: 'tidak dapat dibandingkan', en: 'not comparable' },
  achieved: { id: 'tercapai', en: 'achieved' },
  of: { id: 'dari', en: 'of' },
  rise: { id: 'satuan kerja naik', en: 'work units rise' },
  fall: { id: 'turun', en: 'fall' },
  stay: { id: 'tetap', en: 'stay' },
  cannot: { id: 'tidak dapat dibandingkan', en: 'not comparable' },
  lacks: { id: 'tidak punya rata-rata; hasilnya', en: 'has no mean; of its results' },
  step: { id: 'langkah', en: 'step' },
  effect: { id: 'pengaruh', en: 'effect' },
  after: { id: 'sesudahnya', en: 'after it' },
  moved: { id: 'satker bergeser', en: 'units moved' },
  share: { id: 'tanpa urutan', en: 'order-free' },
  alike: { id: 'tidak berbeda', en: 'no difference' },
  printed: {
    id: 'Pengaruh dalam poin persen, tiap langkah sesudah yang di atasnya; jumlahnya tepat. Urutan lain: --order. Tanpa urutan: --shapley.',
    en: 'Effects in percentage points, each step after those above it; they add up exactly. Another order: --order. Without one: --shapley.',
  },
  reordered: {
    id: 'Pengaruh dalam poin persen, dalam urutan yang diminta; jumlahnya tepat, dan sama dalam urutan apa pun.',
    en: 'Effects in percentage points, in the order asked for; they add up exactly, to the same in any order.',
  },
};
