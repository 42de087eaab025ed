import { trajectories } from '@tolok/analysis';
import { openNative } from '@tolok/duckdb/native';
import { compile, run } from '@tolok/engine';
import type { PaceView } from '#lib/compute/pageData.ts';
import { sound } from '#lib/compute/readProject.ts';
import { shipped } from './shipped.ts';

let working: Promise<ReadonlyMap<string, PaceView>> | undefined;

/** The way of an indicator through a plan of several years; null where no plan has it. */
export const paceOf = async (indicator: string): Promise<PaceView | null> =>
  (await (working ??= paces())).get(indicator) ?? null;

/** Of every indicator the strategic plan first, then any other plan of several years. */
async function paces(): Promise<ReadonlyMap<string, PaceView>> {
  const { rules, datasets } = await shipped();
  const plans = [...rules.plans.values()]
    .map(({ value }) => value)
    .filter(({ years, workUnit }) => years.from < years.to && typeof workUnit === 'string')
    .sort((a, b) => rank(a.kind) - rank(b.kind) || (a.id < b.id ? -1 : 1));
  const found = new Map<string, PaceView>();
  for (const { id, title } of plans) {
    const connection = await openNative({ threads: 1 });
    try {
      const plan = sound(compile(rules, datasets, { plan: id }));
      const { results } = await run(plan, datasets, connection);
      for (const one of trajectories(results)) {
        if (!found.has(one.indicator)) found.set(one.indicator, { ...one, plan: title });
      }
    } finally {
      await connection.close();
    }
  }
  return found;
}

const rank = (kind: string): number => (kind === 'renstra' ? 0 : 1);
