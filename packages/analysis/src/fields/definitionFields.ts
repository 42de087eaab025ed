import type { Loaded } from '@tolok/engine';
import type { Indicator } from '@tolok/schema';
import type { ComparedKey } from './comparedKey.ts';
import type { FieldValue } from './fieldChange.ts';

/**
 * What two definitions may say differently, beside their formula, in the order in which changes are
 * told. Each input is looked at by its name in the formula.
 */
export function definitionFields(
  before: Indicator,
  after: Indicator,
): readonly ComparedKey<Loaded<Indicator>>[] {
  const names = new Set([before, after].flatMap((one) => Object.keys(one.measure?.inputs ?? {})));
  return [
    ...plain.slice(0, 4),
    ...[...names].map((name) => ({
      path: `inputs.${name}`,
      read: ({ value }: Loaded<Indicator>) => json(value.measure?.inputs[name]),
    })),
    ...plain.slice(4),
  ];
}

const json = (value: unknown): FieldValue | undefined => value as FieldValue | undefined;

const key = (path: string, read: (rule: Indicator) => unknown) => ({
  path,
  read: ({ value }: Loaded<Indicator>) => json(read(value)),
});

const plain: readonly ComparedKey<Loaded<Indicator>>[] = [
  key('title', (rule) => rule.title),
  key('description', (rule) => rule.description),
  key('unit', (rule) => rule.unit),
  key('polarity', (rule) => rule.polarity),
  key('entity', (rule) => rule.entity ?? ['workUnit']),
  key('weights', (rule) => rule.measure?.weights),
  key('reported', (rule) => rule.reported),
  key('scale', (rule) => rule.scale),
  key('achievement', (rule) => rule.achievement),
  key('targetKind', (rule) => rule.target),
  key('zeroTarget', (rule) => rule.zeroTarget),
  key('periodAggregation', (rule) => rule.periodAggregation),
  key('multiYear', (rule) => rule.multiYear),
  key('interim', (rule) => rule.interim),
  key('rounding', (rule) => rule.rounding),
  key('rollup', (rule) => rule.rollup),
  key('evidence', (rule) => rule.evidence),
];
