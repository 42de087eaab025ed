/**
 * The columns of a resource of kind `cells`, one row per printed cell: where it stands in the
 * document, what it is about, the text as printed, and the value read from it.
 */
export const cellsLayout = [
  'table',
  'row',
  'rowNumber',
  'column',
  'workUnit',
  'year',
  'quarter',
  'indicator',
  'role',
  'asPrinted',
  'value',
  'text',
  'absent',
  'unit',
  'line',
  'lineSha256',
] as const;
