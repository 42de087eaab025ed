import type { Text } from '@tolok/schema';

/** One way to hold an actual against a target. */
export interface AchievementFormula {
  /** In the formula language, over `realisasi` and `target`; gives percent. */
  readonly formula: string;
  readonly label: Text;
  /** Where the form is known from. */
  readonly source: string;
}

/**
 * The named achievement formulas. A rule names one, or carries a formula of its own; "lower is
 * better" has several forms in official use, so none is implied by polarity.
 */
export const achievements = {
  ratio: {
    formula: 'realisasi * 100 / target',
    label: { id: 'realisasi dibagi target', en: 'actual divided by target' },
    source: 'Permenpan RB 53/2014, the general form',
  },
  'inverse-ratio': {
    formula: 'target * 100 / realisasi',
    label: { id: 'target dibagi realisasi', en: 'target divided by actual' },
    source: 'in use where lower is better',
  },
  'two-minus-ratio': {
    formula: '(2 - realisasi / target) * 100',
    label: {
      id: 'dua dikurangi realisasi per target',
      en: 'two minus actual over target',
    },
    source: 'Permenpan RB 8/2021, (1 + (1 - R/T)) x 100',
  },
} as const satisfies Record<string, AchievementFormula>;

export type AchievementName = keyof typeof achievements;
