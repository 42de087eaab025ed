export { type Pair, compileAggregate } from './evaluate/aggregateRows.ts';
export {
  type FormulaColumn,
  type InputColumn,
  type ListColumn,
  type NumberColumn,
} from './evaluate/columns.ts';
export { type CaseValues, compileCase, evaluate } from './evaluate/compileCase.ts';
export { compileColumns } from './evaluate/compileColumns.ts';
export {
  type FormulaInputs,
  type RangeFormula,
  type Replacements,
  compileRange,
} from './evaluate/compileRange.ts';
export { exactSum, nearestWhole } from './exact/exactSum.ts';
export { exactSumToSql, exactTotalToSql, exactUnitsToSql } from './exact/exactSumToSql.ts';
export { formulaGrammar } from './formulaGrammar.ts';
export { type Formula, type FormulaContext, type FormulaInput, formulaLimits } from './formula.ts';
export {
  type FormulaFunction,
  type FunctionExample,
  type RowsFunction,
} from './functions/formulaFunction.ts';
export {
  type FunctionName,
  type RowsFunctionName,
  functionNames,
  functions,
  rowsFunctions,
} from './functions/index.ts';
export { addIntervals, scaleInterval, subtractIntervals } from './intervals/arithmetic.ts';
export { decimalText } from './intervals/decimalText.ts';
export { evaluateInterval } from './intervals/evaluateInterval.ts';
export {
  type Interval,
  type IntervalOutcome,
  type NoInterval,
  interval,
  isInterval,
  noInterval,
  pointInterval,
} from './intervals/interval.ts';
export type { IntervalInputs } from './intervals/intervalScope.ts';
export { intervalText } from './intervals/intervalText.ts';
export { nearestNumber } from './intervals/nearestNumber.ts';
export { type PrintedMode, printedInterval } from './intervals/printedInterval.ts';
export {
  type Rational,
  absoluteRational,
  addRationals,
  compareRationals,
  divideRationals,
  multiplyRationals,
  negateRational,
  rational,
  signOfRational,
  subtractRationals,
  zero,
} from './intervals/rational.ts';
export {
  type ScaledDecimal,
  decimalOfNumber,
  rationalOfDecimal,
  rationalOfNumber,
} from './intervals/readRational.ts';
export {
  canBeAtMost,
  canBeLess,
  contains,
  encloses,
  hull,
  meet,
  overlaps,
} from './intervals/relations.ts';
export { tightInterval } from './intervals/tightInterval.ts';
export { tenTo } from './intervals/wholes.ts';
export { type AggregateNode, type FormulaNode, partsOf } from './node.ts';
export { parseFormula } from './parseFormula.ts';
export { withConstants } from './withConstants.ts';
export { comparableToSql, snap, snapColumn, snapToSql } from './snap.ts';
export { type AggregatesSql, type SqlRows, aggregatesToSql } from './sql/aggregatesToSql.ts';
export { type SqlBinding } from './sql/bindings.ts';
export {
  type FormulaSql,
  type FormulaSqlOptions,
  aggregateColumns,
  formulaToSql,
} from './sql/formulaToSql.ts';
export { type SqlPair } from './sql/pair.ts';
export { selectStages } from './sql/selectStages.ts';
export { type InputLabels, describeFormula } from './words/describeFormula.ts';
export { type Period, type Quantity, describeQuantity } from './units/index.ts';
export { type SelectParts, sql } from './sql/build.ts';
export type { SqlDialect } from './sql/dialect.ts';
export { type DialectName, dialects } from './sql/dialects/index.ts';
export { printSql } from './sql/print.ts';
export type {
  SqlAggregate,
  SqlBinaryOperator,
  SqlBranch,
  SqlCreateTable,
  SqlExpression,
  SqlNode,
  SqlOrder,
  SqlQuery,
  SqlSelect,
  SqlSelectColumn,
  SqlSource,
  SqlStatement,
  SqlType,
} from './sql/tree.ts';
