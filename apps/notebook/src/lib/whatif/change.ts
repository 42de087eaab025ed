import type { Scenario } from '@tolok/schema';

/** One value that a scenario sets otherwise, as its file has it. */
export type Change = Scenario['overrides'][number];

/** A value as a scenario file can hold it. */
export type Setting = Change['to'];

/** The changes a reader made, and what they are called together. */
export interface OwnScenario {
  /** Empty as long as it has no name. */
  readonly title: string;
  readonly changes: readonly Change[];
}

export const noScenario: OwnScenario = Object.freeze({ title: '', changes: [] });

/** A number as an address and a path write it: plain decimals with a point, no exponent. */
export function settingText(value: Setting): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  const text = String(value);
  return text.includes('e') ? value.toFixed(12).replace(/\.?0+$/, '') : text;
}
