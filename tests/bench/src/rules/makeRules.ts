import type { RuleFile } from '@tolok/engine';
import { band, indicator, policy, rows, scale } from '@tolok/engine/made';
import { cuts, lowerIsBetter } from '../workload/cells.ts';

/** The name of the indicator that is number `i` of the workload. */
export const indicatorId = (i: number): string => `persen-${i}`;

/** The rules of so many indicators as files: their scale, the policy, and each indicator. */
export const makeRules = (count: number): readonly RuleFile[] => [
  policy({ status: { achieved: { all: [isReached] } } }),
  fiveClasses(),
  ...Array.from({ length: count }, (_, i) => percentage(i)),
];

const isReached = {
  fact: 'achievement',
  operator: 'greaterThanInclusive',
  value: { fact: 'threshold' },
} as const;

const percentage = (i: number): RuleFile =>
  indicator({
    id: indicatorId(i),
    scale: 'lima-kelas@1.0.0',
    entity: ['workUnit'],
    measure: {
      formula: lowerIsBetter.has(i % 15) ? '(2 - r / t) * 100' : 'r / t * 100',
      inputs: { r: input(`r${i}`), t: input(`t${i}`) },
    },
  });

const input = (take: string) => rows({ resource: 'ent', take, aggregate: 'only' });

function fiveClasses(): RuleFile {
  const bounds = [-100_000, ...cuts, 100_000];
  const [lower = 0, ...uppers] = bounds;
  const bands = uppers.map((upper, rank) =>
    band(`Kelas ${rank}`, bounds[rank] ?? 0, upper, {
      id: `kelas-${rank}`,
      toIncluded: rank === uppers.length - 1,
    }),
  );
  return scale({ id: 'lima-kelas', lower, upper: uppers.at(-1) ?? 0, bands });
}
