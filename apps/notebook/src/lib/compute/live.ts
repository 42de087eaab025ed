/** What the page needs to compute by itself; loaded after the first paint, as one piece. */
export { collectAgreement, compileAgreement } from './agreementPage.ts';
export { viewAgreementPage, withWholeYear } from './alternatives.ts';
export { collectPage, compilePage, viewPage } from './indicatorPage.ts';
export { readTypedNumber } from './readTypedNumber.ts';
export { datasetTexts, ruleTexts } from './projectFiles.ts';
export { readProject } from './readProject.ts';
export { tabDatabase } from './tabDatabase.ts';
