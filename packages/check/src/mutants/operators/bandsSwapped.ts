import type { Band, Scale } from '@tolok/schema';
import { isScale } from '../../rule.ts';
import type { Mutant, MutationOperator } from '../mutant.ts';

/** The names of two neighbouring bands exchanged, their bounds left where they are. */
export const bandsSwapped: MutationOperator = {
  label: { id: 'pita bertetangga ditukar', en: 'neighbouring bands swapped' },
  mutate: ({ rule }) => (isScale(rule) ? ofBands(rule) : []),
};

const ofBands = ({ bands }: Scale): readonly Mutant[] =>
  bands.slice(1).flatMap((band, i): readonly Mutant[] => {
    const below = bands[i];
    if (!below) return [];
    const value = bands.map((one, at) =>
      at === i ? named(one, band) : at === i + 1 ? named(one, below) : one,
    );
    const [first, second] = [below.label, band.label];
    return [
      {
        pointer: '/bands',
        value,
        boundary: false,
        was: { id: `pita ${first} sebelum ${second}`, en: `the band ${first} before ${second}` },
        becomes: {
          id: `pita ${second} sebelum ${first}`,
          en: `the band ${second} before ${first}`,
        },
        advice: {
          id: `tambahkan contoh di dalam pita ${first} atau ${second}`,
          en: `add an example inside the band ${first} or ${second}`,
        },
      },
    ];
  });

/** The bounds of one band with what another is called. */
const named = ({ from, fromIncluded, to, toIncluded }: Band, other: Band): Band => ({
  ...other,
  from,
  fromIncluded,
  to,
  toIncluded,
});
