import type { CheckReport } from '../records/report.ts';
import { type CheckCase, byCheck } from './byCheck.ts';
import { type JunitCase, type JunitVerdict, checkCase, problemCase } from './junitCase.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';
import { impactEntries } from './impact/counts.ts';
import { impactCases } from './impact/junitSuite.ts';
import { visibleText } from './visibleText.ts';
import { element } from './xml.ts';

/**
 * JUnit XML: a suite for each data package, a case for each check, and a suite for what is wrong
 * with rules, data and excuses themselves; under `--against` one for what the rules change.
 *
 * A case fails when a finding of it counts and is at the gate or above. Everything else that was
 * found stands in the output of a case that passes, since the format knows no warning; what each
 * case found is counted in its properties. Nothing is skipped but what was.
 */
export const junit: Reporter = {
  about: { id: 'JUnit XML, untuk server CI', en: 'JUnit XML, for CI servers' },
  write(report, options) {
    const suites = [
      ...suitesOf(report, options),
      ...problemSuites(report, options),
      ...impactSuites(options),
    ];
    const totals = totalsOf(suites.flatMap(({ cases }) => cases));
    const written = suites.map(({ name, cases, properties = [] }) =>
      element('testsuite', { name, ...totalsOf(cases) }, [
        ...(properties.length > 0 ? [writeProperties(properties)] : []),
        ...cases.map((one) => writeCase(one, name)),
      ]),
    );
    const root = element('testsuites', { name: 'tolok check', ...totals }, written);
    return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
  },
};

interface Suite {
  readonly name: string;
  readonly cases: readonly JunitCase[];
  readonly properties?: JunitCase['properties'];
}

function suitesOf(report: CheckReport, options: ReporterOptions): Suite[] {
  const cases = Map.groupBy(byCheck(report), (one) => packageOf(one, options));
  return [...cases]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, own]) => ({ name, cases: own.map((one) => checkCase(one, options)) }));
}

const problemSuites = ({ problems }: CheckReport, options: ReporterOptions): Suite[] =>
  problems.length === 0
    ? []
    : [{ name: 'rules', cases: problems.map((one, i) => problemCase(one, i, options)) }];

const impactSuites = ({ impact, language }: ReporterOptions): Suite[] =>
  impact
    ? [
        {
          name: visibleText(`against ${impact.against}`, language),
          properties: impactEntries(impact),
          cases: impactCases(impact, language),
        },
      ]
    : [];

const packageOf = ({ outcome, findings: [first] }: CheckCase, { checkOf }: ReporterOptions) =>
  checkOf(outcome.check)?.dataset ?? first?.where[0]?.dataset ?? 'checks';

function totalsOf(cases: readonly JunitCase[]) {
  const count = (name: JunitVerdict['element']) =>
    cases.filter(({ verdict }) => verdict?.element === name).length;
  const [failures, errors, skipped] = [count('failure'), count('error'), count('skipped')];
  return { tests: cases.length, failures, errors, skipped };
}

const writeProperties = (properties: JunitCase['properties']): string =>
  element(
    'properties',
    {},
    properties.map(([name, value]) => element('property', { name, value })),
  );

function writeCase(
  { name, assertions, properties, verdict, output }: JunitCase,
  classname: string,
): string {
  return element('testcase', { name, classname, assertions }, [
    writeProperties(properties),
    ...(verdict
      ? [element(verdict.element, { message: verdict.message, type: verdict.type }, verdict.text)]
      : []),
    ...(output ? [element('system-out', {}, output)] : []),
  ]);
}
