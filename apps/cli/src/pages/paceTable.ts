import { type Trajectory, trajectories } from '@tolok/analysis';
import type { Results } from '@tolok/engine';
import { type Language, type Text, formatNumber, units } from '@tolok/schema';
import { drawTable } from '../screen/drawTable.ts';
import { columnFigure, unitNote } from '../screen/figures.ts';
import { type Line, type Screen, type Span, toned } from '../screen/span.ts';
import { wrapText } from '../screen/wrapText.ts';

/**
 * The pace that each target of a plan still needs, after the last year that has a value. Empty unless
 * a plan of several years was evaluated whole.
 */
export function paceTable(results: Results, { language, width }: Screen): readonly Line[] {
  const all = trajectories(results);
  if (all.length === 0) return [];
  return [
    toned('strong', words.title[language]),
    ...drawTable(
      [
        { title: words.code[language] },
        { title: words.indicator[language], prose: true },
        { title: words.target[language], align: 'right' },
        { title: words.soFar[language], align: 'right' },
        { title: words.needed[language], align: 'right' },
        { title: words.perYear[language], align: 'right' },
        { title: words.state[language] },
      ],
      all.map((one) => cells(one, language)),
      { width, proseLines: 2 },
    ),
    ...wrapText(noteText(all, language), width).map((text) => toned('quiet', text)),
    '',
  ];
}

function cells(one: Trajectory, language: Language): readonly Span[] {
  const { unit, state } = one;
  const amount = (value: number | null, signed: boolean): string =>
    value === null ? '–' : formatNumber(value, { language, signed, digits: units[unit].digits });
  const signed = one.meaning === 'step';
  return [
    one.code ?? '',
    `${one.title[language]}${unitNote(unit, language)}`,
    one.target === null ? '–' : columnFigure(one.target, unit, language),
    columnFigure(one.soFar, unit, language),
    amount(state === 'reached' ? null : one.needed, signed),
    amount(one.perYear, signed),
    stateSpan(one, language),
  ];
}

/** How it stands, by shape and word. */
function stateSpan({ state, yearsLeft }: Trajectory, language: Language): Span {
  const text = `${shapes[state]} ${stateWords[state][language]}`;
  switch (state) {
    case 'reached':
      return toned('achieved', text);
    case 'missed':
      return toned('not-achieved', text);
    case 'on-the-way':
      return `${text} ${yearsLeft} ${words.years[language]}`;
    case 'no-pace':
      return toned('absent', text);
  }
}

const shapes = { reached: '●', missed: '▼', 'on-the-way': '→', 'no-pace': '◌' } as const;

const stateWords: Readonly<Record<Trajectory['state'], Text>> = {
  reached: { id: 'tercapai', en: 'reached' },
  missed: { id: 'terlewat', en: 'missed' },
  'on-the-way': { id: 'masih', en: 'left:' },
  'no-pace': { id: 'tanpa laju', en: 'no pace' },
};

/** What the numbers mean, of those that are there. */
const noteText = (all: readonly Trajectory[], language: Language): string =>
  (['amount', 'step', 'level'] as const)
    .filter((meaning) => all.some((one) => one.meaning === meaning && one.perYear !== null))
    .map((meaning) => meanings[meaning][language])
    .join(' ');

const meanings = {
  amount: {
    id: 'Yang dijumlahkan: sisa yang harus terkumpul.',
    en: 'Of a sum: what must still be added up.',
  },
  step: {
    id: 'Dengan tanda: kenaikan dari angka terakhir sampai target akhir.',
    en: 'With a sign: the step from the last figure to the final target.',
  },
  level: {
    id: 'Yang dirata-ratakan: tingkat tiap tahun tersisa.',
    en: 'Of a mean: the level of each year left.',
  },
} satisfies Record<string, Text>;

const words = {
  title: { id: 'Laju yang masih perlu', en: 'The pace still needed' },
  code: { id: 'kode', en: 'code' },
  indicator: { id: 'indikator', en: 'indicator' },
  target: { id: 'target akhir', en: 'final target' },
  soFar: { id: 'sejauh ini', en: 'so far' },
  needed: { id: 'perlu', en: 'needed' },
  perYear: { id: 'per tahun', en: 'a year' },
  state: { id: 'keadaan', en: 'state' },
  years: { id: 'tahun', en: 'years' },
};
