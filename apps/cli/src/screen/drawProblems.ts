import { type Language, problemHint, problemMessage } from '@tolok/schema';
import type { ToldProblem } from '../workspace/toldProblem.ts';
import { type Line, toned } from './span.ts';
import { severitySpan } from './words.ts';
import { wrapText } from './wrapText.ts';

/**
 * Problems one after the other, each with its place, its words and what to do. Of the one that was
 * `said` already only what to do, and it comes first.
 */
export const drawProblems = (
  problems: readonly ToldProblem[],
  language: Language,
  width: number,
  said: ToldProblem | null = null,
): readonly Line[] => [
  ...(said === null ? [] : drawHint(problemHint(said)?.[language], width)),
  ...problems.filter((p) => p !== said).flatMap((p) => drawProblem(p, language, width)),
];

function drawProblem(p: ToldProblem, language: Language, width: number): readonly Line[] {
  const place = p.file === '' ? '' : p.line ? `${p.file}:${p.line}:${p.column ?? 1}` : p.file;
  return [
    [
      severitySpan(p, language),
      '  ',
      toned('strong', place),
      toned('quiet', place && `  ${p.code}`),
    ],
    ...drawWords(p, language, width),
  ];
}

/**
 * Problems under the file they are in, in the order of its lines. Advice on what is no mistake is
 * given once.
 */
export function drawProblemsByFile(
  problems: readonly ToldProblem[],
  language: Language,
  width: number,
): readonly Line[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  const advised = new Set<string>();
  return files.flatMap((file) => [
    ...(file === '' ? [] : [toned('strong', file)]),
    ...problems
      .filter((p) => p.file === file)
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
      .flatMap((p): Line[] => {
        const place = p.line ? `${p.line}:${p.column ?? 1}  ` : '';
        return [
          ['  ', toned('quiet', place), severitySpan(p, language), toned('quiet', `  ${p.code}`)],
          ...drawWords(p, language, width, p.severity === 'info' ? advised : new Set()),
        ];
      }),
    '',
  ]);
}

function drawWords(
  p: ToldProblem,
  language: Language,
  width: number,
  advised: Set<string> = new Set(),
): Line[] {
  const advice = problemHint(p)?.[language];
  const hint = advice !== undefined && advised.has(advice) ? undefined : advice;
  if (hint !== undefined) advised.add(hint);
  return [
    ...indented(problemMessage(p)[language], width),
    ...drawCaret(p),
    ...drawHint(hint, width),
  ];
}

const drawHint = (hint: string | undefined, width: number): readonly Line[] =>
  hint === undefined ? [] : indented(hint, width).map((line) => toned('quiet', line));

const indented = (text: string, width: number): readonly string[] =>
  wrapText(text, width - 4).map((line) => `    ${line}`);

/** The formula with its wrong part underlined. */
function drawCaret({ excerpt, range }: ToldProblem): Line[] {
  if (excerpt === undefined || !range || excerpt.includes('\n')) return [];
  const marks = '^'.repeat(Math.max(1, range.to - range.from));
  return [`      ${excerpt}`, ['      ', ' '.repeat(range.from), toned('mistake', marks)]];
}
