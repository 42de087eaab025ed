export type { CellKind, ValueReference } from './cells/cellKind.ts';
export { cellKinds, cellTypes } from './cells/index.ts';
export { typedValue, wrongValue } from './cells/input.ts';
export { printCell, printNotebook } from './document/printNotebook.ts';
export { idForm, readNotebook } from './document/readNotebook.ts';
export {
  type Block,
  type Cell,
  type CellSpecs,
  type CellType,
  type Notebook,
  type ProseBlock,
  type QuerySpec,
  type LineRange,
  type RawBlock,
  cellsOf,
} from './document/notebook.ts';
export { deleteBlock, duplicateBlock, insertBlock, moveBlock } from './editing/arrangeBlocks.ts';
export { History, type HistoryOptions, type Step } from './editing/history.ts';
export { type Surroundings, insertCell } from './editing/newCell.ts';
export { type Edited, type NotebookText, notebookText } from './editing/notebookText.ts';
export { renameCell } from './editing/renameCell.ts';
export { editableHead, editableText, writeBlock, writeFrom, writeHead } from './editing/write.ts';
export type { JsonOptions } from './json/jsonOptions.ts';
export { notebookJson } from './json/notebookJson.ts';
export { type Order, orderCells } from './order/orderCells.ts';
export { type ProseBlockNode, type ProseSpan, proseText } from './prose/prose.ts';
export { proseGrammar } from './prose/proseGrammar.ts';
export { readProse } from './prose/readProse.ts';
export type { ComparedLine, ComparedSideLine } from './run/comparedLines.ts';
export { failureOf } from './run/failureOf.ts';
export { type OpenNotebook, openNotebook } from './run/openNotebook.ts';
export { type DataSources, type SharedData, sharedData } from './run/sharedData.ts';
export type { CellState, StateName } from './run/state.ts';
export type {
  CellValue,
  CheckValue,
  CompareValue,
  IndicatorValue,
  InputValue,
  MovedRow,
  Scalar,
  ScenarioValue,
  TableValue,
} from './run/values.ts';
export { tableOf } from './run/values.ts';
export { wantedTables } from './run/wantedTables.ts';
export { shownColumns } from './tables/shownColumns.ts';
export type { PageOptions, TableHandle } from './tables/tableHandle.ts';
