import type { RuleFile } from '@tolok/engine';
import { cuts, lowerIsBetter } from '../workload/cells.ts';

/** The name of the indicator that is number `i` of the workload. */
export const indicatorId = (i: number): string => `persen-${i}`;

/** The rules of so many indicators as files: their scale, the policy, and each indicator. */
export const makeRules = (count: number): readonly RuleFile[] => [
  file('policy', 'x/policies/lakin-2022/1.0.0.json', policy),
  file('scale', 'x/scales/lima-kelas/1.0.0.json', scale),
  ...Array.from({ length: count }, (_, i) =>
    file('indicator', `x/indicators/${indicatorId(i)}/1.0.0.json`, indicator(i)),
  ),
];

// Printed as a person would have it, since reading the text counts too.
const file = (kind: string, path: string, value: object): RuleFile => ({
  path,
  text: JSON.stringify({ $schema: `${kind}.schema.json`, schemaVersion: 1, ...value }, null, 2),
});

const said = (text: string) => ({ id: text, en: text });

const versioned = {
  version: '1.0.0',
  stage: 'released',
  confidence: 'public',
  legalBasis: [],
  validFrom: '2021-01-01',
  knownFrom: '2021-01-01',
};

const indicator = (i: number) => ({
  ...versioned,
  id: indicatorId(i),
  title: said(`persen ${i}`),
  unit: 'score',
  polarity: 'maximize',
  achievement: 'ratio',
  target: 'point',
  zeroTarget: 'absent',
  periodAggregation: 'last',
  multiYear: 'last',
  interim: 'linear-cumulative',
  rounding: null,
  rollup: 'none',
  evidence: [said('bukti')],
  scale: 'lima-kelas@1.0.0',
  entity: ['workUnit'],
  measure: {
    formula: lowerIsBetter.has(i % 15) ? '(2 - r / t) * 100' : 'r / t * 100',
    inputs: { r: input(`r${i}`), t: input(`t${i}`) },
  },
});

const input = (take: string) => ({
  label: said(take),
  unit: 'score',
  resource: 'ent',
  take,
  aggregate: 'only',
});

const bounds = [-100_000, ...cuts, 100_000] as const;

const scale = {
  ...versioned,
  id: 'lima-kelas',
  title: said('lima kelas'),
  unit: 'score',
  lower: bounds[0],
  upper: bounds.at(-1),
  bands: bounds.slice(0, -1).map((from, rank) => ({
    id: `kelas-${rank}`,
    label: `Kelas ${rank}`,
    from,
    fromIncluded: true,
    to: bounds[rank + 1],
    toIncluded: rank === bounds.length - 2,
  })),
};

const policy = {
  ...versioned,
  id: 'lakin-2022',
  title: said('kebijakan'),
  threshold: 100,
  cap: null,
  letters: 'none',
  pendingInMean: 'exclude',
  pendingInCount: 'absent',
  weights: null,
  rounding: null,
  status: {
    achieved: {
      all: [
        { fact: 'achievement', operator: 'greaterThanInclusive', value: { fact: 'threshold' } },
      ],
    },
  },
  findings: [],
};
