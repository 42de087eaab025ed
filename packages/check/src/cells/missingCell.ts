import type { Cell } from './cell.ts';

/** A row that is not there has no cell; one of its table stands for the place where it would be. */
export const missingCell = (row: string, near: Cell): Cell => ({
  ...near,
  ...{ row, index: -1, line: null, asPrinted: null, value: null, text: null },
  ...(near.rule && { rule: { ...near.rule, pointer: '' } }),
});
