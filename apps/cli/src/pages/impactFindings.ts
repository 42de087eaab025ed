import type { Finding } from '@tolok/check';
import type { Language, Text } from '@tolok/schema';
import type { Impact } from '../evaluate/impactOf.ts';
import { type Line, type Screen, toned } from '../screen/span.ts';
import { wrapText } from '../screen/wrapText.ts';

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
    ...listed(words.added, added.map(plain(language)), screen),
    ...listed(words.gone, gone.map(plain(language)), screen),
    ...listed(words.restated, moved, screen),
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
  const more = all.length - mostFindings;
  const openFirst = Map.groupBy(all, ({ finding }) => finding.status === 'fail');
  return [
    toned('strong', `${title[language]} (${all.length})`),
    ...[...(openFirst.get(true) ?? []), ...(openFirst.get(false) ?? [])]
      .slice(0, mostFindings)
      .flatMap(({ finding, note }): Line[] => [
        [`  ${finding.check}`, toned('quiet', `  ${note}`)],
        ...wrapText(finding.message[language], width - 4).map((text) => `    ${text}`),
      ]),
    ...(more > 0 ? [toned('quiet', `  ${words.more[language].replace('%', String(more))}`)] : []),
    '',
  ];
}

const statusWords: Readonly<Record<Finding['status'], Text>> = {
  fail: { id: 'belum diakui', en: 'not acknowledged' },
  acknowledged: { id: 'diakui', en: 'acknowledged' },
  waived: { id: 'dikecualikan', en: 'waived' },
};

const words = {
  added: { id: 'Temuan baru', en: 'New findings' },
  gone: { id: 'Temuan yang hilang', en: 'Findings that are gone' },
  restated: { id: 'Temuan yang kini dihitung lain', en: 'Findings that count otherwise now' },
  more: { id: '… dan % temuan lain', en: '… and % more findings' },
} satisfies Record<string, Text>;
