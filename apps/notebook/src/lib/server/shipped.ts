import { datasetTexts, ruleTexts } from '#lib/compute/projectFiles.ts';
import { type Project, readProject } from '#lib/compute/readProject.ts';

let reading: Promise<Project> | undefined;

/** Rules and datasets of the pages, read once for all that are written. */
export const shipped = (): Promise<Project> => (reading ??= readProject(ruleTexts, datasetTexts));
