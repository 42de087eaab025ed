import { openNative } from '@tolok/duckdb/native';
import { compareFigures } from '#lib/compare/compareFigures.ts';
import { pairAsItStands } from '#lib/compare/compareChoices.ts';
import { type ComparePageData, type OfferedSet, factsOf } from '#lib/compare/compareSnapshot.ts';
import { viewComparison } from '#lib/compare/compareView.ts';
import { type PairSet, firstPair, pairSets } from '#lib/compare/pairs.ts';
import { collectAgreements, compileSide } from '#lib/compare/sides.ts';
import { unitsOf } from '#lib/compute/agreementPage.ts';
import { type Project, printedNameOf } from '#lib/compute/readProject.ts';
import { drawnFigure } from './drawnFigure.ts';
import { shipped, shippedSamples } from './shipped.ts';

/** What the page of comparisons is written with. */
export async function writeCompare(): Promise<ComparePageData> {
  const project = await shipped();
  const sets = await Promise.all(
    pairSets(project.rules).map(async (set) =>
      offered(set, set.sample ? await shippedSamples() : project),
    ),
  );
  const [first] = sets;
  if (!first) throw new Error('no two agreements to compare');
  const choices = pairAsItStands(firstPair(first));
  const connection = await openNative({ threads: 1 });
  try {
    const ids = first.agreements.map(({ id }) => id);
    const base = await collectAgreements(project, ids, choices, factsOf(first), connection);
    const view = viewComparison(project, base, choices);
    const figures = compareFigures(view, { filter: 'all', selected: null });
    return {
      snapshot: { sets, view, base, engine: connection.engine },
      drawn: {
        dumbbell: drawnFigure('dumbbell', figures.dumbbell),
        waterfall: drawnFigure('waterfall', figures.waterfall),
      },
    };
  } finally {
    await connection.close();
  }
}

/** What may be asked of the agreements of a set. */
function offered(set: PairSet, project: Project): OfferedSet {
  const plans = set.agreements.map(({ id }) =>
    compileSide(project, id, { quarter: null, workUnit: null, policy: null }),
  );
  const own = new Set(plans.map(({ context }) => context.facts));
  const office = plans[0]?.context.workUnit ?? null;
  const tables = new Set(plans.flatMap(({ facts }) => facts.map(({ resource }) => resource)));
  return {
    ...set,
    units: unitsOf(project.datasets).filter(({ code }) => office === null || code === office),
    facts: [...tables].map((value) => ({
      value,
      name: printedNameOf(project, value),
      own: own.has(value),
    })),
  };
}
