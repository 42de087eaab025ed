import type { RowFigures } from './generated/types.ts';
import type { Text } from './language.ts';

/** Whether a target is met, as a reader calls it. */
export const resultStatusWords: Readonly<Record<NonNullable<RowFigures['status']>, Text>> = {
  achieved: { id: 'tercapai', en: 'achieved' },
  'not-achieved': { id: 'belum tercapai', en: 'not achieved' },
};
