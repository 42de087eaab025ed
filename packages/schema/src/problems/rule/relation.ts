import type { ProblemText } from '../entry.ts';

/** What can be wrong with what became of the indicators of an agreement. */
export const relationProblems = {
  'rule.successor-unknown': {
    severity: 'error',
    message: {
      id: '"%id%" bukan indikator perjanjian "%agreement%".',
      en: '"%id%" is no indicator of the agreement "%agreement%".',
    },
    hint: {
      id: 'Sebut di "from" indikator perjanjian lama dan di "to" indikator perjanjian ini. Nama terdekat: %nearest%.',
      en: 'Name indicators of the earlier agreement in "from" and of this one in "to". The nearest name: %nearest%.',
    },
  },
  'rule.relation-missing': {
    severity: 'error',
    message: {
      id: 'Indikator "%id%" dari perjanjian "%agreement%" tidak tercantum dalam satu hubungan pun.',
      en: 'The indicator "%id%" of the agreement "%agreement%" stands in no relation.',
    },
    hint: {
      id: 'Nyatakan apa yang terjadi padanya: tetap, berubah, ditambah, atau dihapus.',
      en: 'Say what became of it: same, changed, added or dropped.',
    },
  },
  'rule.relation-repeated': {
    severity: 'error',
    message: {
      id: 'Indikator "%id%" dari perjanjian "%agreement%" tercantum dalam lebih dari satu hubungan.',
      en: 'The indicator "%id%" of the agreement "%agreement%" stands in more than one relation.',
    },
    hint: {
      id: 'Biarkan setiap indikator dalam tepat satu hubungan; pemecahan dan penggabungan memuat semua indikatornya sekaligus.',
      en: 'Keep every indicator in exactly one relation; a split or a merger names all of its indicators at once.',
    },
  },
  'rule.relation-sides': {
    severity: 'error',
    message: {
      id: 'Hubungan "%kind%" menyebut %from% indikator lama dan %to% indikator baru, seharusnya %wantedId%.',
      en: 'The relation "%kind%" names %from% earlier and %to% later indicators and should name %wantedEn%.',
    },
    hint: {
      id: 'Perbaiki jenis hubungannya, atau indikator di "from" dan "to".',
      en: 'Correct the kind of the relation, or the indicators in "from" and "to".',
    },
  },
  'rule.relation-identity': {
    severity: 'error',
    message: {
      id: 'Hubungan "same" menyebut dua indikator yang berbeda: "%from%" dan "%to%".',
      en: 'The relation "same" names two different indicators: "%from%" and "%to%".',
    },
    hint: {
      id: 'Pakai "renamed" bila hanya namanya yang berubah, atau "redefined" bila definisinya berubah.',
      en: 'Use "renamed" where only the name changed, or "redefined" where the definition did.',
    },
  },
  'rule.relations-unfounded': {
    severity: 'error',
    message: {
      id: 'Perjanjian ini memuat hubungan indikator, tetapi tidak menyebut perjanjian yang digantikannya.',
      en: 'This agreement relates its indicators but names no agreement that it replaces.',
    },
    hint: {
      id: 'Tulis id perjanjian lama di "supersedes", atau hapus "relations".',
      en: 'Write the id of the earlier agreement in "supersedes", or remove "relations".',
    },
  },
} satisfies Record<string, ProblemText>;
