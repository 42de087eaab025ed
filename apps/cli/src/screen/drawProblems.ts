import { type Language, problemHint, problemMessage } from '@tolok/schema';
import type { ToldProblem } from '../workspace/toldProblem.ts';
import { type Line, toned } from './span.ts';
import { severitySpan } from './words.ts';
import { wrapText } from './wrapText.ts';

/** Problems one after the other, each with its place, its words and what to do. */
export const drawProblems = (
  problems: readonly ToldProblem[],
  language: Language,
  width: number,
): readonly Line[] =>
  problems.flatMap((p) => {
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
  });

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
  const words = (text: string) => wrapText(text, width - 4).map((line) => `    ${line}`);
  return [
    ...words(problemMessage(p)[language]),
    ...drawCaret(p),
    ...(hint === undefined ? [] : words(hint).map((line) => toned('quiet', line))),
  ];
}

/** The formula with its wrong part underlined. */
function drawCaret({ excerpt, range }: ToldProblem): Line[] {
  if (excerpt === undefined || !range || excerpt.includes('\n')) return [];
  const marks = '^'.repeat(Math.max(1, range.to - range.from));
  return [`      ${excerpt}`, ['      ', ' '.repeat(range.from), toned('mistake', marks)]];
}
