export { type FileFacts, describeBytes } from './bytes/describeBytes.ts';
export {
  type Dataset,
  type Field,
  type FieldKey,
  type Resource,
  type StatedFile,
} from './dataset.ts';
export { cellsLayout } from './descriptor/cellsLayout.ts';
export { isResourcePath } from './descriptor/resourcePath.ts';
export { type NumberFormat, type NumberFormatName, numberFormats } from './numbers/numberFormat.ts';
export { type PrintedNumber, parseNumber } from './numbers/parseNumber.ts';
export { type ExactDecimal, compareDecimals, printDecimal } from './numbers/readNumber.ts';
export { type DatasetInput, type ResourceOffer, readDataset } from './readDataset.ts';
export { checkStoredColumns } from './stored/checkStoredColumns.ts';
export { type StoredRows, checkStoredRows, doublesOf } from './stored/checkStoredRows.ts';
