import type { CascadeValue, RolledUp } from '@tolok/engine';
import {
  type Cascade,
  type CascadeIndicator,
  type Language,
  absentWords,
  formatNumber,
} from '@tolok/schema';
import type { Evaluation } from '../evaluate/evaluateCall.ts';
import { type TableColumn, type TableRow, drawTable } from '../screen/drawTable.ts';
import { figureText } from '../screen/figures.ts';
import { type Line, type Screen, type Span, toned } from '../screen/span.ts';
import { wrapText } from '../screen/wrapText.ts';
import { factsTitle } from './finding.ts';
import { remarks } from './remarks.ts';
import { contextText } from './contextText.ts';

/**
 * What `cascade` shows a person: the indicators of the highest level with those below them, how each
 * goes up and the value it gives, then what is missing and what should be known.
 */
export function cascadePage(
  cascade: Cascade,
  rolled: RolledUp,
  evaluation: Evaluation,
  { language, width }: Screen,
): readonly Line[] {
  const prose = (text: string): Line[] => wrapText(text, width);
  const facts = factsTitle(evaluation);
  const context = [
    contextText(evaluation, language),
    ...(facts === null ? [] : [`${words.facts[language]} ${facts}`]),
  ].join(' · ');
  const sample = rolled.links.some((link) => link.sample);
  return [
    ...wrapText(cascade.title[language], width).map((text) => toned('strong', text)),
    toned('quiet', context),
    ...wrapText(cascade.levels.map(({ title }) => title[language]).join(' → '), width).map((text) =>
      toned('quiet', text),
    ),
    '',
    ...drawTable(columns(language), treeRows(cascade, rolled, language, width), {
      width,
      proseLines: 3,
    }),
    '',
    ...lackingSentences(cascade, rolled, language).flatMap(prose),
    ...prose(words.reading[language]),
    ...(sample ? prose(words.sample[language]) : []),
    ...remarks(evaluation, language).flatMap(prose),
  ];
}

const columns = (language: Language): TableColumn[] => [
  { title: words.code[language] },
  { title: words.indicator[language], prose: true },
  { title: words.rollup[language] },
  { title: words.value[language], align: 'right' },
  { title: words.workUnits[language], align: 'right' },
];

/** Every objective of the highest level with its tree; one is shown under the first it serves. */
function treeRows(
  cascade: Cascade,
  rolled: RolledUp,
  language: Language,
  width: number,
): TableRow[] {
  const objectives = cascade.levels.flatMap((level) => level.objectives);
  const below = (code: string) => objectives.filter(({ parents }) => parents?.[0] === code);
  const linked = new Set(rolled.links.map(({ child }) => child));
  const indicatorRows = (one: CascadeIndicator, depth: number, link?: CascadeValue): TableRow[] => [
    indicatorRow(one, depth, link, language),
    ...rolled.links
      .filter(({ parent }) => parent === one.id)
      .flatMap((under) =>
        cascade.indicators
          .filter(({ id }) => id === under.child)
          .flatMap((child) => indicatorRows(child, depth + 1, under)),
      ),
  ];
  const objectiveRows = (code: string, depth: number): TableRow[] => [
    ...cascade.indicators
      .filter(({ id, objective }) => objective === code && !linked.has(id))
      .flatMap((one) => indicatorRows(one, depth)),
    ...below(code).flatMap(({ id }) => objectiveRows(id, depth + 1)),
  ];
  return (cascade.levels[0]?.objectives ?? []).flatMap(({ id, title }): TableRow[] => [
    { heading: '' },
    ...wrapText(`${id}  ${title[language]}`, width).map((text) => ({
      heading: toned('strong', text),
    })),
    ...objectiveRows(id, 0),
  ]);
}

function indicatorRow(
  { objective, name }: CascadeIndicator,
  depth: number,
  link: CascadeValue | undefined,
  language: Language,
): TableRow {
  const code = `${'  '.repeat(depth)}${objective}`;
  if (!link) return [code, name, depth === 0 ? '' : toned('quiet', '–'), '', ''];
  if (link.rollup === 'none') return [code, name, toned('quiet', words.none[language]), '', ''];
  const mark = link.sample ? ' *' : '';
  return [
    code,
    name,
    rollupText(link, language),
    valueSpan(link, language),
    link.workUnits === 0 ? '' : `${link.covered}/${link.workUnits}${mark}`,
  ];
}

function rollupText({ rollup, threshold }: CascadeValue, language: Language): string {
  const reach = typeof threshold === 'number' ? formatNumber(threshold, { language }) : threshold;
  return reach === null ? words[rollup][language] : `${words[rollup][language]} ≥ ${reach}`;
}

function valueSpan({ value, unit, absent, meeting }: CascadeValue, language: Language): Span {
  if (absent !== null) return toned('absent', `◌ ${absentWords[absent][language]}`);
  const text = figureText(value, unit ?? 'score', language);
  return unit === 'percent' && meeting !== null ? `${text} (${meeting})` : text;
}

/** The indicators below whose values are not all there, each with the reasons. */
function lackingSentences(
  { indicators }: Cascade,
  { links }: RolledUp,
  language: Language,
): readonly string[] {
  const parts = links.flatMap(({ child, lacking }) => {
    const one = indicators.find(({ id }) => id === child);
    if (!one?.indicator || lacking.length === 0) return [];
    const reasons = lacking.map(
      ({ reason, workUnits }) => `${workUnits} ${absentWords[reason][language]}`,
    );
    return [`${one.objective} ${one.name} (${reasons.join(', ')})`];
  });
  return parts.length === 0 ? [] : [`${words.lacking[language]} ${parts.join('; ')}.`];
}

const words = {
  facts: { id: 'angka dari', en: 'actuals from' },
  code: { id: 'kode', en: 'code' },
  indicator: { id: 'indikator', en: 'indicator' },
  rollup: { id: 'digulung', en: 'rolls up as' },
  value: { id: 'nilai ke atas', en: 'value given' },
  workUnits: { id: 'satker', en: 'units' },
  identical: { id: 'nilai sama', en: 'same value' },
  mean: { id: 'rata-rata', en: 'mean' },
  sum: { id: 'jumlah', en: 'sum' },
  'count-meeting': { id: 'banyaknya', en: 'count' },
  'share-meeting': { id: 'bagian', en: 'share' },
  none: { id: 'tanpa angka', en: 'no number' },
  lacking: { id: 'Belum bernilai:', en: 'Without a value:' },
  reading: {
    id: 'Satker: yang bernilai dari semua yang ada datanya. Bagian dihitung atas yang bernilai; dalam kurung banyaknya yang mencapai ambang. Alasan cara menggulung ada di catatan setiap tautan (--json).',
    en: 'Units: those with a value, of all the data speak of. A share is of those with a value; in brackets how many reach the threshold. Why each rolls up so stands in the note of its link (--json).',
  },
  sample: { id: '* memakai data rekaan.', en: '* uses made-up data.' },
};
