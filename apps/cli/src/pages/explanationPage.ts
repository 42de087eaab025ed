import type { Explanation } from '@tolok/engine';
import type { Language, Text } from '@tolok/schema';
import type { Evaluation } from '../evaluate/evaluateCall.ts';
import { drawTable } from '../screen/drawTable.ts';
import { achievementText, figureText } from '../screen/figures.ts';
import { type Line, type Screen, toned } from '../screen/span.ts';
import { statusSpan } from '../screen/words.ts';
import { wrapText } from '../screen/wrapText.ts';
import { actualFacts, figureFacts, targetFacts } from './explainedFigures.ts';
import { achievementFacts, policyFacts } from './explainedPolicy.ts';
import { basisFacts, provenanceLines, ruleFacts } from './explainedRule.ts';
import type { Fact } from './fact.ts';
import { traceLines } from './traceLines.ts';

/** One result on a page a reviewer could file: the figure first, then everything behind it. */
export function explanationPage(
  explanation: Explanation,
  evaluation: Evaluation,
  { language, width }: Screen,
): readonly Line[] {
  const { row, trace } = explanation;
  const section = (title: Text, facts: readonly Fact[], lines: readonly Line[] = []): Line[] =>
    facts.length + lines.length === 0
      ? []
      : ['', toned('strong', title[language]), ...drawFacts(facts, width), ...lines];
  return [
    ...wrapText(row.title[language], width).map((text) => toned('strong', text)),
    toned('quiet', headText(explanation, evaluation, language)),
    '',
    verdict(explanation, language),
    ...section(titles.actual, actualFacts(explanation, evaluation, language)),
    ...section(titles.target, targetFacts(explanation, language)),
    ...section(titles.achievement, achievementFacts(explanation, evaluation, language)),
    ...section(titles.policy, policyFacts(explanation, evaluation, language)),
    ...section(titles.condition, [], trace ? traceLines(trace, language, width) : []),
    ...section(titles.figures, figureFacts(explanation, evaluation, language)),
    ...section(titles.rule, ruleFacts(explanation, evaluation, language)),
    ...section(titles.legalBasis, basisFacts(explanation, language)),
    ...section(titles.provenance, [], provenanceLines(explanation, evaluation, language)),
  ];
}

const drawFacts = (facts: readonly Fact[], width: number): readonly Line[] =>
  drawTable(
    [{ title: '' }, { title: '' }, { title: '', prose: true }],
    facts.map(([label, text]) => ['', toned('quiet', label), text]),
    { width, bare: true },
  );

function headText({ row }: Explanation, { run }: Evaluation, language: Language): string {
  const { workUnit = '', ...finer } = row.entity;
  const name = run.plan.workUnitNames[workUnit];
  return [
    ...(row.code === null ? [] : [row.code]),
    row.rule,
    name === undefined ? workUnit : `${workUnit} ${name}`,
    ...Object.values(finer),
    `${words.year[language]} ${row.year}`,
    ...(row.quarter === null ? [] : [`${words.quarter[language]} ${row.quarter}`]),
  ].join(' · ');
}

function verdict({ row }: Explanation, language: Language): Line {
  const actual = `${words.actual[language]} ${figureText(row.actual, row.unit, language)}`;
  if (row.target === null) return actual;
  return [
    statusSpan(row, language),
    `   ${actual}`,
    `   ${words.target[language]} ${figureText(row.target, row.unit, language)}`,
    `   ${words.achievement[language]} ${achievementText(row, language)}`,
  ];
}

const titles = {
  actual: { id: 'Realisasi', en: 'Actual' },
  target: { id: 'Target', en: 'Target' },
  achievement: { id: 'Capaian', en: 'Achievement' },
  policy: { id: 'Kebijakan', en: 'Policy' },
  condition: { id: 'Syarat tercapai', en: 'Condition of achievement' },
  figures: { id: 'Angka yang sama di tabel lain', en: 'The same figure in other tables' },
  rule: { id: 'Aturan', en: 'Rule' },
  legalBasis: { id: 'Dasar hukum', en: 'Legal basis' },
  provenance: { id: 'Asal hitungan', en: 'Provenance' },
};

const words = {
  actual: { id: 'realisasi', en: 'actual' },
  target: { id: 'target', en: 'target' },
  achievement: { id: 'capaian', en: 'achievement' },
  year: { id: 'tahun', en: 'year' },
  quarter: { id: 'sampai triwulan', en: 'up to quarter' },
};
