/** What the page of what-if needs to compute by itself; loaded after the first paint, as one piece. */
export { besideView } from './besideView.ts';
export { gridView } from './gridView.ts';
export { newChange } from './newChange.ts';
export { openWhatIf, trackOf } from './openWhatIf.ts';
export { sensitiveView } from './sensitive.ts';
export { viewWhatIf } from './viewWhatIf.ts';
export { faultsOf, proposalOf } from './proposal.ts';
export { readScenarioFile, scenarioFile } from './scenarioFile.ts';
export { seekView } from './seekView.ts';
