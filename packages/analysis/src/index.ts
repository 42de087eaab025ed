export {
  type Change,
  type ComparedIndicator,
  type Comparison,
  compareAgreements,
} from './compareAgreements.ts';
export {
  type Basis,
  type DefinitionBasis,
  type FieldChange,
  type FieldValue,
  type FormulaEdit,
  type FormulaRole,
} from './fields/fieldChange.ts';
export { type Evidence, type Suggestion } from './suggestions/suggestMatches.ts';
export { type ChangeKind, changeKinds } from './changeKinds.ts';
export { sameName } from './sameName.ts';
export { changedRules } from './impact/changedRules.ts';
export { compareFindings } from './impact/compareFindings.ts';
export {
  type AgreementResults,
  type ResultsComparison,
  compareResults,
} from './impact/compareResults.ts';
