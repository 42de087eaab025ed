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
