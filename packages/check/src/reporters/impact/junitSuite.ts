import type { Impact, Language, RowChange } from '@tolok/schema';
import type { JunitCase } from '../junitCase.ts';
import { sampleLines } from '../sample.ts';
import { visibleText } from '../visibleText.ts';
import { findingLine, headlineText, restatedLine, rowText } from './changeText.ts';
import { impactText } from './counts.ts';
import { findingChangeWords, ruleChangeWords, ruleKindWords } from './words.ts';

/**
 * What rules change, as cases that pass: one for the documents, one for findings, and one for each
 * work unit of an agreement whose results change. A change is no failure; what each case holds is
 * counted in its properties.
 */
export function impactCases(impact: Impact, language: Language): readonly JunitCase[] {
  const { changedRules, findings } = impact;
  const documents = sampleLines(changedRules, 'documents', language, (one) => {
    const said = `${ruleKindWords[one.kind][language]} ${one.reference}`;
    return `${ruleChangeWords[one.change][language]}: ${visibleText(said, language)}`;
  });
  return [
    passing('results', [], [impactText(impact, language)]),
    passing('rules', [['rules', changedRules.length]], documents),
    findingsCase(findings, language),
    ...unitCases(impact, language),
  ];
}

function findingsCase(
  { added, gone, restated }: Impact['findings'],
  language: Language,
): JunitCase {
  const part = (name: keyof typeof findingChangeWords, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`${findingChangeWords[name][language]}:`, ...lines];
  const line = (one: Impact['findings']['added'][number]) => findingLine(one, language);
  return passing(
    'findings',
    [
      ['findings.added', added.length],
      ['findings.gone', gone.length],
      ['findings.restated', restated.length],
    ],
    [
      ...part('added', sampleLines(added, 'findings', language, line)),
      ...part('gone', sampleLines(gone, 'findings', language, line)),
      ...part(
        'restated',
        sampleLines(restated, 'findings', language, (one) => restatedLine(one, language)),
      ),
    ],
  );
}

function unitCases({ rows, headlines }: Impact, language: Language): readonly JunitCase[] {
  const keyOf = (one: { readonly agreement: string; readonly workUnit: string | null }) =>
    visibleText([one.agreement, one.workUnit].filter((part) => part !== null).join(' '), language);
  const rowsBy = Map.groupBy(rows, keyOf);
  const headlinesBy = Map.groupBy(headlines, keyOf);
  return [...new Set([...rowsBy.keys(), ...headlinesBy.keys()])].map((name) => {
    const [own, heads] = [rowsBy.get(name) ?? [], headlinesBy.get(name) ?? []];
    const lines = [
      ...heads.map((one) => headlineText(one, language)),
      ...sampleLines(own, 'results', language, (row) => rowText(row, language)),
    ];
    return passing(name, [...rowEntries(own), ['headlines', heads.length]], lines);
  });
}

function rowEntries(rows: readonly RowChange[]): readonly (readonly [string, number])[] {
  const count = (holds: (row: RowChange) => boolean) => rows.filter(holds).length;
  return [
    ['changed', rows.length],
    ['added', count(({ kind }) => kind === 'added')],
    ['dropped', count(({ kind }) => kind === 'dropped')],
    ['statuses', count(({ fields }) => fields.includes('status'))],
    ['bands', count(({ fields }) => fields.includes('band'))],
  ];
}

const passing = (
  name: string,
  properties: JunitCase['properties'],
  lines: readonly string[],
): JunitCase => ({ name, properties, verdict: null, output: lines.join('\n') });
