import type { Contestant } from '../harness/contestant.ts';
import { cuts } from '../workload/cells.ts';
import { runExpressions } from './expression.ts';

/** cel-js; each expression is parsed once. */
export const cel: Contestant = {
  name: 'cel-js',
  heat: 'cases',
  async open({ work }) {
    const library = await import('@marcbachmann/cel-js').catch(() => null);
    if (!library) return 'is not installed';
    const environment = ['r', 't', 'lower', 'value'].reduce(
      (all, name) => all.registerVariable(name, 'dyn'),
      new library.Environment(),
    );
    const percentage = environment.parse(
      'r == null || t == null || t == 0.0 ? dyn(null) : dyn(lower ? (2.0 - r / t) * 100.0 : r / t * 100.0)',
    );
    const ladder = cuts.map((cut, i) => `value >= ${cut}.0 ? ${i + 1} : `).reverse();
    const rank = environment.parse(`${ladder.join('')}0`);
    return runExpressions(
      work,
      (input) => percentage(input) as number | null,
      (value) => Number(rank({ value })),
    );
  },
};
