import type { ProblemText } from '../entry.ts';

/** What can be wrong with the conditions of a policy. */
export const conditionProblems = {
  'rule.condition-shape': {
    severity: 'error',
    message: {
      id: 'Satu simpul syarat memuat isi yang tidak dapat dibaca bersama: %keys%.',
      en: 'One node of the conditions holds what cannot be read together: %keys%.',
    },
    hint: {
      id: 'Isi setiap simpul dengan tepat satu dari all, any, not, condition, atau perbandingan fact, operator, value; selain itu hanya priority yang dikenal.',
      en: 'Give every node exactly one of all, any, not, condition, or a comparison with fact, operator, value; beside it only priority is known.',
    },
  },
  'rule.condition-empty': {
    severity: 'error',
    message: {
      id: 'Daftar "%key%" kosong, sehingga syaratnya selalu terpenuhi.',
      en: 'The list "%key%" is empty, so that its condition always holds.',
    },
    hint: {
      id: 'Isi daftarnya dengan paling sedikit satu syarat, atau hapus simpulnya.',
      en: 'Put at least one condition into the list, or remove the node.',
    },
  },
  'rule.condition-cycle': {
    severity: 'error',
    message: {
      id: 'Syarat ini merujuk kembali kepada dirinya sendiri: %path%.',
      en: 'This condition refers back to itself: %path%.',
    },
    hint: {
      id: 'Putuskan lingkarannya: tulis salah satu syarat itu tanpa rujukan.',
      en: 'Break the circle: write one of these conditions without the reference.',
    },
  },
  'rule.condition-unknown': {
    severity: 'error',
    message: {
      id: 'Syarat bernama "%name%" tidak ada di dalam dokumen ini.',
      en: 'There is no condition named "%name%" in this document.',
    },
    hint: {
      id: 'Tulis syarat itu di bawah "conditions" atau perbaiki namanya. Nama terdekat: %nearest%.',
      en: 'Write the condition under "conditions" or correct its name. The nearest name: %nearest%.',
    },
  },
  'rule.fact-unknown': {
    severity: 'error',
    message: {
      id: 'Fakta "%name%" tidak dikenal di sini.',
      en: 'The fact "%name%" is not known here.',
    },
    hint: {
      id: 'Fakta yang ada: %known%. Nama terdekat: %nearest%.',
      en: 'The facts are: %known%. The nearest name: %nearest%.',
    },
  },
  'rule.operator-unknown': {
    severity: 'error',
    message: {
      id: 'Operator "%name%" tidak dikenal.',
      en: 'The operator "%name%" is not known.',
    },
    hint: {
      id: 'Operator yang ada: %known%; masing-masing boleh diawali "not:". Operator terdekat: %nearest%.',
      en: 'The operators are: %known%; each may begin with "not:". The nearest operator: %nearest%.',
    },
  },
  'rule.operator-value': {
    severity: 'error',
    message: {
      id: 'Nilai pembanding untuk operator "%operator%" tidak sesuai.',
      en: 'The value does not fit the operator "%operator%".',
    },
    hint: {
      id: 'Operator in dan notIn memerlukan daftar nilai; operator lain memerlukan satu nilai atau satu fakta. Bilangan harus berhingga.',
      en: 'The operators in and notIn need a list of values, all others one value or one fact. A number must be finite.',
    },
  },
  'rule.operator-number': {
    severity: 'error',
    message: {
      id: 'Operator "%operator%" membandingkan urutan, tetapi salah satu sisinya bukan bilangan.',
      en: 'The operator "%operator%" compares order, but one of its sides is not a number.',
    },
    hint: {
      id: 'Bandingkan fakta berupa bilangan dengan bilangan atau dengan fakta lain berupa bilangan.',
      en: 'Compare a fact that is a number with a number, or with another fact that is a number.',
    },
  },
  'rule.condition-unused': {
    severity: 'warning',
    message: {
      id: 'Syarat bernama "%name%" tidak dipakai status maupun catatan mana pun.',
      en: 'The named condition "%name%" is used by no status and no finding.',
    },
    hint: {
      id: 'Pakai dengan { "condition": "%name%" }, atau hapus.',
      en: 'Use it with { "condition": "%name%" }, or remove it.',
    },
  },
  'rule.status-constant': {
    severity: 'warning',
    message: {
      id: 'Menurut kebijakan ini setiap capaian %verdictId%; tidak ada yang dapat %otherId%.',
      en: 'Under this policy every achievement is %verdictEn%; none can be %otherEn%.',
    },
    hint: {
      id: 'Bandingkan syaratnya dengan ambang (%threshold%) dan batas atas (%cap%).',
      en: 'Compare its conditions with the threshold (%threshold%) and the cap (%cap%).',
    },
  },
  'rule.finding-never': {
    severity: 'warning',
    message: {
      id: 'Catatan "%name%" tidak pernah muncul: tidak ada capaian yang memenuhi syaratnya.',
      en: 'The finding "%name%" never holds: no achievement meets its conditions.',
    },
    hint: {
      id: 'Bandingkan syaratnya dengan batas atas (%cap%).',
      en: 'Compare its conditions with the cap (%cap%).',
    },
  },
  'rule.finding-always': {
    severity: 'warning',
    message: {
      id: 'Catatan "%name%" selalu muncul: setiap capaian memenuhi syaratnya.',
      en: 'The finding "%name%" always holds: every achievement meets its conditions.',
    },
    hint: {
      id: 'Periksa "any" dan "all", serta arah perbandingannya.',
      en: 'Check "any" and "all", and the direction of its comparisons.',
    },
  },
} satisfies Record<string, ProblemText>;
