import { type Language, type Problem, type Severity, problemMessage } from '@tolok/schema';
import type { Finding } from '../records/finding.ts';
import type { CheckReport } from '../records/report.ts';
import { barrierText } from './barrierText.ts';
import { byCheck } from './byCheck.ts';
import { countsText } from './countsText.ts';
import { excuseOf, findingText, sentenceOf } from './findingText.ts';
import { impactNotice } from './impact/annotation.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';
import { tallyOf } from '../records/tally.ts';
import { shownWords } from './sample.ts';
import { visibleText } from './visibleText.ts';
import { type WorkflowCommand, printCommand } from './workflowCommand.ts';
import { outcomeWords, statusWords } from './words.ts';

/**
 * Workflow commands of GitHub Actions, a line each.
 *
 * GitHub shows ten of each kind in a step and drops the rest without a word, so no more are
 * written, the last notice being a summary with every count and with how many are shown. What rules
 * change is the notice before it.
 */
export const annotations: Reporter = {
  about: { id: 'anotasi GitHub Actions', en: 'annotations of GitHub Actions' },
  write(report, options) {
    const { language } = options;
    const all = [
      ...unchecked(report, options),
      ...report.findings.map((one) => findingCommand(one, options)),
      ...problems(report, options),
    ];
    const changes = options.impact ? [impactNotice(options.impact, language)] : [];
    const shown = all.filter(underLimit({ error: 10, warning: 10, notice: 9 - changes.length }));
    const left = all.length - shown.length;
    const counts = countsText(tallyOf(report.findings), language);
    const summary: WorkflowCommand = {
      kind: 'notice',
      title: 'tolok check',
      text:
        left > 0
          ? `${counts}\n${shownWords(shown.length, all.length, 'annotations', language)}`
          : counts,
    };
    return [...shown, ...changes, summary].map((one) => `${printCommand(one)}\n`).join('');
  },
};

function underLimit(limit: Readonly<Record<WorkflowCommand['kind'], number>>) {
  const used = { error: 0, warning: 0, notice: 0 };
  return ({ kind }: WorkflowCommand): boolean => ++used[kind] <= limit[kind];
}

/** What was not checked comes first: what is found says nothing about it. */
const unchecked = (report: CheckReport, { language }: ReporterOptions): WorkflowCommand[] =>
  byCheck(report)
    .filter(({ outcome: { outcome } }) => outcome === 'error' || outcome === 'skipped')
    .map((one) => {
      const { check, outcome } = one.outcome;
      return {
        kind: outcome === 'error' ? 'error' : 'warning',
        ...placeOf(one.barriers[0], language),
        title: visibleText(`${check} ${outcomeWords[outcome][language]}`, language),
        text: barrierText(one, language),
      };
    });

function findingCommand(finding: Finding, options: ReporterOptions): WorkflowCommand {
  const { language } = options;
  const { check, status, severity, where } = finding;
  const file = where[0] ? options.fileOf(where[0]) : null;
  const excused = status !== 'fail';
  return {
    kind: excused ? 'notice' : kinds[severity],
    file: file ? visibleText(file.path, language) : undefined,
    line: file?.line ?? undefined,
    title: visibleText(check, language),
    text: excused
      ? `${statusWords[status][language]}: ${excuseOf(finding, language)}\n${sentenceOf(finding, language)}`
      : findingText(finding, language),
  };
}

const problems = ({ problems }: CheckReport, { language }: ReporterOptions): WorkflowCommand[] =>
  problems.map((problem) => ({
    kind: kinds[problem.severity],
    ...placeOf(problem, language),
    title: problem.code,
    text: visibleText(problemMessage(problem)[language], language),
  }));

const placeOf = (problem: Problem | undefined, language: Language) =>
  !problem || problem.file === ''
    ? {}
    : { file: visibleText(problem.file, language), line: problem.line };

const kinds: Readonly<Record<Severity, WorkflowCommand['kind']>> = {
  critical: 'error',
  error: 'error',
  warning: 'warning',
  info: 'notice',
};
