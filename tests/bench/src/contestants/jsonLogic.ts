import type { Contestant } from '../harness/contestant.ts';
import { cuts } from '../workload/cells.ts';
import { runExpressions } from './expression.ts';

/** json-logic-js; each expression is a tree that is walked at every call. */
export const jsonLogic: Contestant = {
  name: 'json-logic-js',
  heat: 'cases',
  async open({ work }) {
    const library = await import('json-logic-js').catch(() => null);
    if (!library) return 'is not installed';
    const { apply } = library.default;
    return runExpressions(
      work,
      (input) => apply(percentage, input) as number | null,
      (value) => apply(rank, { value }) as number,
    );
  },
};

const r = { var: 'r' };
const t = { var: 't' };
const ratio = { '/': [r, t] };

const percentage = {
  if: [
    { or: [{ '===': [r, null] }, { '===': [t, null] }, { '===': [t, 0] }] },
    null,
    { var: 'lower' },
    { '*': [{ '-': [2, ratio] }, 100] },
    { '*': [ratio, 100] },
  ],
};

const rank = {
  if: [
    ...cuts
      .flatMap((cut, i) => [[{ '>=': [{ var: 'value' }, cut] }, i + 1]])
      .reverse()
      .flat(),
    0,
  ],
};
