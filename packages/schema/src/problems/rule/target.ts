import type { ProblemText } from '../entry.ts';

/** What can be wrong with a target and the formula it is held by. */
export const targetProblems = {
  'rule.range-reversed': {
    severity: 'error',
    message: {
      id: 'Rentang target %code% terbalik: dari %from% sampai %to%.',
      en: 'The range of the target of %code% is reversed: from %from% to %to%.',
    },
    hint: {
      id: 'Tulis angka yang lebih kecil di "from" dan yang lebih besar di "to".',
      en: 'Write the smaller number in "from" and the greater one in "to".',
    },
  },
  'rule.achievement-target': {
    severity: 'error',
    message: {
      id: 'Rumus capaian "%name%" tidak berlaku untuk jenis target %kind%.',
      en: 'The achievement formula "%name%" is not for targets of the kind %kind%.',
    },
    hint: {
      id: 'Rumus yang dapat dipakai: %fitting%.',
      en: 'The formulas that can be used: %fitting%.',
    },
  },
  'rule.pins-draft': {
    severity: 'error',
    message: {
      id: 'Dokumen ini berlaku, tetapi memakai %reference% yang belum berlaku (%stage%).',
      en: 'This document is released, but uses %reference%, which is not (%stage%).',
    },
    hint: {
      id: 'Tetapkan dahulu %reference%, atau jadikan dokumen ini usulan ("proposed").',
      en: 'Release %reference% first, or make this document a proposal ("proposed").',
    },
  },
  'rule.achievement-unknown': {
    severity: 'error',
    message: {
      id: 'Rumus capaian "%name%" tidak ada.',
      en: 'There is no achievement formula "%name%".',
    },
    hint: {
      id: 'Rumus yang ada: %known%. Nama terdekat: %nearest%.',
      en: 'The formulas are: %known%. The nearest name: %nearest%.',
    },
  },
  'rule.target-kind': {
    severity: 'error',
    message: {
      id: 'Target %code% tidak cocok dengan jenis target indikatornya (%kind%).',
      en: 'The target of %code% does not fit the kind of target of its indicator (%kind%).',
    },
    hint: {
      id: 'Huruf untuk skala berhuruf, bilangan atau rentang untuk yang lain.',
      en: 'A letter for a scale of letters, a number or a range otherwise.',
    },
  },
} satisfies Record<string, ProblemText>;
