import { type RuleFile, type RuleSet, readRules } from '@tolok/engine';
import type { Agreement, Indicator, Target } from '@tolok/schema';
import { expect } from 'vitest';

/** Rules made for a test: valid as they are, changed where a test says so. */

export const said = (text: string) => ({ id: text, en: text });

const common = { schemaVersion: 1, stage: 'released', legalBasis: [] } as const;

/** A version of an indicator that the office reports. */
export function indicator(id: string, version: string, changes: Partial<Indicator> = {}): RuleFile {
  const value = {
    ...common,
    $schema: 'indicator.schema.json',
    ...{ id, version },
    confidence: 'public',
    title: said(id),
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
    reported: { take: 'actual' },
    validFrom: '2021-01-01',
    knownFrom: '2021-01-01',
    ...changes,
  };
  return { path: `x/indicators/${id}/${version}.json`, text: JSON.stringify(value) };
}

/** One line of an agreement: the reference, the target, and what differs beside them. */
export type MadeLine = readonly [reference: string, target?: Target, more?: object];

/** An agreement for 2022 with an objective SK1, SK2, … for each array of lines. */
export function agreement(
  id: string,
  objectives: readonly (readonly MadeLine[])[],
  changes: Partial<Agreement> = {},
): RuleFile {
  const value = {
    ...common,
    $schema: 'agreement.schema.json',
    id,
    title: said(id),
    institution: 'x',
    workUnit: '100',
    year: 2022,
    objectives: objectives.flatMap((lines, i) =>
      lines.length === 0
        ? []
        : [
            {
              id: `SK${i + 1}`,
              title: said(`sasaran ${i + 1}`),
              indicators: lines.map(([reference, target = 1, more], j) => ({
                code: `SK${i + 1}.${j + 1}`,
                indicator: reference.includes('@') ? reference : `${reference}@1.0.0`,
                target,
                ...more,
              })),
            },
          ],
    ),
    validFrom: '2022-01-01',
    knownFrom: '2022-01-01',
    ...changes,
  };
  return { path: `x/agreements/${id}.json`, text: JSON.stringify(value) };
}

/** The rule set of these files, which must read without a problem. */
export function rulesOf(...files: readonly RuleFile[]): RuleSet {
  const { value, problems } = readRules(files);
  expect(problems).toEqual([]);
  if (!value) throw new Error('Reading rules always gives a rule set');
  return value;
}
