import type { ProblemText } from '../entry.ts';

/** What can be wrong with a regulation. */
export const regulationProblems = {
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
  'rule.regulation-reversed': {
    severity: 'error',
    message: {
      id: 'Peraturan "%id%" berakhir sebelum mulai berlaku.',
      en: 'The regulation "%id%" ends before it is in force.',
    },
    hint: {
      id: 'Periksa tanggal mulai dan berakhirnya.',
      en: 'Check the days it begins and ends.',
    },
  },
  'rule.regulation-ended': {
    severity: 'warning',
    message: {
      id: 'Peraturan "%regulation%" sudah berakhir pada %on%, sebelum dokumen ini mulai berlaku (%validFrom%).',
      en: 'The regulation "%regulation%" ended on %on%, before this document is in force (%validFrom%).',
    },
    hint: {
      id: 'Sebutkan peraturan yang menggantikannya: %by%.',
      en: 'Name the regulation that replaced it: %by%.',
    },
  },
  'rule.regulation-later': {
    severity: 'info',
    message: {
      id: 'Peraturan "%regulation%" baru berlaku %from%, sesudah dokumen ini mulai berlaku (%validFrom%).',
      en: 'The regulation "%regulation%" is in force from %from% only, after this document is (%validFrom%).',
    },
    hint: {
      id: 'Periksa validFrom, atau sebutkan pula peraturan yang berlaku sebelumnya.',
      en: 'Check validFrom, or name the regulation that held before it too.',
    },
  },
} satisfies Record<string, ProblemText>;
