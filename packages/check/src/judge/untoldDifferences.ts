import type { Dataset } from '@tolok/dataset';
import type { Check, Problem } from '@tolok/schema';

/** What is not as the descriptors of these packages state, of tables that no check holds to them. */
export function untoldDifferences(
  datasets: readonly Dataset[],
  checks: readonly Check[],
): readonly Problem[] {
  const held = new Set(
    checks.flatMap(({ dataset, expect }) =>
      'intact' in expect ? expect.intact.map((name) => `${dataset}/${name}`) : [],
    ),
  );
  return datasets.flatMap((dataset) =>
    dataset.resources.flatMap(({ name, differing }) =>
      differing && !held.has(`${dataset.name}/${name}`) ? differing : [],
    ),
  );
}
