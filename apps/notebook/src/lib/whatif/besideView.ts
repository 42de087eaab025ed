import { compareScenarios } from '@tolok/analysis';
import { readOverride } from '@tolok/engine';
import type { OwnScenario } from './change.ts';
import type { Supposed } from './openWhatIf.ts';

/** One scenario beside others, all on the same untouched base. */
export interface Beside {
  readonly title: string;
  readonly changes: number;
  readonly achieved: number;
  readonly indicators: number;
  readonly mean: number | null;
  /** Against the base, in percentage points; null where either side has no mean. */
  readonly difference: number | null;
  /** Codes of the indicators that became achieved, and that no longer are. */
  readonly up: readonly string[];
  readonly down: readonly string[];
}

/** Scenarios beside each other. Versions of rules make another plan and are not seen here. */
export function besideView(
  { base }: Supposed,
  scenarios: readonly OwnScenario[],
): readonly Beside[] {
  const named = scenarios.map(({ title, changes }) => ({
    name: title,
    overrides: changes
      .filter(({ on }) => on)
      .flatMap(({ path, to }) => readOverride(path, to).value ?? []),
  }));
  return compareScenarios(base, named).flatMap(({ name, effect: { agreement, rows } }, i) => {
    if (!agreement) return [];
    const codes = (wanted: 'achieved' | 'not-achieved') =>
      rows
        .filter(({ before, after }) => after.status === wanted && before?.status !== wanted)
        .map(({ after }) => after.code ?? after.indicator);
    return [
      {
        title: name,
        changes: named[i]?.overrides.length ?? 0,
        achieved: agreement.after.achieved,
        indicators: agreement.after.indicators,
        mean: agreement.after.meanAchievement,
        difference: agreement.difference,
        up: codes('achieved'),
        down: codes('not-achieved'),
      },
    ];
  });
}
