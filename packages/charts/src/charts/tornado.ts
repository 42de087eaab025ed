import type { Language } from '@tolok/schema';
import type { ChartKind } from '../chart.ts';
import { defineChart } from '../defineChart.ts';
import { capital } from '../read/printTwin.ts';
import { tableOf } from '../tableOf.ts';
import { numberOf } from '../words/rank.ts';
import { sketch } from './tornado/sketch.ts';
import {
  type End,
  type TornadoRow,
  type TornadoSpec,
  canFlip,
  printResult,
  rangeOf,
  readTornado,
  tornadoRoles,
} from './tornado/tornadoRow.ts';
import { tornadoWords } from './tornado/words.ts';

export type { TornadoSpec };

/**
 * What one result becomes when each driver alone goes low and high, the widest on top, around the
 * line of the base.
 *
 * A bar has the driver's own status along it, and a diamond where that changes.
 */
export const tornado: ChartKind<TornadoSpec> = defineChart<TornadoRow, TornadoSpec>({
  label: { id: 'Tornado', en: 'Tornado' },
  question: { id: 'Apa yang paling berpengaruh?', en: 'What matters most?' },
  roles: tornadoRoles,
  read: readTornado,
  order: (rows) =>
    [...rows].sort((a, b) => (rangeOf(b) ?? -1) - (rangeOf(a) ?? -1) || a.row - b.row),
  title: titleOf,
  notes: (_rows, _spec, language) => [tornadoWords[language].oneByOne],
  describe(row, _spec, language) {
    const say = (end: End) => {
      const at = end.at === null ? '' : `${end.at(language)} → `;
      return `${at}${printResult(end.result, row, language)}`;
    };
    const flips = row.flipAt === null ? [] : [tornadoWords[language].flipsAt(row.flipAt(language))];
    return `${row.label}: ${[say(row.low), say(row.high), ...flips].join(', ')}.`;
  },
  sketch,
  example: {
    table: tableOf({
      pemicu: [
        'Rekomendasi ditindaklanjuti',
        'Tenant inkubator',
        'Nilai disiplin pegawai yang namanya dibuat panjang sekali',
        'Makin rendah makin baik',
        'Lingkup layanan',
        'Akuntabilitas',
        'Indeks layanan',
      ],
      rendah: ['90', '0', '81,00', '5', '10', '60', 'B'],
      tinggi: ['100', '2 tenant', '99,00', '1', '12', '80', 'A'],
      hasil_rendah: [107.36, 100.49, 107.4, 107.1, 108.19, null, 107.9],
      hasil_tinggi: [108.19, 109.73, 108.95, 109.2, 108.19, 108.6, null],
      dasar: [108.19, 108.19, 108.19, 108.19, 108.19, 108.19, 108.19],
      hasil_batas: [107.52, 108.19, 108.19, null, null, null, null],
      batas: ['91,5', '1 tenant', '90', null, null, null, null],
      status_rendah: ['not-achieved', 'not-achieved', 'not-achieved', null, 'achieved', null, null],
      status_tinggi: ['achieved', 'achieved', 'achieved', null, 'achieved', null, null],
      alasan: [null, null, null, null, null, 'pending', 'missing-input'],
    }),
    spec: {
      columns: {
        label: 'pemicu',
        low: 'hasil_rendah',
        lowAt: 'rendah',
        high: 'hasil_tinggi',
        highAt: 'tinggi',
        value: 'dasar',
        flip: 'hasil_batas',
        flipAt: 'batas',
        statusLow: 'status_rendah',
        statusHigh: 'status_tinggi',
        absent: 'alasan',
      },
      base: { id: 'sekarang', en: 'now' },
      measure: { id: 'rata-rata capaian', en: 'mean achievement' },
      rows: { id: 'indikator', en: 'indicators' },
      unit: 'percent',
      period: { id: '2022', en: '2022' },
      source: { id: 'angka contoh', en: 'made-up figures' },
    },
  },
});

function titleOf(rows: readonly TornadoRow[], spec: TornadoSpec, language: Language): string {
  const say = tornadoWords[language];
  const [measure, noun] = [spec.measure[language], spec.rows[language]];
  const first = rows[0];
  const range = first ? rangeOf(first) : null;
  if (first === undefined || range === null) return say.none(rows.length, noun);
  if (range === 0) return say.nothing(rows.length, noun, measure);
  const [low = '', high = ''] = [first.low, first.high]
    .sort((a, b) => ((numberOf(a.result) ?? 0) > (numberOf(b.result) ?? 0) ? 1 : -1))
    .map(({ result }) => printResult(result, first, language));
  const flips = rows.filter(canFlip).length;
  const most = say.most(capital(measure), first.label, low, high);
  return flips > 0 ? `${most}; ${say.flips(flips, rows.length, noun)}` : most;
}
