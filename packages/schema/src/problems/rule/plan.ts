import type { ProblemText } from '../entry.ts';

/** What can be wrong with a plan. */
export const planProblems = {
  'rule.plan-year-missing': {
    severity: 'error',
    message: {
      id: 'Target %code% untuk tahun %year% tidak ada.',
      en: 'There is no target of %code% for the year %year%.',
    },
    hint: {
      id: 'Rencana ini meliputi %from% sampai %to%. Tulis null untuk tahun yang memang tidak bertarget.',
      en: 'This plan is for %from% to %to%. Write null for a year that has no target.',
    },
  },
  'rule.plan-year-outside': {
    severity: 'error',
    message: {
      id: 'Target %code% untuk tahun %year% berada di luar masa rencana.',
      en: 'The target of %code% for the year %year% is outside the plan.',
    },
    hint: {
      id: 'Rencana ini meliputi %from% sampai %to%. Perbaiki tahunnya, atau masa rencananya di "years".',
      en: 'This plan is for %from% to %to%. Correct the year, or the period of the plan in "years".',
    },
  },
  'rule.plan-years-many': {
    severity: 'error',
    message: {
      id: 'Rencana aksi adalah untuk satu tahun, sedangkan yang ini untuk %from% sampai %to%.',
      en: 'An action plan is for one year, while this one is for %from% to %to%.',
    },
    hint: {
      id: 'Buat satu rencana aksi untuk setiap tahun.',
      en: 'Make one action plan for every year.',
    },
  },
  'rule.objective-unserved': {
    severity: 'info',
    message: {
      id: 'Sasaran %id% tidak melayani satu tujuan pun.',
      en: 'The objective %id% serves no goal.',
    },
    hint: {
      id: 'Cantumkan sasaran itu di bawah salah satu tujuan, bila dokumennya menyatakan demikian.',
      en: 'List the objective under one of the goals, where the document says so.',
    },
  },
  'rule.quarter-falls': {
    severity: 'warning',
    message: {
      id: 'Bagian target %code% turun dari %before% menjadi %found% persen pada triwulan %quarter%.',
      en: 'The share of the target of %code% falls from %before% to %found% percent in quarter %quarter%.',
    },
    hint: {
      id: 'Bagian per triwulan dihitung sejak awal tahun, sehingga tidak berkurang. Cocokkan dengan dokumennya.',
      en: 'Shares by quarter count from the start of the year and do not fall. Compare them with the document.',
    },
  },
  'rule.quarter-end': {
    severity: 'warning',
    message: {
      id: 'Bagian target %code% berakhir pada %found% persen, bukan 100.',
      en: 'The share of the target of %code% ends at %found% percent, not at 100.',
    },
    hint: {
      id: 'Pada akhir tahun seluruh target direncanakan tercapai. Cocokkan dengan dokumennya.',
      en: 'By the end of the year the whole target is planned to be met. Compare it with the document.',
    },
  },
} satisfies Record<string, ProblemText>;
