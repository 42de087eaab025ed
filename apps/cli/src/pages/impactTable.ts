import { comparedWords, figuresText, rowChangeWords } from '@tolok/check';
import type { ComparedField, Impact, Language, RowChange, RowFigures, Text } from '@tolok/schema';
import { type TableColumn, type TableRow, drawTable } from '../screen/drawTable.ts';
import { achievementText, columnFigure, unitNote } from '../screen/figures.ts';
import { type Line, type Screen, textOf, toned } from '../screen/span.ts';
import { reasonText, statusSpan } from '../screen/words.ts';
import { wrapText } from '../screen/wrapText.ts';
import { cutLine } from './cutLine.ts';

/** More results than a person reads on a terminal; the JSON has them all. */
const mostRows = 40;

/** The results of one agreement that change, a line for each field, then its headlines. */
export function impactTable(
  { rows, headlines }: Impact,
  agreement: string,
  { language, width }: Screen,
): readonly Line[] {
  const own = rows.filter((row) => row.agreement === agreement);
  const heads = headlines.filter((one) => one.agreement === agreement);
  const drawn = own.slice(0, mostRows).flatMap((row) => rowLines(row, language));
  return [
    toned('strong', agreement),
    ...(own.length === 0 ? [] : drawTable(columns(language), drawn, { width })),
    ...cutLine(own.length, mostRows, 'results', language),
    ...heads.slice(0, mostRows).flatMap(({ workUnit, before, after }) => {
      const sides = [before, after].map((side) => figuresText(side, language));
      return wrapText(`${workUnit}: ${sides.join(' → ')}`, width);
    }),
    ...cutLine(heads.length, mostRows, 'workUnits', language),
  ];
}

const columns = (language: Language): TableColumn[] => [
  { title: words.workUnit[language] },
  { title: words.indicator[language], prose: true },
  { title: words.what[language] },
  { title: words.change[language] },
];

function rowLines(row: RowChange, language: Language): TableRow[] {
  const { kind, before, after, fields } = row;
  const about = Object.values(row.entity).join(' ') || '–';
  const name = `${row.indicator}${unitNote(row.unit, language)}`;
  const shown = before ?? after;
  if (kind !== 'changed') {
    const text = shown ? textOf(statusSpan(shown, language)) : '';
    return [[about, name, toned('changed', rowChangeWords[kind][language]), text]];
  }
  return fields.map((field, i) => [
    i === 0 ? about : '',
    i === 0 ? name : '',
    comparedWords[field][language],
    [before, after].map((side) => figureOf(field, side, row, language)).join(' → '),
  ]);
}

function figureOf(
  field: ComparedField,
  side: RowFigures | null,
  { unit }: RowChange,
  language: Language,
): string {
  if (!side) return '–';
  switch (field) {
    case 'actual':
      return columnFigure(side.actual, unit, language);
    case 'achievement':
      return achievementText(side, language);
    case 'status':
      return textOf(statusSpan(side, language));
    case 'band':
      return side.band?.label ?? '–';
    case 'absent':
      return side.absent === null ? '–' : reasonText(side.absent, language);
  }
}

const words = {
  workUnit: { id: 'satuan kerja', en: 'work unit' },
  indicator: { id: 'indikator', en: 'indicator' },
  what: { id: 'apa', en: 'what' },
  change: { id: 'semula → menjadi', en: 'before → after' },
} satisfies Record<string, Text>;
