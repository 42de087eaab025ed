import type { Text } from '@tolok/schema';
import { drawProblemsByFile } from '../screen/drawProblems.ts';
import type { Line, Screen } from '../screen/span.ts';
import type { ToldProblem } from '../workspace/toldProblem.ts';

export interface ValidationSummary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** All problems by file, then one sentence with their counts. */
export const validationPage = (
  problems: readonly ToldProblem[],
  summary: ValidationSummary,
  { language, width }: Screen,
): readonly Line[] => [
  ...drawProblemsByFile(problems, language, width),
  summaryText(summary)[language],
];

/** Why `validate` does not end well, in one sentence. */
export const validationReason = (summary: ValidationSummary): Text => ({
  id: `Ditemukan ${summary.errors} kesalahan bentuk.`,
  en: `${summary.errors} ${summary.errors === 1 ? 'mistake' : 'mistakes'} of form found.`,
});

const summaryText = ({ files, errors, warnings, infos }: ValidationSummary): Text => ({
  id: `${files} berkas diperiksa: ${errors} salah, ${warnings} perlu ditinjau, ${infos} saran.`,
  en: `${files} files checked: ${errors} wrong, ${warnings} to review, ${infos} info.`,
});
