import { type ChangeLine, hasMoved, lostBy } from './changeLine.ts';

/** What of the effects a reader wants to see. */
export const impactFilters = ['all', 'fell', 'rose', 'lost'] as const;

export type ImpactFilter = (typeof impactFilters)[number];

/** Whether a change has such an effect; `all` takes every one that moved anything. */
export function hasEffect(line: ChangeLine, filter: ImpactFilter): boolean {
  switch (filter) {
    case 'all':
      return hasMoved(line);
    case 'fell':
      return line.effects.some(({ down }) => down > 0);
    case 'rose':
      return line.effects.some(({ up }) => up > 0);
    case 'lost':
      return lostBy(line) > 0;
  }
}
