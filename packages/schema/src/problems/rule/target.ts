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
  'rule.target-beyond': {
    severity: 'warning',
    message: {
      id: 'Target %code% (%target%) di luar skala indikatornya, %lower% sampai %upper%: %effectId%.',
      en: 'The target of %code% (%target%) is outside the scale of its indicator, %lower% to %upper%: %effectEn%.',
    },
    hint: {
      id: 'Periksa angka dan satuan targetnya.',
      en: 'Check the number of the target and its unit.',
    },
  },
  'rule.pins-later': {
    severity: 'warning',
    message: {
      id: 'Dokumen untuk tahun %year% ini memakai %reference%, yang baru berlaku %validFrom%.',
      en: 'This document for %year% uses %reference%, which is in force from %validFrom% only.',
    },
    hint: {
      id: 'Pakai versi yang berlaku dalam tahun itu, atau periksa validFrom-nya.',
      en: 'Use a version in force in that year, or check its validFrom.',
    },
  },
  'rule.pins-ended': {
    severity: 'warning',
    message: {
      id: 'Dokumen untuk tahun %year% ini memakai %reference%, yang sudah berakhir pada %on%.',
      en: 'This document for %year% uses %reference%, which ended on %on%.',
    },
    hint: {
      id: 'Pakai indikator yang masih diukur dalam tahun itu.',
      en: 'Use an indicator that is still measured in that year.',
    },
  },
} satisfies Record<string, ProblemText>;
