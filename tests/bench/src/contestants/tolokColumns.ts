import type { Contestant, Runner, Setting } from '../harness/contestant.ts';

/** Typed columns in, typed columns out, through the plan. */
export const tolokColumns: Contestant = {
  name: 'Tolok, column path',
  heat: 'columns',
  open: openColumnPath,
};

/** The same columns again after a what-if, of every indicator. */
export const tolokRecompute: Contestant = {
  name: 'Tolok, column path, what-if',
  heat: 'recompute',
  open: openColumnPath,
};

/** Says that it is not there until the engine has a column path; then it opens one. */
async function openColumnPath(_setting: Setting): Promise<Runner | string> {
  return 'not there yet';
}
