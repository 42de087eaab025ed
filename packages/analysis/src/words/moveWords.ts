import { type Text, absentWords, resultStatusWords } from '@tolok/schema';
import type { NotComparableReason } from '../moves/indicatorMoves.ts';
import type { ResultState } from '../moves/resultState.ts';

/** What one result is, within a sentence. */
export const resultStateWords: Readonly<Record<ResultState, Text>> = {
  ...resultStatusWords,
  'no-verdict': { id: 'tanpa nilai', en: 'no value' },
  'no-target': { id: 'tanpa target', en: 'no target' },
  'not-agreed': { id: 'tidak diperjanjikan', en: 'not agreed' },
};

/** Why a result has no achievement to be compared, within a sentence. */
export const notComparableWords: Readonly<Record<NotComparableReason, Text>> = {
  ...absentWords,
  'not-agreed': { id: 'tidak diperjanjikan', en: 'not agreed' },
  'not-planned': { id: 'definisinya tidak terbaca', en: 'definition cannot be read' },
  'no-target': { id: 'tanpa target', en: 'no target' },
  letter: { id: 'dinilai dengan huruf', en: 'judged by letters' },
};
