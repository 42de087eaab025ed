import { type Driver, type Sensitivity, subjectText } from '@tolok/analysis';
import { type Language, type UnitName, formatNumber, formatValue } from '@tolok/schema';
import type { Evaluation } from '../evaluate/evaluateCall.ts';
import { drawTable } from '../screen/drawTable.ts';
import { type Line, type Screen, toned } from '../screen/span.ts';
import { wrapText } from '../screen/wrapText.ts';
import { contextText } from './contextText.ts';

/** What `sensitivity` shows a person: each number with its ends and the results there, the widest first. */
export function sensitivityPage(
  found: Sensitivity,
  evaluation: Evaluation,
  screen: Screen,
): readonly Line[] {
  const { language, width } = screen;
  const { subject, figure, now, drivers } = found;
  const result = (value: number | null): string =>
    value === null
      ? '–'
      : figure === 'achievement'
        ? formatValue(value, 'percent', { language })
        : formatNumber(value, { language });
  const title = `${subjectText(subject, evaluation.results)[language]}: ${result(now.value)}`;
  const table = drawTable(
    [
      { title: words.driver[language], prose: true },
      { title: words.low[language], align: 'right' },
      { title: words.high[language], align: 'right' },
      { title: words.atLow[language], align: 'right' },
      { title: words.atHigh[language], align: 'right' },
      { title: words.flips[language], align: 'right' },
    ],
    drivers.map((one) => [
      one.label[language],
      valueText(one.low, one.unit, language),
      `${valueText(one.high, one.unit, language)}${one.from === 'tenth' ? ' *' : '  '}`,
      result(one.atLow),
      `${result(one.atHigh)}${one.monotone ? '' : ' ~'}`,
      one.flipsAt.map((x) => valueText(x, one.unit, language)).join('; '),
    ]),
    { width, proseLines: 2 },
  );
  return [
    ...wrapText(title, width).map((text) => toned('strong', text)),
    toned('quiet', contextText(evaluation, language)),
    '',
    ...(drivers.length === 0 ? [words.nothing[language]] : table),
    ...partLines(found, screen),
    '',
    ...notes(drivers, language).flatMap((text) => wrapText(text, width)),
  ];
}

function partLines({ parts }: Sensitivity, { language, width }: Screen): readonly Line[] {
  if (parts.length === 0) return [];
  return [
    '',
    toned('strong', words.parts[language]),
    ...drawTable(
      [
        { title: '', prose: true },
        { title: '', align: 'right' },
        { title: '', align: 'right' },
      ],
      parts.map(({ label, value, share }) => [
        label[language],
        value === null ? '–' : formatNumber(value, { language }),
        share === null ? '–' : formatValue(share, 'percent', { language }),
      ]),
      { width, bare: true },
    ),
  ];
}

const notes = (drivers: readonly Driver[], language: Language): readonly string[] => [
  ...(drivers.some(({ from }) => from === 'history') ? [words.history[language]] : []),
  ...(drivers.some(({ from }) => from === 'tenth') ? [words.tenth[language]] : []),
  ...(drivers.some(({ monotone }) => !monotone) ? [words.turns[language]] : []),
  words.alone[language],
];

const valueText = (x: number, unit: UnitName | null, language: Language): string =>
  unit === null ? formatNumber(x, { language }) : formatValue(x, unit, { language });

const words = {
  driver: { id: 'yang berubah', en: 'what varies' },
  low: { id: 'rendah', en: 'low' },
  high: { id: 'tinggi', en: 'high' },
  atLow: { id: 'hasil di rendah', en: 'at low' },
  atHigh: { id: 'di tinggi', en: 'at high' },
  flips: { id: 'status berganti', en: 'status turns' },
  nothing: { id: 'Tidak ada bilangan yang dapat diubah.', en: 'There is no number to vary.' },
  parts: { id: 'Sumbangan tiap bagian', en: 'What each part adds' },
  history: {
    id: 'Rendah dan tinggi adalah angka terkecil dan terbesar dalam riwayat.',
    en: 'Low and high are the least and greatest of the history.',
  },
  tenth: {
    id: '* tanpa riwayat: sepersepuluh kurang dan lebih dari nilai sekarang.',
    en: '* without history: a tenth less and more than today.',
  },
  turns: {
    id: '~ naik lalu turun di antara keduanya, atau sebaliknya.',
    en: '~ rises and falls between the two.',
  },
  alone: {
    id: 'Satu per satu, yang lain tetap; pengaruh bersama tidak tampak di sini.',
    en: 'One at a time, the others as they are; what two do together is not shown.',
  },
};
