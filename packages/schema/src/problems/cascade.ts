import type { ProblemText } from './entry.ts';

/** What can go wrong where indicators roll up from level to level. */
export const cascadeProblems = {
  'cascade.unknown': {
    severity: 'error',
    message: { id: 'Matriks alur "%id%" tidak ada.', en: 'There is no cascade "%id%".' },
    hint: {
      id: 'Matriks yang ada: %known%. Nama terdekat: %nearest%.',
      en: 'The cascades are: %known%. The nearest name: %nearest%.',
    },
  },
  'cascade.choose': {
    severity: 'error',
    message: {
      id: 'Belum jelas matriks alur mana yang dimaksud.',
      en: 'It is not clear which cascade is meant.',
    },
    hint: {
      id: 'Sebutkan satu. Yang ada untuk pilihan ini: %known%.',
      en: 'Name one. For this choice there are: %known%.',
    },
  },
  'cascade.none': {
    severity: 'error',
    message: {
      id: 'Tidak ada matriks alur untuk pilihan ini dalam folder aturan.',
      en: 'The folder of rules has no cascade for this choice.',
    },
    hint: {
      id: 'Periksa --year dan folder aturannya; draf disertakan dengan --with-drafts. Matriks yang ada: %known%.',
      en: 'Check --year and the folder of rules; --with-drafts includes drafts. The cascades are: %known%.',
    },
  },
  'cascade.year': {
    severity: 'error',
    message: {
      id: 'Matriks alur "%id%" berlaku untuk tahun %from% sampai %to%, bukan %asked%.',
      en: 'The cascade "%id%" is for %from% to %to%, not %asked%.',
    },
    hint: {
      id: 'Sebutkan salah satu tahunnya dengan --year.',
      en: 'Name one of its years with --year.',
    },
  },
  'cascade.letter-unknown': {
    severity: 'error',
    message: {
      id: 'Ambang "%letter%" untuk %indicator% tidak ada dalam skala %scale%.',
      en: 'The threshold "%letter%" of %indicator% is not in the scale %scale%.',
    },
    hint: { id: 'Huruf yang ada: %known%.', en: 'The letters are: %known%.' },
  },
} satisfies Record<string, ProblemText>;
