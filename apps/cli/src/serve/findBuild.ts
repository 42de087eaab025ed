import { resolve } from 'node:path';

/** The folder the notebook is built to, whether or not it was. */
export const findBuild = (): string => resolve(import.meta.dirname, '../../../notebook/build');
