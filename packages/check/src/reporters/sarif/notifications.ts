import { problemMessage } from '@tolok/schema';
import type { CheckReport } from '../../records/report.ts';
import type { ReporterOptions } from '../reporter.ts';
import { visibleText } from '../visibleText.ts';
import { outcomeWords } from '../words.ts';
import { problemLocations } from './locations.ts';
import type { SarifInvocation, SarifNotification } from './log.ts';
import { levels } from './results.ts';

/** How it went: what was not checked is said, instead of reading as a clean bill. */
export function invocationOf(
  { checks, problems }: CheckReport,
  ruleIndex: ReadonlyMap<string, number>,
  { language }: ReporterOptions,
): SarifInvocation {
  const say = (text: string) => ({ text: visibleText(text, language) });
  const unchecked = checks.filter(({ outcome }) => outcome === 'skipped' || outcome === 'error');
  return {
    executionSuccessful: !checks.some(({ outcome }) => outcome === 'error'),
    toolExecutionNotifications: unchecked.map(({ check, outcome, reason }): SarifNotification => ({
      level: outcome === 'error' ? 'error' : 'warning',
      message: say(
        `${check} ${outcomeWords[outcome][language]}${reason ? `: ${reason[language]}` : ''}`,
      ),
      associatedRule: { id: check, index: ruleIndex.get(check) ?? -1 },
    })),
    toolConfigurationNotifications: problems.map((problem): SarifNotification => ({
      level: levels[problem.severity],
      message: say(problemMessage(problem)[language]),
      descriptor: { id: problem.code },
      locations: problemLocations(problem),
    })),
  };
}
