export {
  type UntouchedBoundary,
  boundariesOf,
  untouchedBoundaries,
} from './boundaries/boundariesOf.ts';
export {
  type Boundary,
  type BoundaryKind,
  scaleStep,
  thresholdStep,
} from './boundaries/boundary.ts';
export { type Coverage, type Share, addCoverage, coverageOf } from './boundaries/coverageOf.ts';
export { type GateVerdict, mutantGate, verdictOf } from './mutants/gate.ts';
export { type JudgedMutant, judgeMutants } from './mutants/judgeMutants.ts';
export { type Mutant } from './mutants/mutant.ts';
export { mutantsOf } from './mutants/mutantsOf.ts';
export { type OperatorName, mutationOperators } from './mutants/operators/index.ts';
export { survivorText } from './mutants/survivorText.ts';
export { type RuleVerdict, judgeRules } from './judgeRules.ts';
export { type Rule, referenceOf } from './rule.ts';
export { type Difference } from './runExample.ts';
export { type ExampleResult, runExamples } from './runExamples.ts';
export { type Excuses, type Written, isOfExcuse } from './excuses/excuse.ts';
export { type Checking, type WrittenCheck, runChecks } from './judge/runChecks.ts';
export { usedTables } from './judge/usedTables.ts';
export type {
  CauseName,
  CheckOutcome,
  Finding,
  FindingPlace,
  LikelyCause,
} from './records/finding.ts';
export type { Barrier, CheckPlaces, CheckReport, Counts, FindingPlaces } from './records/report.ts';
export { type Tally, tallyOf } from './records/tally.ts';
export { countsText, provedText, reportText } from './reporters/countsText.ts';
export { type ReporterName, reporters } from './reporters/index.ts';
export { figuresText, rowText, sidesText } from './reporters/impact/changeText.ts';
export { impactEntries, impactText } from './reporters/impact/counts.ts';
export {
  comparedWords,
  findingChangeWords,
  impactTitle,
  rowChangeWords,
  ruleChangeWords,
  ruleKindWords,
} from './reporters/impact/words.ts';
export {
  figureOf,
  figureText,
  intervalText,
  placeText,
  printedPlaceText,
  printedText,
} from './reporters/placeText.ts';
export type { CheckWords, FilePlace, Reporter, ReporterOptions } from './reporters/reporter.ts';
export { sarifLog } from './reporters/sarif.ts';
export { mostShown, sampleLines, shownWords } from './reporters/sample.ts';
export { visibleText } from './reporters/visibleText.ts';
export { kindWords, outcomeWords, severityWords, statusWords } from './reporters/words.ts';
