import { type Problem, type Severity, problemMessage, severities } from '@tolok/schema';
import type { Finding } from '../records/finding.ts';
import { barrierText, whyText } from './barrierText.ts';
import type { CheckCase } from './byCheck.ts';
import { findingsText, sentenceOf } from './findingText.ts';
import type { ReporterOptions } from './reporter.ts';
import { tallyEntries, tallyOf } from '../records/tally.ts';
import { visibleText } from './visibleText.ts';

/** One test case; `verdict` is the element of a case that does not pass. */
export interface JunitCase {
  readonly name: string;
  readonly assertions?: number;
  readonly properties: readonly (readonly [string, string | number])[];
  readonly verdict: JunitVerdict | null;
  readonly output: string;
}

export interface JunitVerdict {
  readonly element: 'failure' | 'error' | 'skipped';
  readonly message: string;
  readonly type?: string;
  readonly text: string;
}

/** A check as a case. */
export function checkCase(found: CheckCase, options: ReporterOptions): JunitCase {
  const { outcome, findings } = found;
  const { check, evaluated, proved, undecided, excluded, nulls } = outcome;
  const severity = options.checkOf(check)?.severity;
  return {
    name: check,
    assertions: evaluated,
    properties: [
      ['outcome', outcome.outcome],
      ...(severity ? [['severity', severity] as const] : []),
      ...Object.entries({ evaluated, proved, undecided, excluded, nulls }),
      ...tallyEntries(tallyOf(findings)),
    ],
    ...verdictOf(found, options),
  };
}

function verdictOf(
  found: CheckCase,
  { language, gate }: ReporterOptions,
): Pick<JunitCase, 'verdict' | 'output'> {
  const {
    outcome: { outcome },
    findings,
    elsewhere,
  } = found;
  const counts = ({ status, severity }: Finding) => status === 'fail' && atGate(severity, gate);
  const all = [...findings, ...elsewhere];
  const counted = all.filter(counts);
  const text = findingsText(counted, language);
  const output = findingsText(
    all.filter((one) => !counts(one)),
    language,
  );
  const why = whyText(found, language);
  const barriers = () => [barrierText(found, language), text].filter(Boolean).join('\n');
  const [worst] = counted;
  const verdict = (): JunitVerdict | null => {
    if (outcome === 'error')
      return { element: 'error', message: why, type: 'check', text: barriers() };
    if (worst) {
      const message = sentenceOf(worst, language);
      return { element: 'failure', message, type: worst.severity, text };
    }
    if (outcome === 'skipped') return { element: 'skipped', message: why, text: barriers() };
    const unexplained = outcome === 'fail' && all.length === 0;
    return unexplained ? { element: 'failure', message: why, type: 'check', text } : null;
  };
  return { verdict: verdict(), output };
}

/** What is wrong with an excuse, as a case; its number keeps its name its own. */
export function problemCase(
  problem: Problem,
  index: number,
  { language, gate }: ReporterOptions,
): JunitCase {
  const message = visibleText(problemMessage(problem)[language], language);
  const place = visibleText(`${problem.file}${problem.pointer}`, language);
  const fails = atGate(problem.severity, gate);
  return {
    name: `${index + 1} ${problem.code} ${place}`,
    properties: [['severity', problem.severity]],
    verdict: fails ? { element: 'error', message, type: problem.code, text: place } : null,
    output: fails ? '' : message,
  };
}

const atGate = (severity: Severity, gate: Severity): boolean =>
  severities.indexOf(severity) >= severities.indexOf(gate);
