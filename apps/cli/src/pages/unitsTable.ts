import type { Commitment, UnitSummary } from '@tolok/engine';
import { type Language, formatValue } from '@tolok/schema';
import type { Evaluation } from '../evaluate/evaluateCall.ts';
import { type TableColumn, drawTable } from '../screen/drawTable.ts';
import { meanText } from '../screen/figures.ts';
import { type Line, type Screen, toned } from '../screen/span.ts';
import { wrapText } from '../screen/wrapText.ts';
import { contextText } from './contextText.ts';

/** A commitment over many work units: a line each, with what became of its indicators. */
export function unitsTable(
  evaluation: Evaluation,
  commitment: Commitment,
  { language, width }: Screen,
): Line[] {
  const { units } = evaluation.results;
  const { workUnitNames } = evaluation.run.plan;
  const rows = units.map((unit) => [
    unit.workUnit,
    workUnitNames[unit.workUnit] ?? '',
    ...unitCounts(unit, language),
  ]);
  return [
    toned('strong', commitment.title[language]),
    toned('quiet', contextText(evaluation, language)),
    '',
    ...drawTable(unitColumns(language), rows, { width }),
    '',
    ...wrapText(words.one[language], width),
  ];
}

/** What became of the indicators of a work unit, a cell each. */
export const unitCounts = ({ summary }: UnitSummary, language: Language): string[] => [
  String(summary.achieved),
  String(summary.notAchieved),
  String(summary.absent),
  formatValue(summary.successRatio, 'percent', { language }),
  meanText(summary.meanAchievement, language),
  String(summary.meanCovers),
];

/** The columns of work units: code, name, and `unitCounts`. */
export const unitColumns = (language: Language): TableColumn[] => [
  { title: words.workUnit[language] },
  { title: words.name[language], prose: true },
  { title: words.achieved[language], align: 'right' },
  { title: words.notAchieved[language], align: 'right' },
  { title: words.absent[language], align: 'right' },
  { title: words.ratio[language], align: 'right' },
  { title: words.mean[language], align: 'right' },
  { title: words.covers[language], align: 'right' },
];

const words = {
  workUnit: { id: 'satker', en: 'unit' },
  name: { id: 'nama', en: 'name' },
  achieved: { id: 'tercapai', en: 'achieved' },
  notAchieved: { id: 'tidak', en: 'not' },
  absent: { id: 'tanpa nilai', en: 'no value' },
  ratio: { id: 'keberhasilan', en: 'success' },
  mean: { id: 'rata-rata', en: 'mean' },
  covers: { id: 'dari', en: 'over' },
  one: {
    id: 'Indikator satu satuan kerja: tambahkan --work-unit KODE. Semua baris: --json.',
    en: 'The indicators of one work unit: add --work-unit KODE. Every row: --json.',
  },
};
