import { type AbsentReason, type Language, type Text, absentWords } from '@tolok/schema';
import type { Status } from '../read/cells.ts';

/** What a mark of status says: the status, or why there is none. */
export type Standing = Status | AbsentReason | 'none';

export const statusWords: Readonly<Record<Status | 'none', Text>> = {
  achieved: { id: 'tercapai', en: 'achieved' },
  'not-achieved': { id: 'belum tercapai', en: 'not achieved' },
  none: { id: 'tanpa status', en: 'no status' },
};

/** The word beside the mark. */
export function standingWord(standing: Standing, language: Language): string {
  return standing === 'achieved' || standing === 'not-achieved' || standing === 'none'
    ? statusWords[standing][language]
    : absentWords[standing][language];
}

/** What an element that stands for a status is named; the word `undefined` is kept out of drawings. */
export const keyOfStanding = (standing: Standing): string =>
  standing === 'undefined' ? 'no-value' : standing;
