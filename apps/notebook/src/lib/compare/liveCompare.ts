import { compareAgreements } from '@tolok/analysis';
import type { Connection } from '@tolok/schema';
import { type Project, sound } from '#lib/compute/readProject.ts';
import { type CompareChoices, pairAsItStands } from './compareChoices.ts';
import { type CompareSnapshot, factsOf, offeredSet } from './compareSnapshot.ts';
import { type CompareView, openPair, viewComparison } from './compareView.ts';
import type { OpenedPair } from './openedPair.ts';
import { type CollectedColumns, collectAgreements, columnsKey } from './sides.ts';

/** What a page has at hand to compare by itself. */
interface Means {
  readonly snapshot: CompareSnapshot;
  readonly own: Project;
  /** The made-up work units, read when the first pair of theirs is asked for. */
  readonly samples: () => Promise<Project>;
  readonly database: () => Promise<Connection>;
}

/** Compares any pair of a page. */
export interface Comparer {
  /** What the first pair rests on, from a database. */
  readonly collect: (connection: Connection) => Promise<CollectedColumns>;
  /** Asks the database for what neither `base` nor an earlier pair has. */
  readonly view: (base: CollectedColumns, choices: CompareChoices) => Promise<CompareView>;
  /** Both sides of a pair as plain data, for a worker. */
  readonly opened: (choices: CompareChoices) => Promise<OpenedPair>;
}

/** What the page of comparisons needs to compute by itself; loaded after the first paint. */
export function openComparer({ snapshot, own, samples, database }: Means): Comparer {
  const plain = pairAsItStands({ from: snapshot.view.from.id, to: snapshot.view.to.id });
  let reading: Promise<Project> | undefined;
  const projectOf = (choices: CompareChoices): Promise<Project> =>
    offeredSet(snapshot, choices.from).sample ? (reading ??= samples()) : Promise.resolve(own);
  const ownFacts = ({ from }: CompareChoices) => factsOf(offeredSet(snapshot, from));
  const kept = new Map(snapshot.base);
  const columnsFor = async (project: Project, choices: CompareChoices) => {
    const ids = [choices.from, choices.to];
    const missing = ids.filter((id) => !kept.has(columnsKey(id, choices)));
    if (missing.length > 0) {
      keep(await collectAgreements(project, missing, choices, ownFacts(choices), await database()));
    }
    return kept;
  };
  const keep = (found: CollectedColumns) => {
    for (const [key, columns] of found) kept.set(key, columns);
  };
  return {
    async collect(connection) {
      const found = await collectAgreements(
        own,
        [plain.from, plain.to],
        plain,
        ownFacts(plain),
        connection,
      );
      keep(found);
      return found;
    },
    async view(_base, choices) {
      const project = await projectOf(choices);
      return viewComparison(project, await columnsFor(project, choices), choices);
    },
    async opened(choices) {
      const project = await projectOf(choices);
      const { changes } = sound(compareAgreements(project.rules, choices.from, choices.to));
      const columns = await columnsFor(project, choices);
      const { sides, overrides } = openPair(project, columns, choices, { changes });
      return { changes, ...sides, overrides };
    },
  };
}
