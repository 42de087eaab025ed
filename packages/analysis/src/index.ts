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
export { type Attribution, type Step, attribute } from './attribution/attribute.ts';
export { type ComparedSide, believingBoth } from './attribution/comparedSide.ts';
export { type Group, groups, readOrder } from './attribution/groups.ts';
export type { Game, Worth } from './attribution/openGame.ts';
export { type Shapley, mostPlayers, shapley } from './attribution/shapley.ts';
export { type SharesOfGroups, shapleyShares, sharesNow } from './attribution/shapleyShares.ts';
export type { Slot } from './attribution/slots.ts';
export { type AgreementImpact, agreementImpact, openImpact } from './moves/agreementImpact.ts';
export {
  type IndicatorMove,
  type NotComparable,
  type NotComparableReason,
  notComparableReasons,
} from './moves/indicatorMoves.ts';
export { type ResultState, resultStates } from './moves/resultState.ts';
export type { Transitions } from './moves/transitions.ts';
export type { UnitDirection, UnitMove } from './moves/unitMoves.ts';
export { type ChangeKind, changeKinds } from './changeKinds.ts';
export { sameName } from './sameName.ts';
export { changedRules } from './impact/changedRules.ts';
export { compareFindings } from './impact/compareFindings.ts';
export {
  type AgreementResults,
  type ResultsComparison,
  compareResults,
} from './impact/compareResults.ts';
