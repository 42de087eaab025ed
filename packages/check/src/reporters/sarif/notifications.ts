import { type Language, problemMessage } from '@tolok/schema';
import type { CheckReport } from '../../records/report.ts';
import { barrierText } from '../barrierText.ts';
import { type CheckCase, byCheck } from '../byCheck.ts';
import type { ReporterOptions } from '../reporter.ts';
import { visibleText } from '../visibleText.ts';
import { outcomeWords } from '../words.ts';
import { problemLocations } from './locations.ts';
import type { SarifInvocation, SarifNotification } from './log.ts';
import { levels } from './results.ts';

/** How it went: what was not checked is said, instead of reading as a clean bill. */
export function invocationOf(
  report: CheckReport,
  ruleIndex: ReadonlyMap<string, number>,
  { language }: ReporterOptions,
): SarifInvocation {
  const unchecked = byCheck(report).filter(
    ({ outcome: { outcome } }) => outcome === 'skipped' || outcome === 'error',
  );
  return {
    executionSuccessful: !report.checks.some(({ outcome }) => outcome === 'error'),
    toolExecutionNotifications: unchecked.map((one) => uncheckedOf(one, ruleIndex, language)),
    toolConfigurationNotifications: report.problems.map((problem): SarifNotification => ({
      level: levels[problem.severity],
      message: { text: visibleText(problemMessage(problem)[language], language) },
      descriptor: { id: problem.code },
      locations: problemLocations(problem),
    })),
  };
}

function uncheckedOf(
  found: CheckCase,
  ruleIndex: ReadonlyMap<string, number>,
  language: Language,
): SarifNotification {
  const { check, outcome } = found.outcome;
  const name = visibleText(`${check} ${outcomeWords[outcome][language]}`, language);
  const locations = found.barriers.slice(0, 1).flatMap(problemLocations);
  return {
    level: outcome === 'error' ? 'error' : 'warning',
    message: { text: `${name}: ${barrierText(found, language)}` },
    associatedRule: { id: check, index: ruleIndex.get(check) ?? -1 },
    ...(locations.length > 0 && { locations }),
  };
}
