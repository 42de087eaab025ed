export { type Achieved, type PolicyFacts, policyFacts } from './achieve/achieve.ts';
export type { Commitment, CommittedIndicator } from './plan/commitment.ts';
export {
  type AchievementFormula,
  type AchievementName,
  achievements,
} from './achieve/achievements.ts';
export { bandOf, rankOf } from './achieve/bands.ts';
export type { Base, InputCell, InputCells, ReportedFigure } from './collect/base.ts';
export type { ResultColumns } from './bulk/blockQuery.ts';
export { type Bulk, type BulkStatement, compileBulk } from './bulk/compileBulk.ts';
export { type Doubt, findDoubts } from './bulk/read/doubts.ts';
export { type IndicatorCounts, countsQuery, readCounts } from './bulk/read/readCounts.ts';
export { type SummariesOf, countUnits, readSummaries } from './bulk/read/readSummaries.ts';
export { type BulkRow, type PageOf, pageQuery, readPage } from './bulk/read/readPage.ts';
export { dropBulk, runBulk } from './bulk/runBulk.ts';
export { type SingleResult, compileSingle } from './achieve/compileSingle.ts';
export { type BudgetNode, type BudgetRow, budgetNodes } from './budget/budgetNodes.ts';
export {
  type BudgetMapping,
  type BudgetShare,
  type MappedIndicator,
  type MappedLink,
  mapBudget,
} from './budget/mapBudget.ts';
export { type BudgetReading, type MappedNode, readBudget } from './budget/readBudget.ts';
export { collectColumns } from './columns/collectColumns.ts';
export type { BlockColumns, ColumnBase, Flags, LetterColumn } from './columns/blockColumns.ts';
export { type GivenColumns, columnBase } from './columns/columnBase.ts';
export {
  type ColumnResults,
  type ColumnRow,
  type IndicatorColumns,
  rowAt,
} from './columns/columnResults.ts';
export { statusCodes } from './columns/judgeColumns.ts';
export { type ColumnModel, openColumns } from './columns/openColumns.ts';
export { noRank } from './columns/rankColumn.ts';
export { type ObjectiveColumns, type UnitColumns, unitAt } from './columns/unitColumns.ts';
export { type CascadeValue, type RolledUp, rollUp } from './cascade/rollUp.ts';
export { checkRule } from './checks/checkRule.ts';
export { checkRules } from './checks/checkRules.ts';
export { collect } from './collect/collect.ts';
export { achievementFormula, measureFormula } from './plan/formulas.ts';
export { compile } from './plan/compile.ts';
export { checkConditions } from './conditions/checkConditions.ts';
export {
  type Conditions,
  type FactType,
  type FactTypes,
  type Operator,
  type Scalar,
  isFactReference,
  readOperator,
} from './conditions/conditions.ts';
export { type FactReader, type Predicate, compilePredicate } from './conditions/predicate.ts';
export { type FactBinder, conditionsToSql } from './conditions/sql.ts';
export { type Trace, type TracedConditions, traceConditions } from './conditions/trace.ts';
export { type Results, type RowDetail, evaluate } from './evaluate.ts';
export {
  type CaseResult,
  evaluateCase,
  evaluatePolicyCase,
  evaluateScaleCase,
} from './achieve/evaluateCase.ts';
export {
  type ExplainedBasis,
  type Explanation,
  explain,
  explainedBasis,
} from './explain/explain.ts';
export type { ExplainedInput } from './explain/explainedInputs.ts';
export type { ExplanationNode } from './explain/explanationTree.ts';
export { loadTables } from './collect/loadTables.ts';
export { type Releasable, lockOf, releasable } from './rules/lock.ts';
export {
  type AppliedChange,
  appliedChanges,
  isRefusedOverride,
  sameRow,
} from './whatIf/appliedChanges.ts';
export {
  type Override,
  type OverrideKind,
  overrideKinds,
  overrideSubject,
  overrideText,
  parseOverride,
  readOverride,
} from './whatIf/overrides.ts';
export { versionOverrides } from './whatIf/versionOverrides.ts';
export {
  type Context,
  type Plan,
  type PlannedIndicator,
  type PlannedInput,
  type Selection,
  tableName,
} from './plan/plan.ts';
export type {
  Entity,
  Figure,
  Finding,
  Place,
  ResultRow,
  Status,
  Summary,
  TargetFigure,
} from './results.ts';
export { resultJson } from './resultJson.ts';
export { type RuleKind, ruleKindOf } from './rules/ruleKind.ts';
export {
  type Loaded,
  type RuleFile,
  type RuleSet,
  findVersion,
  readRules,
  versionedRules,
} from './rules/ruleSet.ts';
export { type Run, recompute, recomputeOnly, run } from './run.ts';
export type { ObjectiveResult, UnitSummary } from './aggregate/summarize.ts';
export type { PeriodTotal } from './aggregate/periodTotals.ts';
export { tablesOf } from './plan/tablesOf.ts';
export { type Clocks, periodEnd, versionInForce } from './rules/versions.ts';
