import { type Problem, type ProblemCode } from '@tolok/schema';

/** Says what is wrong at a JSON pointer of the descriptor. */
export type Tell = (code: ProblemCode, values: Problem['values'], pointer: string) => void;
