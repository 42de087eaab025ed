import { type Severity, severities } from '@tolok/schema';
import type { Finding } from '../../records/finding.ts';
import { findingText } from '../findingText.ts';
import type { ReporterOptions } from '../reporter.ts';
import { tallyEntries, tallyOf } from '../../records/tally.ts';
import { shownWords } from '../sample.ts';
import { visibleText } from '../visibleText.ts';
import { locationOf, mostRelated, relatedLocation } from './locations.ts';
import type { SarifLevel, SarifResult, SarifSuppression } from './log.ts';

/** How many results GitHub keeps of a run; it refuses more than 25,000. */
export const mostResults = 5_000;

/** The findings as results, worst first; of what is too much, one for each check says how many. */
export function resultsOf(
  findings: readonly Finding[],
  ruleIndex: ReadonlyMap<string, number>,
  options: ReporterOptions,
): readonly SarifResult[] {
  const write = (one: Finding) => resultOf(one, ruleIndex, options);
  if (findings.length <= mostResults) return findings.map(write);
  const kept = findings.slice(0, mostResults - mostGroups);
  const groups = [...Map.groupBy(findings.slice(kept.length), ({ check }) => check)];
  const whole = groups.length <= mostGroups ? groups : groups.slice(0, mostGroups - 1);
  const rest = groups.slice(whole.length).flatMap(([, own]) => own);
  const total = Map.groupBy(findings, ({ check }) => check);
  return [
    ...kept.map(write),
    ...whole.map(([check, own]) =>
      moreOf(check, own, total.get(check)?.length ?? 0, ruleIndex, options),
    ),
    ...(rest.length > 0 ? [moreOf('more', rest, findings.length, ruleIndex, options)] : []),
  ];
}

export const levels: Readonly<Record<Severity, SarifLevel>> = {
  info: 'note',
  warning: 'warning',
  error: 'error',
  critical: 'error',
};

/** Room for what is left out, a result for each check. */
const mostGroups = 200;

function resultOf(
  finding: Finding,
  ruleIndex: ReadonlyMap<string, number>,
  options: ReporterOptions,
): SarifResult {
  const { check, kind, severity, status, where, reported, expected, interval } = finding;
  const [first, ...others] = where;
  const related = others.slice(0, mostRelated);
  const { language } = options;
  const said = (figure: number | string | null) =>
    typeof figure === 'string' ? visibleText(figure, language) : figure;
  return {
    ...ruleOf(check, ruleIndex),
    kind: 'fail',
    level: levels[severity],
    message: { text: findingText(finding, language) },
    locations: first ? [locationOf(first, options)] : [],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, i) => relatedLocation(place, i, options)),
    }),
    partialFingerprints: { 'tolokFinding/v1': finding.fingerprint },
    suppressions: suppressionsOf(finding, options),
    properties: {
      severity,
      status,
      kind,
      reported: said(reported),
      expected: said(expected),
      interval,
      likelyCause: finding.likelyCause?.cause ?? null,
      message: {
        id: visibleText(finding.message.id, 'id'),
        en: visibleText(finding.message.en, 'en'),
      },
    },
  };
}

function moreOf(
  check: string,
  findings: readonly Finding[],
  total: number,
  ruleIndex: ReadonlyMap<string, number>,
  options: ReporterOptions,
): SarifResult {
  const counted = findings.filter(({ status }) => status === 'fail');
  const worst = severities.findLast((one) => counted.some(({ severity }) => severity === one));
  const severity = worst ?? 'info';
  const place = findings[0]?.where[0];
  return {
    ...ruleOf(check, ruleIndex),
    kind: 'fail',
    level: levels[severity],
    message: {
      text: shownWords(total - findings.length, total, 'findings', options.language),
    },
    locations: place ? [locationOf(place, options)] : [],
    partialFingerprints: { 'tolokFinding/v1': `${check}/more` },
    suppressions: worst ? [] : [{ kind: 'external', status: 'accepted' }],
    properties: { severity, more: Object.fromEntries(tallyEntries(tallyOf(findings))) },
  };
}

const ruleOf = (check: string, ruleIndex: ReadonlyMap<string, number>) => ({
  ruleId: check,
  ...(ruleIndex.has(check) && { ruleIndex: ruleIndex.get(check) }),
});

const suppressionsOf = (
  { status, reason }: Finding,
  { language }: ReporterOptions,
): readonly SarifSuppression[] =>
  status === 'fail'
    ? []
    : [
        {
          kind: 'external',
          status: 'accepted',
          ...(reason && { justification: visibleText(reason[language], language) }),
        },
      ];
