import type { ColumnBase, Override, Plan } from '@tolok/engine';
import { type ComparedSide, believingBoth } from './comparedSide.ts';

/** The plans of two agreements. */
export interface ComparedPlans {
  readonly from: Plan;
  readonly to: Plan;
}

/**
 * The data of both agreements, as columns: for each as its own year and table have them. `collect`
 * asks the database for the columns of one plan; it is called no more often than years differ.
 */
export async function collectSides(
  plans: ComparedPlans,
  overrides: readonly Override[],
  collect: (plan: Plan) => Promise<ColumnBase>,
): Promise<{ readonly from: ComparedSide; readonly to: ComparedSide }> {
  const sideOf = async (plan: Plan): Promise<ComparedSide> => {
    const read = believingBoth(plan, [plans.from, plans.to], overrides);
    const from = await collect(withYearOf(read, plans.from));
    const same = plans.from.context.year === plans.to.context.year;
    return { plan, data: { from, to: same ? from : await collect(withYearOf(read, plans.to)) } };
  };
  return { from: await sideOf(plans.from), to: await sideOf(plans.to) };
}

/** A plan that reads the year of another. */
const withYearOf = (plan: Plan, { context: { year } }: Plan): Plan => ({
  ...plan,
  context: { ...plan.context, year },
});
