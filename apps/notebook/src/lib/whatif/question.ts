import type { Pair } from '#lib/context/pageContext.ts';

/** What somebody wants to know: which value of `vary` makes `what` reach `reach`. */
export interface Asking {
  /** An indicator's id, `objective.<id>` or `agreement`. */
  readonly what: string;
  /** A status word, a band or a number. */
  readonly reach: string;
  /** The path that may change. */
  readonly vary: string;
}

/** The keys of a question in an address. */
export const questionKeys = { what: 'tanya', reach: 'capai', vary: 'dengan' } as const;

/** `?tanya=disiplin-pegawai&capai=achieved&dengan=actual.disiplin-pegawai`; none without a question. */
export const printQuestion = (asking: Asking | null): readonly Pair[] =>
  asking === null
    ? []
    : [
        [questionKeys.what, asking.what],
        [questionKeys.reach, asking.reach],
        [questionKeys.vary, asking.vary],
      ];

/** The question of an address; null unless all of it is there. */
export function readQuestion(pairs: readonly Pair[]): Asking | null {
  const find = (key: string) => pairs.find(([one]) => one === key)?.[1];
  const [what, reach, vary] = [questionKeys.what, questionKeys.reach, questionKeys.vary].map(find);
  return what && reach && vary ? { what, reach, vary } : null;
}
