import type { Language, Text } from '@tolok/schema';
import type { Finding, FindingPlace } from '../records/finding.ts';
import { figureText, intervalText, printedPlaceText, printedText } from './placeText.ts';
import { sampleLines } from './sample.ts';
import { visibleText } from './visibleText.ts';
import { severityWords, statusWords } from './words.ts';

/** A finding in full, for a reader of plain text; its first line is its sentence. */
export function findingText(finding: Finding, language: Language): string {
  const { severity, status, likelyCause, reason, also } = finding;
  const say = (label: Text, text: string | null): string[] =>
    text === null ? [] : [`  ${label[language]}: ${text}`];
  const interval = intervalText(finding, language);
  const expected = figureText(finding.expected, language);
  return [
    `${severityWords[severity][language]}: ${sentenceOf(finding, language)}`,
    ...say(labels.printed, printedText(finding, language)),
    ...say(
      labels.expected,
      expected && interval ? `${expected} (${interval})` : (expected ?? interval),
    ),
    ...placeLines(finding.where, language).map((place) => `  ${place}`),
    ...say(labels.cause, likelyCause && visibleText(likelyCause.text[language], language)),
    ...(status === 'fail' ? [] : say(statusWords[status], excuseOf(finding, language))),
    ...say(
      labels.also,
      also.length > 0 ? also.map((id) => visibleText(id, language)).join(', ') : null,
    ),
    ...(reason && status === 'fail'
      ? say(labels.reason, visibleText(reason[language], language))
      : []),
  ].join('\n');
}

/** The sentence of a finding, fit for one line. */
export const sentenceOf = ({ message }: Finding, language: Language): string =>
  visibleText(message[language], language);

/** Why a finding is excused; empty where nobody says so. */
export const excuseOf = ({ reason }: Finding, language: Language): string =>
  reason ? visibleText(reason[language], language) : '';

/** Findings of one check in full, the first of them where there are many. */
export const findingsText = (findings: readonly Finding[], language: Language): string =>
  sampleLines(findings, 'findings', language, (one) => findingText(one, language)).join('\n');

const placeLines = (where: readonly FindingPlace[], language: Language): readonly string[] =>
  sampleLines(where, 'places', language, (place) => printedPlaceText(place, language));

const labels = {
  printed: { id: 'tercetak', en: 'printed' },
  expected: { id: 'semestinya', en: 'expected' },
  cause: { id: 'kemungkinan sebab', en: 'likely cause' },
  also: { id: 'sebab yang sama pada', en: 'the same cause in' },
  reason: { id: 'alasan', en: 'reason' },
} as const;
