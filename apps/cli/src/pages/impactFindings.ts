import { findingChangeWords, statusWords } from '@tolok/check';
import type { Finding, Impact, Language, Text } from '@tolok/schema';
import { type Line, type Screen, toned } from '../screen/span.ts';
import { wrapText } from '../screen/wrapText.ts';
import { cutLine } from './cutLine.ts';

/** More findings of a kind than a person reads on a terminal; the JSON has them all. */
const mostFindings = 10;

/** Findings that are new, gone, or count otherwise under the changed rules; nothing without any. */
export function impactFindings(
  { added, gone, restated }: Impact['findings'],
  screen: Screen,
): readonly Line[] {
  const { language } = screen;
  const moved = restated.map(({ from, finding }) => ({
    finding,
    note: `${statusWords[from][language]} → ${statusWords[finding.status][language]}`,
  }));
  return [
    ...listed(findingChangeWords.added, added.map(plain(language)), screen),
    ...listed(findingChangeWords.gone, gone.map(plain(language)), screen),
    ...listed(findingChangeWords.restated, moved, screen),
  ];
}

interface Listed {
  readonly finding: Finding;
  readonly note: string;
}

const plain =
  (language: Language) =>
  (finding: Finding): Listed => ({ finding, note: statusWords[finding.status][language] });

function listed(title: Text, all: readonly Listed[], { language, width }: Screen): readonly Line[] {
  if (all.length === 0) return [];
  const openFirst = Map.groupBy(all, ({ finding }) => finding.status === 'fail');
  return [
    toned('strong', `${title[language]} (${all.length})`),
    ...[...(openFirst.get(true) ?? []), ...(openFirst.get(false) ?? [])]
      .slice(0, mostFindings)
      .flatMap(({ finding, note }): Line[] => [
        [`  ${finding.check}`, toned('quiet', `  ${note}`)],
        ...wrapText(finding.message[language], width - 4).map((text) => `    ${text}`),
      ]),
    ...cutLine(all.length, mostFindings, 'findings', language, '  '),
    '',
  ];
}
