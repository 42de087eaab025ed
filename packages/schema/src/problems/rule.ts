import type { ProblemText } from './entry.ts';

export const ruleProblems = {
  // Conditions.
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

  // Names within one document.
  'rule.repeated': {
    severity: 'error',
    message: {
      id: '"%name%" tercantum lebih dari sekali dalam dokumen ini.',
      en: '"%name%" stands more than once in this document.',
    },
    hint: {
      id: 'Hapus salah satunya, atau beri nama sendiri.',
      en: 'Remove one of them, or give it a name of its own.',
    },
  },
  'rule.entry-unknown': {
    severity: 'error',
    message: {
      id: '"%name%" tidak tercantum dalam dokumen ini.',
      en: '"%name%" does not stand in this document.',
    },
    hint: {
      id: 'Tambahkan lebih dahulu atau perbaiki penulisannya. Nama terdekat: %nearest%.',
      en: 'Add it first or correct its spelling. The nearest name: %nearest%.',
    },
  },
  'rule.supersedes-cycle': {
    severity: 'error',
    message: {
      id: 'Dokumen-dokumen ini saling menggantikan: %path%.',
      en: 'These documents replace each other: %path%.',
    },
    hint: {
      id: 'Yang lama tidak menggantikan yang baru. Hapus "supersedes" dari yang paling awal.',
      en: 'The older one does not replace the newer one. Remove "supersedes" from the earliest.',
    },
  },
  'rule.years-reversed': {
    severity: 'error',
    message: {
      id: 'Tahun awal %from% sesudah tahun akhir %to%.',
      en: 'The first year %from% comes after the last year %to%.',
    },
    hint: {
      id: 'Tukar kedua tahun itu, atau perbaiki salah satunya.',
      en: 'Exchange the two years, or correct one of them.',
    },
  },

  // Weights.
  'rule.weights-sum': {
    severity: 'error',
    message: {
      id: 'Jumlah bobot adalah %found%, seharusnya %wanted%.',
      en: 'The weights add up to %found% and should make %wanted%.',
    },
    hint: {
      id: 'Bandingkan setiap bobot dengan dokumen asalnya. Bobot dijumlahkan tepat, tanpa pembulatan.',
      en: 'Compare every weight with the document it comes from. Weights are added exactly, without rounding.',
    },
  },
  'rule.weight-unknown': {
    severity: 'error',
    message: {
      id: 'Bobot "%name%" bukan tetapan rumus ini.',
      en: 'The weight "%name%" is no constant of this formula.',
    },
    hint: {
      id: 'Tulis "%name%" di bawah "inputs" dengan "constant", atau perbaiki namanya. Nama terdekat: %nearest%.',
      en: 'Write "%name%" under "inputs" with a "constant", or correct its name. The nearest name: %nearest%.',
    },
  },
  'rule.weights-partial': {
    severity: 'error',
    message: {
      id: 'Indikator %code% tidak berbobot, sedangkan yang lain dalam perjanjian ini berbobot.',
      en: 'The indicator %code% has no weight while others in this agreement have one.',
    },
    hint: {
      id: 'Beri bobot kepada setiap indikator, atau jangan kepada satu pun.',
      en: 'Give every indicator a weight, or none of them.',
    },
  },

  // Bands of a scale.
  'rule.band-point': {
    severity: 'error',
    message: {
      id: 'Angka %at% tidak termasuk pita mana pun: pita "%label%" berakhir dan pita "%next%" mulai di sana, tetapi keduanya tidak memuatnya.',
      en: 'The number %at% belongs to no band: "%label%" ends and "%next%" begins there, but neither holds it.',
    },
    hint: {
      id: 'Biarkan tepat satu dari kedua pita itu memuat batasnya.',
      en: 'Let exactly one of the two bands include the boundary.',
    },
  },
  'rule.band-empty': {
    severity: 'error',
    message: {
      id: 'Pita "%label%" dari %from% sampai %to% tidak memuat satu angka pun.',
      en: 'The band "%label%" from %from% to %to% holds no number.',
    },
    hint: {
      id: 'Tulis batas bawah sebelum batas atas. Pita yang berisi satu angka memuat kedua batasnya.',
      en: 'Write the lower bound before the upper one. A band of a single number includes both bounds.',
    },
  },

  // Targets and what is pinned.
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

  // What became of the indicators of an agreement.
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

  // Regulations.
  'rule.regulation-order': {
    severity: 'error',
    message: {
      id: 'Peraturan "%by%" mengakhiri "%id%", tetapi berlaku lebih dahulu (%byFrom%) daripada yang diakhirinya (%from%).',
      en: 'The regulation "%by%" ends "%id%" but was in force earlier (%byFrom%) than what it ends (%from%).',
    },
    hint: {
      id: 'Periksa tanggal berlaku kedua peraturan itu, dan mana yang menggantikan mana.',
      en: 'Check the days both regulations came into force, and which replaces which.',
    },
  },
  'rule.regulation-one-sided': {
    severity: 'warning',
    message: {
      id: 'Peraturan ini menggantikan "%id%", tetapi "%id%" tidak menyebut diakhiri olehnya.',
      en: 'This regulation replaces "%id%", but "%id%" does not say that it was ended by it.',
    },
    hint: {
      id: 'Tulis "endedBy" dalam berkas "%id%", atau hapus "%id%" dari "replaces".',
      en: 'Write "endedBy" in the file of "%id%", or remove "%id%" from "replaces".',
    },
  },
  'rule.regulation-cycle': {
    severity: 'error',
    message: {
      id: 'Peraturan-peraturan ini saling menggantikan: %path%.',
      en: 'These regulations replace each other: %path%.',
    },
    hint: {
      id: 'Peraturan lama tidak menggantikan yang baru. Perbaiki "replaces" salah satunya.',
      en: 'An older regulation does not replace a newer one. Correct "replaces" of one of them.',
    },
  },

  // Plans.
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

  // Levels of an organisation.
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
