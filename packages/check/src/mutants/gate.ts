import { flooredPercent } from '../flooredPercent.ts';
import type { JudgedMutant } from './judgeMutants.ts';

/** The share of mutants that the examples of a released rule must kill, in percent. */
export const mutantGate = Object.freeze({ boundary: 100, all: 90 });

/** How many mutants there were and how many were killed; those that are no rule count for nothing. */
export interface GateVerdict {
  readonly made: number;
  readonly invalid: number;
  readonly killed: number;
  readonly survived: number;
  /** Killed of killed and survived, rounded down. */
  readonly percent: number;
  readonly boundary: {
    readonly killed: number;
    readonly survived: number;
    readonly percent: number;
  };
  /** Whether that is enough for a released rule. */
  readonly met: boolean;
}

/** The count of the mutants of a rule, or of several. */
export function verdictOf(mutants: readonly JudgedMutant[]): GateVerdict {
  const all = countOf(mutants);
  const boundary = countOf(mutants.filter((mutant) => mutant.boundary));
  const met = boundary.percent >= mutantGate.boundary && all.percent >= mutantGate.all;
  const invalid = mutants.length - all.killed - all.survived;
  return { made: mutants.length, invalid, ...all, boundary, met };
}

function countOf(mutants: readonly JudgedMutant[]) {
  const count = (wanted: JudgedMutant['verdict']) =>
    mutants.filter(({ verdict }) => verdict === wanted).length;
  const [killed, survived] = [count('killed'), count('survived')];
  return { killed, survived, percent: flooredPercent(killed, killed + survived) };
}
