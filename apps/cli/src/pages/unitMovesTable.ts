import type { UnitMove } from '@tolok/analysis';
import { type Language, formatNumber } from '@tolok/schema';
import { percent } from '../documents/diffImpactJson.ts';
import type { DiffImpact } from '../evaluate/diffImpact.ts';
import { drawTable } from '../screen/drawTable.ts';
import { meanText } from '../screen/figures.ts';
import { type Line, type Screen, type Span, toned } from '../screen/span.ts';

/** More work units than this are shown from both ends. */
const mostUnits = 40;

/** Work units from the greatest rise to the greatest fall; nothing where there is one alone. */
export function unitMovesTable(
  { impact: { workUnits }, plans }: DiffImpact,
  { language, width }: Screen,
): readonly Line[] {
  if (workUnits.length < 2) return [''];
  const ordered = workUnits.toSorted(byDelta);
  const cut = ordered.length > mostUnits;
  const half = mostUnits / 2;
  const shown = cut ? [...ordered.slice(0, half), ...ordered.slice(-half)] : ordered;
  const names = { ...plans.from.workUnitNames, ...plans.to.workUnitNames };
  const rows = shown.map((unit): Span[] => [
    unit.workUnit,
    names[unit.workUnit] ?? '',
    meanText(percent(unit.from), language),
    meanText(percent(unit.to), language),
    deltaSpan(unit, language),
    `${unit.achieved.from} → ${unit.achieved.to}`,
    String(unit.up),
    String(unit.down),
  ]);
  return [
    '',
    ...drawTable(
      [
        { title: words.workUnit[language] },
        { title: words.name[language], prose: true },
        { title: words.before[language], align: 'right' },
        { title: words.after[language], align: 'right' },
        { title: words.difference[language], align: 'right' },
        { title: words.achieved[language], align: 'right' },
        { title: words.up[language], align: 'right' },
        { title: words.down[language], align: 'right' },
      ],
      rows,
      { width, proseLines: 1 },
    ),
    ...(cut ? [toned('quiet', `${ordered.length - mostUnits} ${words.more[language]}`)] : []),
    '',
  ];
}

/** Those that cannot be compared come last, by their code. */
const byDelta = (a: UnitMove, b: UnitMove): number =>
  a.delta !== null && b.delta !== null
    ? b.delta - a.delta
    : Number(a.delta === null) - Number(b.delta === null);

function deltaSpan({ delta, direction }: UnitMove, language: Language): Span {
  if (delta === null) return toned('absent', '–');
  const text = formatNumber(delta / 1e9, { language, signed: true });
  if (direction === 'rises') return toned('achieved', text);
  return direction === 'falls' ? toned('not-achieved', text) : text;
}

const words = {
  workUnit: { id: 'satker', en: 'unit' },
  name: { id: 'nama', en: 'name' },
  before: { id: 'sebelum', en: 'before' },
  after: { id: 'sesudah', en: 'after' },
  difference: { id: 'selisih', en: 'difference' },
  achieved: { id: 'tercapai', en: 'achieved' },
  up: { id: 'naik', en: 'up' },
  down: { id: 'turun', en: 'down' },
  more: {
    id: 'satuan kerja di antaranya tidak ditampilkan; semuanya ada dalam --json.',
    en: 'work units between them are not shown; all are in --json.',
  },
};
