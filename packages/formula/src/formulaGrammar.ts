import { parser } from 'lezer-feel';

/** The grammar formulas are read with, for a field in which one is typed. */
export const formulaGrammar = parser.configure({ top: 'Expression' });
