import { compareAgreements } from '@tolok/analysis';
import { type Project, sound } from '#lib/compute/readProject.ts';
import type { CompareChoices } from './compareChoices.ts';
import { openPair } from './compareView.ts';
import type { OpenedPair } from './openedPair.ts';
import type { CollectedColumns } from './sides.ts';

/** What the page of comparisons needs to compute by itself; loaded after the first paint. */
export { viewComparison } from './compareView.ts';
export { collectSides } from './sides.ts';

/** Both sides of a pair as plain data, for a worker. */
export function openedPair(
  project: Project,
  columns: CollectedColumns,
  choices: CompareChoices,
): OpenedPair {
  const { changes } = sound(compareAgreements(project.rules, choices.from, choices.to));
  const { sides, overrides } = openPair(project, columns, choices, { changes });
  return { changes, ...sides, overrides };
}
