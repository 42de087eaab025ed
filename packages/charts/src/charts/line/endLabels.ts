import type { Language } from '@tolok/schema';
import type { PlacedRow } from './lineRow.ts';
import { lineWords } from './words.ts';

/** What stands at the right end of a line. */
export interface End {
  readonly key: string;
  readonly value: number;
  readonly text: string;
}

/** What stands at the right end: the last value and the last target, unless they are the same place. */
export function endLabels(firsts: readonly PlacedRow[], language: Language): readonly End[] {
  const last = firsts[firsts.length - 1];
  const aimed = firsts.findLast(({ aim }) => aim !== null);
  const say = lineWords[language];
  const ends: End[] = [];
  if (last !== undefined && last.value !== null) {
    ends.push({ key: 'actual', value: last.value, text: last.print(last.value, language) });
  }
  if (aimed !== undefined && aimed.aim !== null) {
    const text = `${say.target} ${aimed.print(aimed.aim, language)}`;
    ends.push({ key: 'target', value: aimed.aim, text });
  }
  return ends;
}
