import { type Language, formatNumber, formatValue } from '@tolok/schema';
import type { ChartKind } from '../chart.ts';
import { defineChart } from '../defineChart.ts';
import { capital } from '../read/printTwin.ts';
import { commonRoles } from '../read/roles.ts';
import { tableOf } from '../tableOf.ts';
import { numberOf } from '../words/rank.ts';
import { standingWord } from '../words/status.ts';
import type { LineRow } from './line/lineRow.ts';
import { sketch } from './line/sketch.ts';
import type { LineSpec } from './line/spec.ts';
import { lineWords } from './line/words.ts';

export type { LineSpec };

/**
 * Actual over periods with the target as a stepped, dashed line; the label of a row is its period.
 *
 * The line goes through the first row of each period and breaks where there is no number; further
 * rows of a period, other values that are told for it, are hollow and joined by dots.
 */
export const line: ChartKind<LineSpec> = defineChart<LineRow, LineSpec>({
  label: { id: 'Garis dengan target', en: 'Line with target step' },
  question: {
    id: 'Bagaimana perjalanannya dari waktu ke waktu?',
    en: 'How did it go over time?',
  },
  roles: {
    ...commonRoles,
    label: { ...commonRoles.label, head: { id: 'periode', en: 'period' } },
    actual: { type: 'value', required: true, head: { id: 'realisasi', en: 'actual' } },
    target: { type: 'value', head: { id: 'target', en: 'target' } },
    status: { type: 'status', head: { id: 'status', en: 'status' } },
  },
  read: (cells, row) => ({
    actual: cells.figure('actual', row),
    target: cells.figure('target', row),
    status: cells.status('status', row),
    print: (figure, language) => formatValue(figure, cells.unit(row), { language }),
    printGap: (gap, language) =>
      cells.unit(row) === 'percent'
        ? `${formatNumber(gap, { language })} ${words[language].points}`
        : formatValue(gap, cells.unit(row), { language }),
  }),
  title: titleOf,
  describe({ label, actual, target, status, print }, _spec, language) {
    const say = lineWords[language];
    const aim = numberOf(target) === null ? '' : `, ${say.target} ${print(target, language)}`;
    const judged = status === null ? '' : `, ${standingWord(status, language)}`;
    return `${label}: ${say.actual} ${print(actual, language)}${aim}${judged}.`;
  },
  sketch,
  example: {
    table: tableOf({
      tahun: ['2020', '2021', '2021', '2022', '2023', '2024'],
      realisasi: [-5, 89.37, 40, 97.39, null, 41.5],
      target: [null, 40, 40, 45, 50, 55],
      status: [null, 'achieved', null, 'achieved', null, 'not-achieved'],
      alasan: [null, null, null, null, 'pending', null],
    }),
    spec: {
      columns: {
        label: 'tahun',
        actual: 'realisasi',
        target: 'target',
        status: 'status',
        absent: 'alasan',
      },
      measure: { id: 'produk dalam negeri', en: 'domestic products' },
      rows: { id: 'tahun', en: 'years' },
      unit: 'percent',
      period: { id: '2020–2024', en: '2020–2024' },
      source: { id: 'angka contoh', en: 'made-up figures' },
    },
  },
});

function titleOf(rows: readonly LineRow[], spec: LineSpec, language: Language): string {
  const say = words[language];
  const measure = capital(`${spec.measure[language]}${spec.cumulative ? say.cumulative : ''}`);
  const known = rows.filter(({ actual }) => numberOf(actual) !== null);
  const [first, last] = [known[0], known[known.length - 1]];
  if (!first || !last) return say.none(measure);
  const [value, target] = [numberOf(last.actual) ?? 0, numberOf(last.target)];
  const shown = last.print(value, language);
  if (target !== null) {
    const size = last.printGap(Math.min(Math.abs(value - target), Number.MAX_VALUE), language);
    const aim = last.print(target, language);
    return value === target
      ? say.exact(measure, last.label, shown)
      : say.gap(measure, last.label, shown, size, value > target, aim);
  }
  const before = numberOf(first.actual) ?? 0;
  if (first === last || before === value) return say.one(measure, last.label, shown);
  return say.move(
    measure,
    value > before,
    first.print(before, language),
    first.label,
    shown,
    last.label,
  );
}

const words = {
  id: {
    cumulative: ' kumulatif',
    none: (measure: string) => `${measure} belum ada nilainya`,
    points: 'poin',
    one: (measure: string, period: string, value: string) => `${measure} ${value} pada ${period}`,
    exact: (measure: string, period: string, value: string) =>
      `${measure} ${value} pada ${period}, tepat di target`,
    gap: (measure: string, period: string, value: string, gap: string, up: boolean, aim: string) =>
      `${measure} ${value} pada ${period}, ${gap} di ${up ? 'atas' : 'bawah'} target ${aim}`,
    move: (measure: string, up: boolean, from: string, first: string, to: string, last: string) =>
      `${measure} ${up ? 'naik' : 'turun'} dari ${from} pada ${first} menjadi ${to} pada ${last}`,
  },
  en: {
    cumulative: ', cumulative,',
    none: (measure: string) => `${measure} has no value yet`,
    points: 'points',
    one: (measure: string, period: string, value: string) => `${measure} ${value} in ${period}`,
    exact: (measure: string, period: string, value: string) =>
      `${measure} ${value} in ${period}, exactly on target`,
    gap: (measure: string, period: string, value: string, gap: string, up: boolean, aim: string) =>
      `${measure} ${value} in ${period}, ${gap} ${up ? 'above' : 'below'} the target of ${aim}`,
    move: (measure: string, up: boolean, from: string, first: string, to: string, last: string) =>
      `${measure} ${up ? 'rose' : 'fell'} from ${from} in ${first} to ${to} in ${last}`,
  },
};
