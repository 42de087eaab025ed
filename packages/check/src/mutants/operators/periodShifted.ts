import { type Text, pointerOf } from '@tolok/schema';
import { isIndicator } from '../../rule.ts';
import type { Mutant, MutationOperator } from '../mutant.ts';

/** An input taken from the year before or after its own, of a rule that looks back. */
export const periodShifted: MutationOperator = {
  label: { id: 'tahun masukan digeser', en: 'period shifted' },
  mutate: ({ rule }) => {
    const inputs = isIndicator(rule) ? Object.entries(rule.measure?.inputs ?? {}) : [];
    const offsets = inputs.flatMap(([name, input]) =>
      'constant' in input ? [] : [{ name, offset: input.yearOffset ?? 0 }],
    );
    return offsets.some(({ offset }) => offset !== 0) ? offsets.flatMap(shifted) : [];
  },
};

const shifted = ({ name, offset }: { name: string; offset: number }): readonly Mutant[] =>
  [offset + 1, offset - 1]
    .filter((other) => other <= 0 && other >= -10)
    .map((other) => ({
      pointer: pointerOf(['measure', 'inputs', name, 'yearOffset']),
      value: other,
      boundary: false,
      was: yearWords(name, offset),
      becomes: yearWords(name, other),
      advice: {
        id: 'tambahkan contoh dengan "years", masukan beberapa tahun yang berbeda-beda',
        en: 'add an example with "years", inputs of several years that differ',
      },
    }));

const yearWords = (name: string, offset: number): Text =>
  offset === 0
    ? { id: `${name} tahun berjalan`, en: `${name} of the year` }
    : { id: `${name} ${-offset} tahun sebelumnya`, en: `${name} of ${-offset} years before` };
