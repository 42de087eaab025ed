import type { ComparedField, HeadlineFigures, RowChange, RowFigures } from '@tolok/analysis';
import type { Language, Text } from '@tolok/schema';
import type { Impact } from '../evaluate/impactOf.ts';
import { type TableColumn, type TableRow, drawTable } from '../screen/drawTable.ts';
import { achievementText, columnFigure, meanText, unitNote } from '../screen/figures.ts';
import { type Line, type Screen, textOf, toned } from '../screen/span.ts';
import { reasonText, statusSpan } from '../screen/words.ts';
import { wrapText } from '../screen/wrapText.ts';

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
  const more = [own.length, heads.length].map((count) => count - mostRows);
  const others = (count = 0, text: Text) =>
    count > 0 ? [toned('quiet', text[language].replace('%', String(count)))] : [];
  const drawn = own.slice(0, mostRows).flatMap((row) => rowLines(row, language));
  return [
    toned('strong', agreement),
    ...(own.length === 0 ? [] : drawTable(columns(language), drawn, { width })),
    ...others(more[0], words.moreRows),
    ...heads.slice(0, mostRows).flatMap(({ workUnit, before, after }) => {
      const sides = [before, after].map((side) => headlineText(side, language));
      return wrapText(`${workUnit}: ${sides.join(' → ')}`, width);
    }),
    ...others(more[1], words.moreUnits),
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
    return [[about, name, toned('changed', words[kind][language]), text]];
  }
  return fields.map((field, i) => [
    i === 0 ? about : '',
    i === 0 ? name : '',
    fieldWords[field][language],
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

const headlineText = (side: HeadlineFigures | null, language: Language): string =>
  side === null
    ? '–'
    : words.headline[language]
        .replace('%a', String(side.achieved))
        .replace('%n', String(side.indicators))
        .replace('%m', meanText(side.meanAchievement, language));

const fieldWords: Readonly<Record<ComparedField, Text>> = {
  actual: { id: 'realisasi', en: 'actual' },
  achievement: { id: 'capaian', en: 'achievement' },
  status: { id: 'status', en: 'status' },
  band: { id: 'predikat', en: 'band' },
  absent: { id: 'alasan', en: 'reason' },
};

const words = {
  workUnit: { id: 'satuan kerja', en: 'work unit' },
  indicator: { id: 'indikator', en: 'indicator' },
  what: { id: 'apa', en: 'what' },
  change: { id: 'semula → menjadi', en: 'before → after' },
  added: { id: 'baru', en: 'new' },
  dropped: { id: 'hilang', en: 'gone' },
  headline: { id: '%a dari %n tercapai, rata-rata %m', en: '%a of %n achieved, mean %m' },
  moreRows: { id: '… dan % hasil lain', en: '… and % more results' },
  moreUnits: { id: '… dan % satuan kerja lain', en: '… and % more work units' },
} satisfies Record<string, Text>;
