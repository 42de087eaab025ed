import type { ProblemText } from './entry.ts';

/** What a reader of a scenario should know before trusting it. */
export const scenarioProblems = {
  'scenario.other-agreement': {
    severity: 'warning',
    message: {
      id: 'Skenario "%scenario%" dibuat untuk perjanjian %own%, bukan %asked%.',
      en: 'The scenario "%scenario%" was made for the agreement %own%, not for %asked%.',
    },
    hint: {
      id: 'Perubahan yang nilainya ada tetap dipakai. Periksa satu per satu, lalu perbarui "agreement".',
      en: 'Changes whose value is there still take part. Look at each, then update "agreement".',
    },
  },
  'scenario.version-unread': {
    severity: 'error',
    message: {
      id: 'Data untuk versi yang diminta "%path%" tidak dapat dibaca: %reason%',
      en: 'The data for the version that "%path%" asks for cannot be read: %reason%',
    },
    hint: {
      id: 'Yang dihitung masih versi semula; perubahan lain tetap dipakai. Muat ulang halaman bila basis data di peramban sudah dapat berjalan.',
      en: 'What is evaluated is still the version from before; the other changes take part. Load the page again once the database of the browser can run.',
    },
  },
  'scenario.other-version': {
    severity: 'warning',
    message: {
      id: '"%path%" dibuat untuk %own%; yang dihitung sekarang %now%.',
      en: '"%path%" was made for %own%; what is evaluated now is %now%.',
    },
    hint: {
      id: 'Perubahan tetap dipakai. Pastikan maknanya masih sama, lalu perbarui "rule".',
      en: 'The change still takes part. Make sure that it means the same, then update "rule".',
    },
  },
  'scenario.base-moved': {
    severity: 'warning',
    message: {
      id: '"%path%" dibuat di atas nilai %from%, tetapi nilainya sekarang %now%.',
      en: '"%path%" was made upon the value %from%, which is %now% by now.',
    },
    hint: {
      id: 'Perubahan tetap dipakai. Pastikan masih dikehendaki, lalu perbarui "from".',
      en: 'The change still takes part. Make sure that it is still wanted, then update "from".',
    },
  },
  'scenario.target-zero': {
    severity: 'warning',
    message: {
      id: '"%path%": terhadap target nol, %indicator% tidak bercapaian.',
      en: '"%path%": against a target of zero %indicator% has no achievement.',
    },
    hint: {
      id: 'Tulis target di atas nol.',
      en: 'Write a target above zero.',
    },
  },
  'scenario.target-negative': {
    severity: 'warning',
    message: {
      id: '"%path%": target %value% di bawah nol, padahal target %indicator% tidak pernah negatif.',
      en: '"%path%": the target %value% is below zero, and that of %indicator% never is.',
    },
    hint: {
      id: 'Periksa tandanya. Capaian terhadap target negatif berbalik arah.',
      en: 'Check its sign. Against a negative target an achievement turns around.',
    },
  },
} satisfies Record<string, ProblemText>;
