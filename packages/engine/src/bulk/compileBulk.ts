import type { SqlQuery } from '@tolok/formula';
import { type Parsed, type Policy, type Problem, problem } from '@tolok/schema';
import { entityKeys } from '../collect/collectRows.ts';
import type { Plan, PlannedIndicator } from '../plan/plan.ts';
import { type ResultColumns, blockQuery } from './blockQuery.ts';
import { type Block, blocksOf, references, standsInRow } from './blocks.ts';
import { type Doubt, doubtsOf } from './read/doubts.ts';
import { believedOf } from './inputs/rowGroups.ts';
import { summaryQuery, summaryTable } from './stages/summaryQuery.ts';
import { totalColumns, totalsQuery } from './stages/totalsQuery.ts';

/** A plan as statements: each makes one table, and reads tables of data and earlier ones. */
export interface Bulk {
  readonly plan: Plan;
  readonly statements: readonly BulkStatement[];
  /** Where the results of each listed indicator stand, in the order of the plan. */
  readonly columns: readonly ResultColumns[];
  /** The table with a row per work unit of the commitment; null where none is summed up. */
  readonly summary: string | null;
  /** Where the years of a plan stand put together; empty unless a plan is evaluated whole. */
  readonly totals: readonly ResultColumns[];
  /** What to ask of the data and the results once it has run, see `findDoubts`. */
  readonly doubts: readonly Doubt[];
}

export interface BulkStatement {
  /** The table it makes. */
  readonly name: string;
  readonly query: SqlQuery;
}

/**
 * Compiles a whole plan to a few statements, one for each grain of entity and one for each indicator
 * that others take many rows or another year of. What they give is what `evaluate` gives, row by row.
 *
 * Problems: `run.bulk-unread`, `run.bulk-reported`, `run.bulk-reference`, `run.bulk-entity` and
 * `run.bulk-count` name a rule that cannot be compiled and say why; then there is no bulk at all,
 * since a result that falls away unseen is worse than none.
 */
export function compileBulk(plan: Plan, policy: Policy = plan.policy): Parsed<Bulk> {
  const problems = obstacles(plan);
  if (problems.length > 0) return { problems };
  const planned = blocksOf(plan);
  const blocks = planned.map((block) => ({ block, ...blockQuery(plan, policy, block) }));
  const listed = blocks.filter(({ block }) => block.listed).flatMap(({ columns }) => columns);
  const byId = new Map(listed.map((one) => [one.indicator.id, one]));
  const columns = plan.indicators.flatMap(({ id }) => byId.get(id) ?? []);
  const statements = blocks.map(({ block, query }) => ({ name: block.name, query }));
  const totals = totalsOf(plan, policy, planned, columns);
  const sums = plan.commitment !== null && plan.context.year !== null && columns.length > 0;
  return {
    value: {
      plan,
      columns,
      statements: sums
        ? [...statements, { name: summaryTable, query: summaryQuery(plan, policy, columns) }]
        : [...statements, ...totals.statements],
      totals: totals.columns,
      summary: sums ? summaryTable : null,
      doubts: doubtsOf(plan, planned, columns),
    },
    problems,
  };
}

/** A table of totals for each grain of a plan that is evaluated whole. */
function totalsOf(
  plan: Plan,
  policy: Policy,
  blocks: readonly Block[],
  columns: readonly ResultColumns[],
): Pick<Bulk, 'statements'> & { readonly columns: readonly ResultColumns[] } {
  const { commitment, context } = plan;
  if (!commitment || context.year !== null || context.quarter !== null) {
    return { statements: [], columns: [] };
  }
  const grains = blocks.filter(({ listed }) => listed);
  const parts = grains.map(({ name, keys }) => {
    const own = columns.filter(({ table }) => table === name);
    const table = `totals ${keys.join(' ')}`;
    return { name: table, query: totalsQuery(plan, policy, keys, own), own };
  });
  return {
    statements: parts.map(({ name, query }) => ({ name, query })),
    columns: parts.flatMap(({ own, name }) => own.map((one) => totalColumns(one, name))),
  };
}

type ObstacleReason = 'reported' | 'reference' | 'entity' | 'count';

/** What keeps rules from being compiled, each by its name. */
function obstacles(plan: Plan): Problem[] {
  const byId = new Map(plan.indicators.map((one) => [one.id, one]));
  const reports = believedOf(plan).length > 0;
  const impossible = (one: PlannedIndicator, reason: ObstacleReason) =>
    problem(`run.bulk-${reason}`, { id: one.reference }, { file: one.file });
  return [
    ...plan.unplanned.map(({ indicator }) => problem('run.bulk-unread', { id: indicator })),
    ...plan.indicators.flatMap((one) => {
      const keys = entityKeys(one);
      // The office reports work units; what stands for a finer entity is not said anywhere.
      const finer = reports && one.rule.reported && keys.join() !== 'workUnit';
      const coarse = references(one).some((input) => {
        const child = byId.get(input.indicator);
        const inRow = child && standsInRow(one, child, input);
        return child && !inRow && !keys.every((key) => entityKeys(child).includes(key));
      });
      // A commitment is summed up over the columns of its work units.
      const split = plan.commitment !== null && one.listed && keys.join() !== 'workUnit';
      // The agreement adds rows of the other, which its own table does not have.
      const counted =
        plan.commitment !== null &&
        references(one).some(({ indicator, input }) => {
          const child = byId.get(indicator);
          const same = child?.listed && entityKeys(child).join() === keys.join();
          const { aggregate, absent } = input;
          const sees = aggregate === 'count' || aggregate === 'list' || absent === 'zero';
          return same && aggregate !== undefined && sees;
        });
      return [
        ...(counted ? [impossible(one, 'count')] : []),
        ...(split ? [impossible(one, 'entity')] : []),
        ...(finer ? [impossible(one, 'reported')] : []),
        ...(coarse ? [impossible(one, 'reference')] : []),
      ];
    }),
  ];
}
