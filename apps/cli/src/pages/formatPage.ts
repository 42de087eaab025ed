import { drawProblemsByFile } from '../screen/drawProblems.ts';
import type { Line, Screen } from '../screen/span.ts';
import type { ToldProblem } from '../workspace/toldProblem.ts';

/** The files that were written, or that would be; then one sentence. */
export function formatPage(
  files: number,
  changed: readonly string[],
  problems: readonly ToldProblem[],
  check: boolean,
  { language, width }: Screen,
): readonly Line[] {
  const told = problems.filter(({ code }) => code !== 'command.form-differs');
  const { length } = changed;
  const sentences = {
    id: check
      ? `${length} dari ${files} berkas belum dalam bentuk baku.`
      : `${length} dari ${files} berkas ditulis ulang.`,
    en: check
      ? `${length} of ${files} files are not in the standard form.`
      : `${length} of ${files} files were rewritten.`,
  };
  return [...drawProblemsByFile(told, language, width), ...changed, sentences[language]];
}
