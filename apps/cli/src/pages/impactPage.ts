import { impactText, impactTitle, ruleChangeWords, ruleKindWords } from '@tolok/check';
import type { ChangedRule, Impact, Language, Text } from '@tolok/schema';
import { type Line, type Screen, toned } from '../screen/span.ts';
import { wrapText } from '../screen/wrapText.ts';
import { cutLine } from './cutLine.ts';
import { impactFindings } from './impactFindings.ts';
import { impactTable } from './impactTable.ts';

/** More documents than a person reads on a terminal; the JSON has them all. */
const mostRules = 20;

/**
 * What `check --against` adds for a person: the documents that changed, the results that do for each
 * agreement, the findings that are new or gone, and the counts in one sentence.
 */
export function impactPage(impact: Impact, screen: Screen): readonly Line[] {
  const { language, width } = screen;
  const agreements = new Set([...impact.rows, ...impact.headlines].map((one) => one.agreement));
  return [
    '',
    toned('strong', impactTitle[language]),
    toned('quiet', `${words.against[language]} ${impact.against}`),
    '',
    ...changedLines(impact.changedRules, language, width),
    ...[...agreements].flatMap((agreement) => [...impactTable(impact, agreement, screen), '']),
    ...impactFindings(impact.findings, screen),
    ...wrapText(impactText(impact, language), width),
  ];
}

function changedLines(
  changed: readonly ChangedRule[],
  language: Language,
  width: number,
): readonly Line[] {
  if (changed.length === 0) return [...wrapText(words.sameRules[language], width), ''];
  return [
    toned('strong', `${words.rules[language]} (${changed.length})`),
    ...changed
      .slice(0, mostRules)
      .map(({ kind, reference, change }): Line => [
        toned('changed', `  ${ruleChangeWords[change][language].padEnd(7)}`),
        `  ${ruleKindWords[kind][language]} ${reference}`,
      ]),
    ...cutLine(changed.length, mostRules, 'documents', language, '  '),
    '',
  ];
}

const words = {
  against: { id: 'Dibandingkan dengan', en: 'Compared with' },
  rules: { id: 'Dokumen aturan yang berubah', en: 'Rule documents that changed' },
  sameRules: { id: 'Tidak ada dokumen aturan yang berubah.', en: 'No rule document changed.' },
} satisfies Record<string, Text>;
