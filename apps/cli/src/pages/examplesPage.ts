import type { ExampleResult } from '@tolok/check';
import type { Text } from '@tolok/schema';
import { type Line, type Screen, toned } from '../screen/span.ts';

export interface ExamplesSummary {
  readonly examples: number;
  readonly passed: number;
  readonly failed: number;
}

/** The examples that failed, each with what was expected and what came out; then the counts. */
export const examplesPage = (
  results: readonly ExampleResult[],
  summary: ExamplesSummary,
  { language }: Screen,
): readonly Line[] => [
  ...results
    .filter(({ passed }) => !passed)
    .flatMap((one): Line[] => [
      [toned('mistake', '✗'), ' ', toned('strong', one.rule), `  ${one.name[language]}`],
      toned('quiet', `    ${one.file}#${one.pointer}`),
      ...one.differences.map(
        ({ key, expected, found }) =>
          `    ${key}: ${words.expected[language]} ${print(expected)}, ${words.found[language]} ${print(found)}`,
      ),
      '',
    ]),
  summaryText(summary, new Set(results.map(({ rule }) => rule)).size)[language],
];

/** Why `test` does not end well, in one sentence. */
export const examplesReason = ({ failed, examples }: ExamplesSummary): Text => ({
  id: `${failed} dari ${examples} contoh tidak cocok.`,
  en: `${failed} of ${examples} examples do not match.`,
});

const summaryText = ({ examples, passed, failed }: ExamplesSummary, rules: number): Text => ({
  id: `${examples} contoh dari ${rules} aturan: ${passed} cocok, ${failed} tidak.`,
  en: `${examples} examples of ${rules} rules: ${passed} match, ${failed} do not.`,
});

const print = (value: string | number | null): string => JSON.stringify(value);

const words = {
  expected: { id: 'diharapkan', en: 'expected' },
  found: { id: 'didapat', en: 'got' },
};
