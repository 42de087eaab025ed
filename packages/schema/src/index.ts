export {
  type Absent,
  type AbsentReason,
  type Value,
  absent,
  absentCode,
  absentReason,
  absentReasons,
  finite,
  isAbsent,
} from './absent.ts';
export {
  type Connection,
  type ConnectionErrorKind,
  type QueryOptions,
  ConnectionError,
} from './connection.ts';
export { type FormatOptions, absentWords, formatNumber, formatValue } from './format.ts';
export { type Language, type Text, languages } from './language.ts';
export { nearest } from './nearest.ts';
export {
  type Parsed,
  type Problem,
  type ProblemPlace,
  type Severity,
  hasErrors,
  problem,
  problemHint,
  problemMessage,
  severities,
} from './problem.ts';
export { type ProblemCode, problemTexts } from './problems/index.ts';
export {
  type BooleanColumn,
  type Column,
  type DecimalColumn,
  type DoubleColumn,
  type IntegerColumn,
  type Table,
  type TextColumn,
  cell,
  column,
  decimalToNumber,
} from './table.ts';
export { type Unit, type UnitName, units } from './units.ts';
