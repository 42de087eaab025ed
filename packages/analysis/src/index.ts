export {
  type Change,
  type ComparedIndicator,
  type Comparison,
  compareAgreements,
} from './compareAgreements.ts';
export { type ChangeKind, changeKinds } from './changeKinds.ts';
export { sameName } from './sameName.ts';
export { type ChangedRule, type RuleDocumentKind, changedRules } from './impact/changedRules.ts';
export { type FindingsComparison, compareFindings } from './impact/compareFindings.ts';
export type { HeadlineChange, HeadlineFigures } from './impact/compareHeadlines.ts';
export {
  type AgreementResults,
  type ComparedField,
  type ImpactCounts,
  type ResultsComparison,
  type RowChange,
  type RowFigures,
  compareResults,
} from './impact/compareResults.ts';
