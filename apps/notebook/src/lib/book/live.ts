/** What a notebook needs to run in the page; loaded after the first paint, as one piece. */
export { evaluate, run as runPlan } from '@tolok/engine';
export { failureOf, openNotebook, readNotebook, sharedData } from '@tolok/notebook';
export { onDemand, tabDatabase } from '#lib/compute/tabDatabase.ts';
export { datasetTexts, ruleTexts } from '#lib/compute/projectFiles.ts';
export { readProject } from '#lib/compute/readProject.ts';
export { planKey } from './planKey.ts';
export { viewCell } from './viewCell.ts';
export { viewBook } from './viewBook.ts';
export { tell } from './tell.ts';
