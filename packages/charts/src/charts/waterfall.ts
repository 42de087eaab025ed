import type { Language } from '@tolok/schema';
import type { ChartKind } from '../chart.ts';
import { defineChart } from '../defineChart.ts';
import { type ChangeRow, changeRoles, readChange } from '../read/changeRow.ts';
import { capital } from '../read/printTwin.ts';
import { tableOf } from '../tableOf.ts';
import { differenceOf, printDifference, tellDifference } from '../words/difference.ts';
import { numberOf } from '../words/rank.ts';
import { sketch } from './waterfall/sketch.ts';
import type { WaterfallSpec } from './waterfall/spec.ts';
import { type Step, sizeOf, walkOf } from './waterfall/walk.ts';
import { waterfallWords } from './waterfall/words.ts';

export type { WaterfallSpec };

/**
 * The way from one result to another, a row for each step with the result before and after it.
 *
 * A step begins where the one before it ended, so that together they make the whole difference; what
 * lies between two rows is a step of its own, said to be unexplained. Steps of nothing are left out.
 */
export const waterfall: ChartKind<WaterfallSpec> = defineChart<ChangeRow, WaterfallSpec>({
  label: { id: 'Tangga perubahan', en: 'Waterfall' },
  question: { id: 'Mengapa hasilnya bergeser?', en: 'Why did the result move?' },
  roles: changeRoles,
  read: readChange,
  title: titleOf,
  notes(rows, _spec, language) {
    const say = waterfallWords[language];
    const { steps, still } = walkOf(rows);
    return [
      say.order,
      ...(still > 0 ? [say.still(still)] : []),
      ...(steps.some(({ row }) => row === null) ? [say.unexplained] : []),
    ];
  },
  describe(row, _spec, language) {
    const [from, to] = [numberOf(row.before), numberOf(row.after)];
    const size =
      from === null || to === null
        ? ''
        : `${printDifference(differenceOf(from, to), row.unit, language)}, `;
    return `${row.label}: ${size}${row.print(row.before, language)} → ${row.print(row.after, language)}.`;
  },
  sketch,
  example: {
    table: tableOf({
      langkah: [
        'Definisi: SK2.1 dan SK3.2',
        'Keanggotaan',
        'Target profesionalitas ASN 75 → 80',
        'Target disiplin pegawai 85 → 90, yang namanya dibuat panjang sekali',
        'Bobot',
        'Data',
        'Pembulatan',
      ],
      semula: [108.85, 108.64, 108.64, 108.08, 107.57, null, 109.2],
      menjadi: [108.64, 108.64, 108.08, 107.57, null, 109.02, 107.52],
      alasan: [null, null, null, null, 'pending', 'missing-input', null],
      ini: Array.from({ length: 7 }, (_, i) => i === 3),
    }),
    spec: {
      columns: {
        label: 'langkah',
        before: 'semula',
        after: 'menjadi',
        absent: 'alasan',
        marked: 'ini',
      },
      sides: {
        before: { id: 'dasar, 13 bernilai', en: 'base, 13 with a value' },
        after: { id: 'banding, 11 bernilai', en: 'compared, 11 with a value' },
      },
      measure: { id: 'rata-rata capaian', en: 'mean achievement' },
      rows: { id: 'langkah', en: 'steps' },
      unit: 'percent',
      period: { id: '2022', en: '2022' },
      source: { id: 'angka contoh', en: 'made-up figures' },
    },
  },
});

function titleOf(rows: readonly ChangeRow[], spec: WaterfallSpec, language: Language): string {
  const say = waterfallWords[language];
  const measure = capital(spec.measure[language]);
  const { start, end, steps } = walkOf(rows);
  const [from, to] = [numberOf(start), numberOf(end)];
  const print = rows[0]?.print ?? (() => '');
  if (from === null || to === null) {
    return say.none(measure, print(from === null ? start : end, language));
  }
  const { unit } = spec;
  const size = tellDifference(differenceOf(from, to), unit, language);
  const value = print(end, language);
  if (size === tellDifference(0, unit, language)) {
    const same = say.same(measure, value);
    return steps.length > 0 ? `${same}: ${say.evened}` : same;
  }
  const moved = say.moved(measure, to > from, size, value);
  const largest = steps.length > 1 ? largestOf(steps, to > from) : undefined;
  return largest?.row
    ? `${moved}, ${say.most(largest.row.code, printDifference(sizeOf(largest) ?? 0, unit, language))}`
    : moved;
}

/** The step that went farthest the way the result went. */
function largestOf(steps: readonly Step[], up: boolean): Step | undefined {
  const along = (step: Step) => (sizeOf(step) ?? 0) * (up ? 1 : -1);
  return steps.reduce<Step | undefined>(
    (best, step) => (along(step) > (best ? along(best) : 0) ? step : best),
    undefined,
  );
}
