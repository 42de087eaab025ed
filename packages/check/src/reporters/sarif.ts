import type { Text } from '@tolok/schema';
import type { CheckReport } from '../records/report.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';
import type { SarifLog, SarifRule } from './sarif/log.ts';
import { invocationOf } from './sarif/notifications.ts';
import { levels, resultsOf } from './sarif/results.ts';
import { impactRun } from './impact/sarifRun.ts';
import { visibleText } from './visibleText.ts';

/** SARIF 2.1.0: a rule for each check, a result for each finding, excuses as suppressions. */
export const sarif: Reporter = {
  about: { id: 'SARIF 2.1.0, untuk pemeriksaan kode', en: 'SARIF 2.1.0, for code scanning' },
  write: (report, options) => `${JSON.stringify(sarifLog(report, options), null, 2)}\n`,
};

/**
 * A report as an object of SARIF 2.1.0.
 *
 * The first place of a finding is its location, the others are related to it. Checks that were
 * skipped or could not be carried out are notifications of the run, and what is wrong with checks
 * and excuses are notifications of its configuration. At most 5,000 results. What rules change is a
 * run of its own.
 */
export function sarifLog(report: CheckReport, options: ReporterOptions): SarifLog {
  const ruleIndex = new Map(report.checks.map(({ check }, i) => [check, i]));
  const { language, version } = options;
  return {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'tolok check',
            version,
            language,
            rules: report.checks.map(({ check }) => ruleOf(check, options)),
          },
        },
        language,
        columnKind: 'utf16CodeUnits',
        invocations: [invocationOf(report, ruleIndex, options)],
        results: resultsOf(report.findings, ruleIndex, options),
        properties: { counts: report.counts },
      },
      ...(options.impact ? [impactRun(options.impact, options)] : []),
    ],
  };
}

function ruleOf(id: string, { checkOf, language }: ReporterOptions): SarifRule {
  const check = checkOf(id);
  const say = (text: Text) => ({ text: visibleText(text[language], language) });
  if (!check) return { id, shortDescription: { text: visibleText(id, language) }, properties: {} };
  const { title, why, kind, severity } = check;
  return {
    id,
    shortDescription: say(title),
    ...(why && { fullDescription: say(why) }),
    messageStrings: {
      id: { text: visibleText(title.id, 'id') },
      en: { text: visibleText(title.en, 'en') },
    },
    defaultConfiguration: { level: levels[severity] },
    properties: { kind, severity },
  };
}
