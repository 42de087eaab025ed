import type { Confidence, Text } from '@tolok/schema';

/** One way to hold an actual against a target. */
export interface AchievementFormula {
  /** In the formula language, over `realisasi` and the names of the target; gives percent. */
  readonly formula: string;
  /** `point` speaks of `target`; `range` of `batas_bawah` and `batas_atas`. */
  readonly targetKind: keyof typeof targetNames;
  readonly label: Text;
  /** Where the form is known from. */
  readonly source: string;
  /** How well it is known; an unverified one says so wherever its value is explained. */
  readonly confidence: Confidence;
}

/** What a formula of achievement calls its target. */
export const targetNames = {
  point: ['target'],
  range: ['batas_bawah', 'batas_atas'],
} as const satisfies Record<string, readonly string[]>;

/**
 * The named achievement formulas. A rule names one, or carries a formula of its own; "lower is
 * better" has three forms in official use, so none is implied by polarity: a target of 10 and an
 * actual of 8 give 125, 120 or 20 percent.
 */
export const achievements = {
  ratio: {
    formula: 'realisasi * 100 / target',
    targetKind: 'point',
    label: { id: 'realisasi dibagi target', en: 'actual divided by target' },
    source: 'Permenpan RB 53/2014, the general form',
    confidence: 'public',
  },
  'inverse-ratio': {
    formula: 'target * 100 / realisasi',
    targetKind: 'point',
    label: { id: 'target dibagi realisasi', en: 'target divided by actual' },
    source: 'in use where lower is better; no regulation read',
    confidence: 'unverified',
  },
  'two-minus-ratio': {
    formula: '(2 - realisasi / target) * 100',
    targetKind: 'point',
    label: {
      id: 'dua dikurangi realisasi per target',
      en: 'two minus actual over target',
    },
    source: 'Permenpan RB 8/2021, (1 + (1 - R/T)) x 100',
    confidence: 'public',
  },
  'one-minus-ratio': {
    formula: '(1 - realisasi / target) * 100',
    targetKind: 'point',
    label: {
      id: 'satu dikurangi realisasi per target',
      en: 'one minus actual over target',
    },
    source: 'in use where lower is better, as the share that was saved; no regulation read',
    confidence: 'unverified',
  },
  stabilize: {
    formula: '(1 - abs(realisasi - target) / abs(target)) * 100',
    targetKind: 'point',
    label: {
      id: 'satu dikurangi simpangan per target',
      en: 'one minus the deviation over target',
    },
    source: 'in use where nearer is better; no regulation read',
    confidence: 'unverified',
  },
  range: {
    formula:
      'if realisasi > batas_atas then realisasi * 100 / batas_atas else if realisasi < batas_bawah then realisasi * 100 / batas_bawah else 100',
    targetKind: 'range',
    label: {
      id: 'realisasi dibagi batas yang terlampaui, 100 di dalam rentang',
      en: 'actual divided by the bound it passes, 100 within the range',
    },
    source: 'Permenpan RB 8/2021: the upper bound above the range, the lower bound below it',
    confidence: 'public',
  },
} as const satisfies Record<string, AchievementFormula>;

export type AchievementName = keyof typeof achievements;
