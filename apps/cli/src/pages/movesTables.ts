import {
  type IndicatorMove,
  type NotComparable,
  notComparableWords,
  resultStateWords,
  resultStates,
} from '@tolok/analysis';
import { type Language, formatNumber } from '@tolok/schema';
import { percent } from '../documents/diffImpactJson.ts';
import type { DiffImpact } from '../evaluate/diffImpact.ts';
import { drawTable } from '../screen/drawTable.ts';
import { meanText } from '../screen/figures.ts';
import { type Line, type Screen, type Span, toned } from '../screen/span.ts';
import { wrapText } from '../screen/wrapText.ts';

/** How many results went from each status to each other: before in rows, after in columns. */
export function transitionsTable(
  { impact: { transitions } }: DiffImpact,
  { language, width }: Screen,
): readonly Line[] {
  const used = resultStates.filter((state) =>
    resultStates.some((other) => transitions[state][other] + transitions[other][state] > 0),
  );
  const rows = used.map((before): Span[] => [
    resultStateWords[before][language],
    ...used.map((after) => {
      const count = transitions[before][after];
      return before === after || count === 0
        ? toned('quiet', count === 0 ? '·' : String(count))
        : toned('changed', String(count));
    }),
  ]);
  return drawTable(
    [
      { title: words.beforeAfter[language] },
      ...used.map((state) => ({
        title: resultStateWords[state][language],
        align: 'right' as const,
      })),
    ],
    rows,
    { width },
  );
}

/** Every indicator: its mean before and after, and why where there is none to be compared. */
export function indicatorMovesTable(
  found: DiffImpact,
  { language, width }: Screen,
): readonly Line[] {
  const many = found.impact.workUnits.length > 1;
  const rows = found.impact.indicators.map((move) => indicatorRow(found, move, many, language));
  const table = drawTable(
    [
      { title: words.from[language] },
      { title: words.to[language] },
      { title: words.indicator[language], prose: true },
      { title: words.before[language], align: 'right' },
      { title: words.after[language], align: 'right' },
      { title: words.difference[language], align: 'right' },
      ...(many
        ? [
            { title: words.up[language], align: 'right' as const },
            { title: words.down[language], align: 'right' as const },
          ]
        : [{ title: words.status[language] }]),
    ],
    rows,
    { width, proseLines: 2 },
  );
  return [...table, ...becauseLines(found, language).flatMap((text) => wrapText(text, width))];
}

/** Why results cannot be compared, once for all indicators of which the same holds. */
function becauseLines(
  { impact: { indicators }, comparison }: DiffImpact,
  language: Language,
): readonly string[] {
  const told = indicators.flatMap((move) => {
    const text = becauseText(move, language);
    return text === '' ? [] : [{ text, code: codeOf(move, comparison) }];
  });
  const alike = Map.groupBy(told, ({ text }) => text);
  if (alike.size === 0) return [];
  return [
    '',
    words.notComparable[language],
    ...[...alike].map(([text, own]) => `${own.map(({ code }) => code).join(', ')} – ${text}`),
  ];
}

/** The code it has in the later agreement, where it is in that one. */
function codeOf({ slot }: IndicatorMove, { changes }: DiffImpact['comparison']): string {
  const to = changes.find((one) => slot.to !== null && one.to?.position === slot.to)?.to;
  const from = changes.find((one) => slot.from !== null && one.from?.position === slot.from)?.from;
  return (to ?? from)?.code ?? '–';
}

function indicatorRow(
  found: DiffImpact,
  move: IndicatorMove,
  many: boolean,
  language: Language,
): Span[] {
  const { changes } = found.comparison;
  const { slot, mean, only } = move;
  const from = changes.find((one) => one.from?.position === slot.from)?.from ?? null;
  const to = changes.find((one) => one.to?.position === slot.to)?.to ?? null;
  const shown = slot.to === null ? from : to;
  const side = (units: number | undefined, own: number | null | undefined) =>
    meanOrDash(units === undefined ? (own ?? null) : percent(units), language);
  return [
    slot.from === null ? '' : (from?.code ?? ''),
    slot.to === null ? '' : (to?.code ?? ''),
    shown?.name?.[language] ?? shown?.id ?? '',
    side(mean?.from, only?.from?.achievement),
    side(mean?.to, only?.to?.achievement),
    mean ? formatNumber(mean.delta / 1e9, { language, signed: true }) : '–',
    ...(many ? [String(move.up), String(move.down)] : [statusText(move, language)]),
  ];
}

const meanOrDash = (mean: number | null, language: Language): string =>
  mean === null ? '–' : meanText(mean, language);

/** Both statuses where they differ; the one there is where they do not. */
function statusText({ transitions }: IndicatorMove, language: Language): Span {
  for (const before of resultStates) {
    for (const after of resultStates) {
      if (transitions[before][after] === 0) continue;
      const [was, is] = [resultStateWords[before][language], resultStateWords[after][language]];
      return before === after ? was : toned('changed', `${was} → ${is}`);
    }
  }
  return '';
}

/** Why results cannot be compared, both sides. */
function becauseText({ because, results }: IndicatorMove, language: Language): string {
  const reasons = (side: 'from' | 'to'): string =>
    because
      .filter((one) => one.side === side)
      .map((one) => reasonText(one, results, language))
      .join(', ');
  const [before, after] = [reasons('from'), reasons('to')];
  if (before === after) return before;
  return [
    ...(before === '' ? [] : [`${words.before[language]}: ${before}`]),
    ...(after === '' ? [] : [`${words.after[language]}: ${after}`]),
  ].join('; ');
}

const reasonText = (
  { reason, results: count }: NotComparable,
  results: number,
  language: Language,
): string => {
  const text = notComparableWords[reason][language];
  return count === results || count === 0
    ? text
    : `${text} (${count} ${words.of[language]} ${results})`;
};

const words = {
  beforeAfter: { id: 'sebelum ↓ sesudah →', en: 'before ↓ after →' },
  from: { id: 'dari', en: 'from' },
  to: { id: 'ke', en: 'to' },
  indicator: { id: 'indikator', en: 'indicator' },
  before: { id: 'sebelum', en: 'before' },
  after: { id: 'sesudah', en: 'after' },
  difference: { id: 'selisih', en: 'difference' },
  up: { id: 'naik', en: 'up' },
  down: { id: 'turun', en: 'down' },
  status: { id: 'status', en: 'status' },
  notComparable: { id: 'Tidak dapat dibandingkan:', en: 'Not comparable:' },
  of: { id: 'dari', en: 'of' },
};
