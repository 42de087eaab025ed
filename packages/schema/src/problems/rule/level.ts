import type { ProblemText } from '../entry.ts';

/** What can be wrong with the levels of an organisation in a cascade. */
export const levelProblems = {
  'rule.cascade-parent': {
    severity: 'error',
    message: {
      id: 'Sasaran "%name%" tidak ada pada tingkat tepat di atas "%level%".',
      en: 'There is no objective "%name%" on the level right above "%level%".',
    },
    hint: {
      id: 'Sebut sasaran dari tingkat di atasnya; tingkat tertinggi tidak punya. Nama terdekat: %nearest%.',
      en: 'Name an objective of the level above; the highest level has none. The nearest name: %nearest%.',
    },
  },
  'rule.cascade-objective': {
    severity: 'error',
    message: {
      id: 'Tingkat "%level%" tidak memiliki sasaran "%name%".',
      en: 'The level "%level%" has no objective "%name%".',
    },
    hint: {
      id: 'Tambahkan sasaran itu pada tingkatnya, atau perbaiki kodenya. Nama terdekat: %nearest%.',
      en: 'Add the objective to its level, or correct its code. The nearest name: %nearest%.',
    },
  },
  'rule.cascade-level': {
    severity: 'error',
    message: {
      id: 'Indikator "%parent%" tidak berada tepat satu tingkat di atas "%child%".',
      en: 'The indicator "%parent%" is not exactly one level above "%child%".',
    },
    hint: {
      id: 'Hubungkan indikator dengan indikator dari tingkat tepat di atasnya.',
      en: 'Link an indicator with one of the level right above it.',
    },
  },
  'rule.threshold-letter': {
    severity: 'error',
    message: {
      id: 'Ambang "%letter%" berupa huruf, tetapi indikator "%indicator%" tidak memiliki skala.',
      en: 'The threshold "%letter%" is a letter, but the indicator "%indicator%" has no scale.',
    },
    hint: {
      id: 'Tulis ambangnya sebagai bilangan, atau beri indikator itu skala.',
      en: 'Write the threshold as a number, or give the indicator a scale.',
    },
  },
} satisfies Record<string, ProblemText>;
