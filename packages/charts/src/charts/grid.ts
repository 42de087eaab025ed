import type { Language } from '@tolok/schema';
import type { ChartKind } from '../chart.ts';
import { defineChart } from '../defineChart.ts';
import { capital } from '../read/printTwin.ts';
import { knownOf } from '../read/valueRow.ts';
import { tableOf } from '../tableOf.ts';
import { standingWord } from '../words/status.ts';
import { byRank, numberOf } from '../words/rank.ts';
import { type GridRow, type GridSpec, cellsOf, gridRoles, readGrid } from './grid/gridRow.ts';
import { acrossOf, sketch } from './grid/sketch.ts';
import { gridWords } from './grid/words.ts';

export type { GridSpec };

/**
 * What two inputs together make: a row of the table is a cell, its label one input, `across` the
 * other, both in the order they first come.
 *
 * A cell has the ground and the mark of its status, and its value; the marked one is ringed.
 */
export const grid: ChartKind<GridSpec> = defineChart<GridRow, GridSpec>({
  label: { id: 'Kisi dua masukan', en: 'Two-way grid' },
  question: { id: 'Apa hasil kedua masukan bersama?', en: 'What do two inputs make together?' },
  roles: gridRoles,
  read: readGrid,
  title: titleOf,
  notes(rows, spec, language) {
    const say = gridWords[language];
    const repeated = rows.length - cellsOf(rows).cells.length;
    return [
      say.axes(spec.rows[language], acrossOf(spec, language)),
      ...(repeated > 0 ? [say.repeated(repeated)] : []),
    ];
  },
  describe(row, spec, language) {
    const inputs = `${spec.rows[language]} ${row.label}, ${acrossOf(spec, language)} ${row.across}`;
    const judged = row.status === null ? '' : `, ${standingWord(row.status, language)}`;
    const current = row.marked ? ` (${gridWords[language].now})` : '';
    return `${capital(inputs)}${current}: ${row.printed(language)}${judged}.`;
  },
  sketch,
  example: {
    table: tableOf({
      target: ['40', '45', '50', '55'].flatMap((target) => Array.from({ length: 5 }, () => target)),
      realisasi: Array.from(
        { length: 20 },
        (_, i) => ['35', '40', '45', '50', 'belum ada'][i % 5] ?? '',
      ),
      capaian: [
        ...[87.5, 100, 112.5, 125, null],
        ...[77.78, 88.89, 100, 111.11, null],
        ...[70, 80, 90, 100, null],
        ...[63.64, 72.73, 81.82, 90.91, null],
      ],
      status: [
        ...['not-achieved', 'achieved', 'achieved', 'achieved', null],
        ...['not-achieved', 'not-achieved', 'achieved', 'achieved', null],
        ...['not-achieved', 'not-achieved', 'not-achieved', 'achieved', null],
        ...['not-achieved', 'not-achieved', 'not-achieved', 'not-achieved', null],
      ],
      alasan: Array.from({ length: 20 }, (_, i) => (i % 5 === 4 ? 'pending' : null)),
      ini: Array.from({ length: 20 }, (_, i) => i === 6),
    }),
    spec: {
      columns: {
        label: 'target',
        across: 'realisasi',
        value: 'capaian',
        status: 'status',
        absent: 'alasan',
        marked: 'ini',
      },
      measure: { id: 'capaian', en: 'achievement' },
      rows: { id: 'target', en: 'target' },
      across: { id: 'realisasi', en: 'actual' },
      unit: 'percent',
      period: { id: '2022', en: '2022' },
      source: { id: 'angka contoh', en: 'made-up figures' },
    },
  },
});

function titleOf(rows: readonly GridRow[], spec: GridSpec, language: Language): string {
  const say = gridWords[language];
  const inputs = [spec.rows[language], acrossOf(spec, language)] as const;
  const { cells } = cellsOf(rows);
  const now = cells.find(({ marked }) => marked);
  const judged = cells.filter(({ status }) => status !== null);
  if (judged.length > 0) {
    const achieved = judged.filter(({ status }) => status === 'achieved').length;
    const current = now ? say.current(standingWord(now.standing, language)) : '';
    return `${say.achieved(achieved, cells.length, ...inputs)}${current}`;
  }
  const known = [...knownOf(cells)].sort(byRank(({ value }: GridRow) => value, 'minimize'));
  const [low, high] = [known[0], known.at(-1)];
  if (!low || !high) return say.none(cells.length, ...inputs);
  const current = now ? say.current(now.printed(language)) : '';
  const measure = capital(spec.measure[language]);
  const found =
    numberOf(low.value) === numberOf(high.value)
      ? say.alone(measure, low.printed(language), ...inputs)
      : say.range(measure, low.printed(language), high.printed(language), ...inputs);
  return `${found}${current}`;
}
