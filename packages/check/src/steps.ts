/**
 * The steps between a check and its findings, for who looks at what holds rather than at what does
 * not: a report is damaged where a relation held.
 */
export type { Neighbours } from './causes/cause.ts';
export { neighboursOf } from './causes/neighbours.ts';
export { inputAllows, resultAllows } from './cells/allowed.ts';
export { type Cell, cellId } from './cells/cell.ts';
export { printedDecimals } from './cells/printedDecimals.ts';
export { type Tables, tablesOf } from './cells/tables.ts';
export { relate } from './methods/index.ts';
export type { Judged } from './relations/judged.ts';
