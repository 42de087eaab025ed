import { type Axis, type Grid, type Outcome, type Sensitivity, subjectText } from '@tolok/analysis';
import { type Language, formatNumber, formatValue, resultStatusWords } from '@tolok/schema';
import type { Evaluation } from '../evaluate/evaluateCall.ts';
import { drawTable } from '../screen/drawTable.ts';
import { type Line, type Screen, type Span, toned } from '../screen/span.ts';
import { statusShape } from '../screen/words.ts';
import { wrapText } from '../screen/wrapText.ts';
import { contextText } from './contextText.ts';

/** What two numbers do together: a row for each step of the one, a column for each of the other. */
export function gridPage(
  { subject, now, grid }: Sensitivity & { readonly grid: Grid },
  evaluation: Evaluation,
  { language, width }: Screen,
): readonly Line[] {
  const { across, down, figure, cells } = grid;
  const result = ({ value }: Pick<Outcome, 'value'>): string =>
    value === null
      ? '–'
      : figure === 'achievement'
        ? formatValue(value, 'percent', { language })
        : formatNumber(value, { language });
  // The title has the unit; in each cell it would be noise.
  const bare = ({ value }: Outcome): string =>
    value === null ? '–' : formatNumber(value, { language });
  const rows = cells.map((row, i): Span[] => [
    stepText(down, i, language),
    ...row.map((cell, k): Span => {
      const text = `${bare(cell)} ${cell.status === null ? ' ' : statusShape(cell.status)}`;
      const isToday = i === down.now && k === across.now;
      return toned(isToday ? 'strong' : (cell.status ?? 'quiet'), isToday ? `[${text}]` : text);
    }),
  ]);
  const title = `${subjectText(subject, evaluation.results)[language]}: ${result(now)}`;
  return [
    ...wrapText(title, width).map((text) => toned('strong', text)),
    toned('quiet', contextText(evaluation, language)),
    '',
    ...wrapText(`→ ${across.path}`, width),
    ...wrapText(`↓ ${down.path}`, width),
    ...drawTable(
      [
        { title: '', align: 'right' },
        ...across.steps.map((_, i) => ({
          title: stepText(across, i, language),
          align: 'right' as const,
        })),
      ],
      rows,
      { width },
    ),
    '',
    ...wrapText(noteText(cells, language), width),
  ];
}

/** A step; a point marks that of today. */
const stepText = ({ steps, now }: Axis, i: number, language: Language): string =>
  `${formatNumber(steps[i] ?? 0, { language })}${i === now ? ' ·' : ''}`;

/** What the marks mean; of statuses those that are there. */
function noteText(cells: Grid['cells'], language: Language): string {
  const there = new Set(cells.flat().map(({ status }) => status));
  const marks = (['achieved', 'not-achieved'] as const)
    .filter((status) => there.has(status))
    .map((status) => `${statusShape(status)} ${resultStatusWords[status][language]}`);
  return [...marks, words.today[language]].join('; ').concat('. ', words.range[language]);
}

const words = {
  today: { id: '[ ] nilai sekarang', en: '[ ] as it is today' },
  range: {
    id: 'Langkah dari yang terkecil sampai yang terbesar dalam riwayat, atau sepersepuluh kurang dan lebih.',
    en: 'Steps from the least to the greatest of the history, or a tenth less and more.',
  },
};
