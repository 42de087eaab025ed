import { type Problem, problem } from '@tolok/schema';
import type { Call } from './command.ts';

/** What a command says to operands when it takes fewer; empty when it takes them all. */
export const unexpected = ({ command, operands }: Call, taken = 0): readonly Problem[] =>
  operands.slice(taken).map((value) => problem('command.argument-unexpected', { command, value }));
