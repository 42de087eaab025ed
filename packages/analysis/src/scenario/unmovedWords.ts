import type { Text } from '@tolok/schema';

/** What keeps a result where it was, in a clause that follows the path of the change. */
export const unmovedWords = {
  'same-value': { id: 'nilainya sama dengan semula', en: 'the value is what it was' },
  'same-figures': { id: 'hasilnya sama', en: 'the result is the same' },
  'no-data': {
    id: 'realisasi atau targetnya tidak ada',
    en: 'there is no actual or no target to hold it against',
  },
  'not-listed': {
    id: 'tidak ada hasil yang memakainya',
    en: 'no result that is shown uses it',
  },
  'not-in-force': {
    id: 'tidak berlaku pada masa ini',
    en: 'it is not in force in this period',
  },
  cap: {
    id: 'capaiannya tertahan batas atas (cap) kebijakan',
    en: 'the achievement is held by the cap of the policy',
  },
  letters: {
    id: 'huruf hanya dinyatakan tercapai atau belum, dan statusnya tetap',
    en: 'a letter is only achieved or not, and its status stays',
  },
  weight: { id: 'bobotnya nol dalam rata-rata', en: 'its weight in the mean is zero' },
  'not-in-mean': { id: 'tidak ikut dalam rata-rata', en: 'it is no part of the mean' },
  alone: {
    id: 'tidak ada capaian lain untuk ditimbang dengannya',
    en: 'there is no other achievement to weigh it against',
  },
  'nothing-above-cap': {
    id: 'tidak ada capaian di atas batas itu',
    en: 'no achievement is above that cap',
  },
  'nothing-between': {
    id: 'tidak ada capaian di antara ambang lama dan baru',
    en: 'no achievement lies between the old threshold and the new',
  },
  'no-letters': { id: 'tidak ada target berupa huruf', en: 'no target is a letter' },
  'nothing-pending': { id: 'tidak ada nilai yang ditunggu', en: 'no value is pending' },
} as const satisfies Record<string, Text>;

export type UnmovedReason = keyof typeof unmovedWords;
