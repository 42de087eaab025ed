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
  type StoredColumn,
  ConnectionError,
} from './connection.ts';
export { printJson } from './document/printJson.ts';
export { type ReadDocument, readDocument } from './document/readDocument.ts';
export { validateDocument } from './document/validateDocument.ts';
export {
  type FormatOptions,
  absentWords,
  formatDate,
  formatNumber,
  formatValue,
} from './format.ts';
export { type DocumentKind, documentKinds } from './generated/shapes.ts';
export type {
  AchievementFormula,
  AchievementSpec,
  AgreedIndicator,
  Agreement,
  AllConditions,
  AnyConditions,
  Band,
  Budget,
  BudgetLink,
  BudgetTree,
  Cascade,
  CascadeIndicator,
  CascadeLevel,
  CascadeLink,
  Change,
  Conditions,
  Confidence,
  ConstantInput,
  Constraints,
  DataField,
  DataPackage,
  DataResource,
  Documents,
  Ends,
  EntityKey,
  EqualityCondition,
  Example,
  Examples,
  Expectation,
  FactReference,
  FieldExtras,
  ForeignKey,
  Given,
  Goal,
  Indicator,
  IndicatorInput,
  Input,
  LeafCondition,
  LegalBasis,
  Lock,
  Measure,
  MembershipCondition,
  NamedCondition,
  NotCondition,
  Objective,
  OrderCondition,
  Override,
  PerformancePlan,
  Period,
  PlanObjective,
  PlannedQuarters,
  PlannedTarget,
  Policy,
  PolicyFinding,
  QuarterTargets,
  Regulation,
  Relation,
  Reported,
  Rounding,
  RowsInput,
  Scale,
  Scenario,
  Setting,
  Source,
  Stage,
  TableSchema,
  Target,
  TargetRange,
  WeightSet,
  Where,
  Years,
} from './generated/types.ts';
export {
  type VersionReference,
  compareVersions,
  isId,
  isVersion,
  parseReference,
  printReference,
} from './ids.ts';
export { canonicalHash, sha256Hex } from './json/canonicalHash.ts';
export { decodeUtf8 } from './json/decodeUtf8.ts';
export { keysOf, pointerOf, valueAt } from './json/pointer.ts';
export { type JsonDocument, jsonMaxBytes, readJson } from './json/readJson.ts';
export type { TextPlace } from './json/textPlace.ts';
export { type Language, type Text, languages } from './language.ts';
export { nearest } from './nearest.ts';
export {
  type Parsed,
  type Problem,
  type ProblemPlace,
  hasErrors,
  problem,
  problemHint,
  problemMessage,
} from './problem.ts';
export { type ProblemCode, problemTexts } from './problems/index.ts';
export { type Severity, severities } from './severity.ts';
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
