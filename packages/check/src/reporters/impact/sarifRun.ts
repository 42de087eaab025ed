import type { Finding, Impact, RowChange } from '@tolok/schema';
import type { ReporterOptions } from '../reporter.ts';
import { shownWords } from '../sample.ts';
import { locationOf, physical } from '../sarif/locations.ts';
import type { SarifLocation, SarifResult, SarifRule, SarifRun } from '../sarif/log.ts';
import { mostResults } from '../sarif/results.ts';
import { visibleText } from '../visibleText.ts';
import { findingLine, headlineText, restatedLine, rowText } from './changeText.ts';
import { impactEntries, impactText } from './counts.ts';
import { impactTitle } from './words.ts';

/**
 * What rules change, as a run of its own: a change is no defect, so that its results are
 * informational and no finding is counted twice. At most 5,000 results, the last of which says so.
 */
export function impactRun(impact: Impact, options: ReporterOptions): SarifRun {
  const { language, version } = options;
  const all = resultsOf(impact, options);
  const kept = all.length > mostResults ? all.slice(0, mostResults - 1) : all;
  const left = all.slice(kept.length);
  return {
    tool: { driver: { name: 'tolok check --against', version, language, rules: [...rules] } },
    automationDetails: { id: 'tolok-check-against/' },
    language,
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: [
          { level: 'note', message: { text: impactText(impact, language) } },
        ],
        toolConfigurationNotifications: [],
      },
    ],
    results: left.length > 0 ? [...kept, moreOf(left, all.length, options)] : kept,
    properties: {
      against: visibleText(impact.against, language),
      counts: Object.fromEntries(impactEntries(impact)),
      changedRules: impact.changedRules.map(({ kind, reference, change }) => ({
        kind,
        reference: visibleText(reference, language),
        change,
      })),
    },
  };
}

type ChangeName = 'result' | 'headline' | 'findings.added' | 'findings.gone' | 'findings.restated';

const descriptions: Readonly<Record<ChangeName, string>> = {
  result: 'A result that the rules do not give alike.',
  headline: 'An agreement as a whole that the rules do not give alike.',
  'findings.added': 'A finding of the later rules alone.',
  'findings.gone': 'A finding of the earlier rules alone.',
  'findings.restated': 'A finding that counts otherwise under the later rules.',
};

const names = Object.keys(descriptions) as readonly ChangeName[];

const rules: readonly SarifRule[] = names.map((id) => ({
  id,
  shortDescription: { text: descriptions[id] },
  properties: {},
}));

function resultsOf(impact: Impact, options: ReporterOptions): readonly SarifResult[] {
  const { language } = options;
  const { added, gone, restated } = impact.findings;
  const finding = (name: ChangeName, one: Finding, text: string) =>
    told(
      name,
      text,
      one.where.slice(0, 1).map((place) => locationOf(place, options)),
      {
        fingerprint: one.fingerprint,
      },
    );
  return [
    ...impact.rows.map((row) =>
      told('result', rowText(row, language), [rowLocation(row, options)], { row }),
    ),
    ...impact.headlines.map((one) => told('headline', headlineText(one, language), [])),
    ...added.map((one) => finding('findings.added', one, findingLine(one, language))),
    ...gone.map((one) => finding('findings.gone', one, findingLine(one, language))),
    ...restated.map((one) =>
      finding('findings.restated', one.finding, restatedLine(one, language)),
    ),
  ];
}

const told = (
  name: ChangeName,
  text: string,
  locations: readonly SarifLocation[],
  properties: Readonly<Record<string, unknown>> = {},
): SarifResult => ({
  ruleId: name,
  ruleIndex: names.indexOf(name),
  kind: 'informational',
  level: 'none',
  message: { text },
  locations,
  partialFingerprints: {},
  suppressions: [],
  properties: { severity: 'info', ...properties },
});

/** The rule that gives the result, as it is now where it is still there. */
function rowLocation(row: RowChange, { ruleFileOf, language }: ReporterOptions): SarifLocation {
  const rule = (row.after ?? row.before)?.rule;
  const file = rule === undefined ? null : ruleFileOf(rule);
  const about = [row.agreement, ...Object.values(row.entity), row.indicator];
  return {
    ...(file !== null && { physicalLocation: physical(file, null) }),
    logicalLocations: [
      {
        name: visibleText(row.indicator, language),
        fullyQualifiedName: visibleText(about.join('/'), language),
        kind: 'result',
        properties: { year: row.year, quarter: row.quarter },
      },
    ],
  };
}

function moreOf(
  left: readonly SarifResult[],
  total: number,
  { language }: ReporterOptions,
): SarifResult {
  const count = (name: ChangeName) => left.filter(({ ruleId }) => ruleId === name).length;
  return {
    ...told('result', shownWords(total - left.length, total, 'results', language), []),
    properties: {
      severity: 'info',
      more: Object.fromEntries(names.map((name) => [name, count(name)])),
      about: impactTitle,
    },
  };
}
