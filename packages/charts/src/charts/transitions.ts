import type { Language } from '@tolok/schema';
import type { ChartKind } from '../chart.ts';
import { defineChart } from '../defineChart.ts';
import { type ChangeRow, changeRoles, nothingChanged, readChange } from '../read/changeRow.ts';
import { capital } from '../read/printTwin.ts';
import { tableOf } from '../tableOf.ts';
import { standingWord } from '../words/status.ts';
import { countsOf, isStill, sumOf } from './transitions/counts.ts';
import { sketch } from './transitions/sketch.ts';
import type { TransitionsSpec } from './transitions/spec.ts';
import { transitionWords } from './transitions/words.ts';

export type { TransitionsSpec };

const { before, after, statusBefore, statusAfter, ...others } = changeRoles;

/**
 * How many rows went from which status to which: before down the side, after along the top.
 *
 * Those that stayed are quiet, those that moved bold; a row without a status counts under the reason
 * why it has none. All cells together are all rows.
 */
export const transitions: ChartKind<TransitionsSpec> = defineChart<ChangeRow, TransitionsSpec>({
  label: { id: 'Matriks perpindahan', en: 'Transition matrix' },
  question: { id: 'Siapa yang berganti status?', en: 'Who changed status?' },
  roles: {
    ...others,
    before: { type: before.type, head: before.head },
    after: { type: after.type, head: after.head },
    statusBefore: { ...statusBefore, required: true, of: 'before' },
    statusAfter: { ...statusAfter, required: true, of: 'after' },
  },
  read: readChange,
  order: (rows) => [...rows].sort((a, b) => Number(hasMoved(b)) - Number(hasMoved(a))),
  title: titleOf,
  counts: (spec, language) => transitionWords[language].counted(spec.rows[language]),
  notes: (rows, { sides }, language) => [
    transitionWords[language].sides(sides.before[language], sides.after[language]),
    ...(rows.some(({ marked }) => marked) ? [transitionWords[language].ringed] : []),
  ],
  describe: ({ label, standingBefore, standingAfter }, _spec, language) =>
    `${label}: ${standingWord(standingBefore, language)} → ${standingWord(standingAfter, language)}.`,
  summary: summaryOf,
  sketch,
  example: {
    table: tableOf({
      indikator: [
        ...Array.from({ length: 9 }, (_, i) => `Indikator ${i + 1}`),
        'Disiplin pegawai',
        'Peran balai',
        'Utilisasi yang namanya panjang sekali',
        'Profesionalitas ASN',
        'Akuntabilitas',
        'Indeks layanan',
        'Produktivitas hasil kolaborasi',
        'Jumlah layanan jasa',
      ],
      status_semula: [
        ...Array.from({ length: 12 }, () => 'achieved'),
        'not-achieved',
        null,
        null,
        null,
        null,
      ],
      status_menjadi: [
        ...Array.from({ length: 9 }, () => 'achieved'),
        'not-achieved',
        null,
        null,
        'not-achieved',
        null,
        null,
        null,
        null,
      ],
      alasan_semula: [
        ...Array.from({ length: 13 }, () => null),
        'pending',
        'pending',
        'not-applicable',
        'not-applicable',
      ],
      alasan_menjadi: [
        ...Array.from({ length: 10 }, () => null),
        'undefined',
        'undefined',
        null,
        'pending',
        'pending',
        'undefined',
        'undefined',
      ],
      ini: Array.from({ length: 17 }, (_, i) => i === 9),
    }),
    spec: {
      columns: {
        label: 'indikator',
        statusBefore: 'status_semula',
        statusAfter: 'status_menjadi',
        beforeAbsent: 'alasan_semula',
        afterAbsent: 'alasan_menjadi',
        marked: 'ini',
      },
      sides: { before: { id: 'dasar', en: 'base' }, after: { id: 'banding', en: 'compared' } },
      measure: { id: 'status', en: 'status' },
      rows: { id: 'indikator', en: 'indicators' },
      unit: 'percent',
      period: { id: '2022', en: '2022' },
      source: { id: 'angka contoh', en: 'made-up figures' },
    },
  },
});

const hasMoved = ({ standingBefore, standingAfter }: ChangeRow): boolean =>
  standingBefore !== standingAfter;

function titleOf(rows: readonly ChangeRow[], spec: TransitionsSpec, language: Language): string {
  const say = transitionWords[language];
  const noun = spec.rows[language];
  const { after: sides, cells, total } = countsOf(rows);
  const moves = cells.filter((cell) => !isStill(cell));
  const moved = sumOf(moves);
  if (moved === 0) return nothingChanged(total, noun, language);
  const parts = sides.flatMap((to) => {
    const count = sumOf(moves.filter((cell) => cell.after === to));
    return count > 0 ? [say.to(count, standingWord(to, language))] : [];
  });
  return `${say.moved(moved, total, noun)}: ${parts.join(', ')}`;
}

const named = 5;

/** One sentence for each row of the matrix; the few that moved are named. */
function summaryOf(
  rows: readonly ChangeRow[],
  { sides }: TransitionsSpec,
  language: Language,
): readonly string[] {
  const say = transitionWords[language];
  const { before: from, cells } = countsOf(rows);
  return from.flatMap((standing) => {
    const row = cells.filter(({ before: side, count }) => side === standing && count > 0);
    if (row.length === 0) return [];
    const parts = row.map((cell) => {
      if (isStill(cell)) return say.still(cell.count);
      const names = cell.rows.slice(0, named).map(({ label }) => label);
      const left = cell.count - names.length;
      const all = [...names, ...(left > 0 ? [say.more(left)] : [])].join(', ');
      return `${say.to(cell.count, standingWord(cell.after, language))} (${all})`;
    });
    const head = say.all(
      capital(sides.before[language]),
      standingWord(standing, language),
      sumOf(row),
    );
    return [`${head}: ${parts.join('; ')}.`];
  });
}
