import type { MutationOperator } from '../mutant.ts';
import { absenceChanged } from './absenceChanged.ts';
import { achievementExchanged } from './achievementExchanged.ts';
import { bandMoved } from './bandMoved.ts';
import { bandsSwapped } from './bandsSwapped.ts';
import { boundarySide } from './boundarySide.ts';
import { comparisonReversed } from './comparisonReversed.ts';
import { connectiveSwapped } from './connectiveSwapped.ts';
import { constantChanged } from './constantChanged.ts';
import { guardDropped } from './guardDropped.ts';
import { periodShifted } from './periodShifted.ts';
import { quotientSwapped } from './quotientSwapped.ts';
import { roundingChanged } from './roundingChanged.ts';
import { termDropped } from './termDropped.ts';
import { thresholdMoved } from './thresholdMoved.ts';
import { weightShifted } from './weightShifted.ts';

/** Every way a rule is changed to see whether its examples notice, in the order it is tried. */
export const mutationOperators = {
  'threshold-moved': thresholdMoved,
  'boundary-side': boundarySide,
  'band-moved': bandMoved,
  'bands-swapped': bandsSwapped,
  'comparison-reversed': comparisonReversed,
  'connective-swapped': connectiveSwapped,
  'term-dropped': termDropped,
  'quotient-swapped': quotientSwapped,
  'guard-dropped': guardDropped,
  'absence-changed': absenceChanged,
  'rounding-changed': roundingChanged,
  'period-shifted': periodShifted,
  'constant-changed': constantChanged,
  'weight-shifted': weightShifted,
  'achievement-exchanged': achievementExchanged,
} as const satisfies Record<string, MutationOperator>;

export type OperatorName = keyof typeof mutationOperators;
