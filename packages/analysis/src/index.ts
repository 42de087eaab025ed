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
export { type ComparedPlans, collectSides } from './attribution/collectSides.ts';
export { type ComparedSide, believingBoth } from './attribution/comparedSide.ts';
export { type Group, groups, readOrder } from './attribution/groups.ts';
export type { Game, Worth } from './attribution/openGame.ts';
export { type Shapley, mostPlayers, shapley } from './attribution/shapley.ts';
export { type SharesOfGroups, shapleyShares, sharesNow } from './attribution/shapleyShares.ts';
export type { Slot } from './attribution/slots.ts';
export { type StepPart, stepParts } from './attribution/stepParts.ts';
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
export { changeKindTags, changeKindWords } from './words/changeKindWords.ts';
export { fieldLabel, formulaRoleWords } from './words/fieldWords.ts';
export { fieldValueText, inLanguage } from './words/fieldValueText.ts';
export { groupWords } from './words/groupWords.ts';
export { notComparableWords, resultStateWords } from './words/moveWords.ts';
export { changedRules } from './impact/changedRules.ts';
export { compareFindings } from './impact/compareFindings.ts';
export {
  type AgreementResults,
  type ResultsComparison,
  compareResults,
} from './impact/compareResults.ts';
export { type Changeable, changeables } from './scenario/changeable.ts';
export { type ComparedScenario, compareScenarios } from './scenario/compareScenarios.ts';
export {
  type MovedRow,
  type StatusMove,
  difference,
  moveOf,
  movedRows,
} from './scenario/movedFigures.ts';
export { placeProblems } from './scenario/placeProblems.ts';
export { type ProposedAgreement, proposeAgreement } from './scenario/proposeAgreement.ts';
export { scenarioDoubts } from './scenario/scenarioDoubts.ts';
export {
  type MovedAgreement,
  type MovedObjective,
  type MovedUnit,
  type ScenarioEffect,
  scenarioEffect,
} from './scenario/scenarioEffect.ts';
export { type Sides, scenarioHeadline } from './scenario/scenarioHeadline.ts';
export { type ScenarioFile, type Stack, stackScenarios } from './scenario/stackScenarios.ts';
export { type StatusStretch, type StatusTrack, statusTrack } from './scenario/statusTrack.ts';
export { type UnmovedChange, unmovedChanges } from './scenario/unmovedChanges.ts';
export { type UnmovedReason, unmovedWords } from './scenario/unmovedWords.ts';
export type { WrittenOverride } from './scenario/writtenOverride.ts';
export { type Goal, reaches, readGoal } from './seek/goal.ts';
export { goalText } from './seek/becauseOf.ts';
export { rangesText } from './seek/rangesText.ts';
export type { Range } from './seek/searchRanges.ts';
export type { Answer, AnswerKind } from './seek/answer.ts';
export { type Question, type Sought, seek } from './seek/seek.ts';
export { type SimilarUnit, similarUnit } from './seek/similarUnit.ts';
export {
  type GoalFigure,
  type Outcome,
  type Subject,
  findSubject,
  outcomeOf,
  subjectText,
} from './seek/subject.ts';
export { type Variable, readVariable } from './seek/variable.ts';
export { type Driver, type Sensitivity, sensitivity } from './sensitivity/sensitivity.ts';
export type { Limits } from './sensitivity/limits.ts';
export { type OwnStatus, ownStatus } from './sensitivity/ownStatus.ts';
export type { Part } from './sensitivity/parts.ts';
export { type Axis, type Grid, twoWayGrid } from './sensitivity/twoWayGrid.ts';
export type { Pace } from './trajectory/pace.ts';
export { type Trajectory, type TrajectoryYear, trajectories } from './trajectory/trajectories.ts';
