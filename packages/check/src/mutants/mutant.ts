import type { Text } from '@tolok/schema';
import type { Subject } from './subject.ts';

/** One change to a rule, at one place, that an example should notice. */
export interface Mutant {
  /** JSON pointer of what is changed. */
  readonly pointer: string;
  /** What stands there instead; undefined takes it away. */
  readonly value: unknown;
  /** Whether it moves a boundary or changes to which side it belongs. */
  readonly boundary: boolean;
  /** What the rule says, in words as near to it as can be. */
  readonly was: Text;
  /** What the mutant says in its place. */
  readonly becomes: Text;
  /** Which example would tell the two apart. */
  readonly advice: Text;
}

/** A way to make mutants: one file of `operators` and a line in their table. */
export interface MutationOperator {
  readonly label: Text;
  /** The mutants of a rule, in the order of the rule; none that provably change nothing. */
  readonly mutate: (subject: Subject) => readonly Mutant[];
}
