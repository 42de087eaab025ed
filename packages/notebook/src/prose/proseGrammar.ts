import { parser } from '@lezer/markdown';

/** The grammar prose is read with, for a field in which it is typed. */
export const proseGrammar = parser;
