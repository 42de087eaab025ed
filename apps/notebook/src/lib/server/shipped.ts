import { datasetTexts, ruleTexts } from '#lib/compute/projectFiles.ts';
import { type Project, readProject } from '#lib/compute/readProject.ts';
import { sampleTexts } from '#lib/compute/sampleFiles.ts';

let reading: Promise<Project> | undefined;
let readingSamples: Promise<Project> | undefined;

/** Rules and datasets of the pages, read once for all that are written. */
export const shipped = (): Promise<Project> => (reading ??= readProject(ruleTexts, datasetTexts));

/** The same rules with the made-up work units. */
export const shippedSamples = (): Promise<Project> =>
  (readingSamples ??= readProject(ruleTexts, sampleTexts));
