import {
  type AgreementImpact,
  type Game,
  type Group,
  type SharesOfGroups,
  agreementImpact,
  believingBoth,
  compareAgreements,
  openImpact,
  sharesNow,
} from '@tolok/analysis';
import type { Dataset } from '@tolok/dataset';
import { openNative } from '@tolok/duckdb/native';
import {
  type ColumnBase,
  type Plan,
  type RuleSet,
  type Selection,
  type UnitSummary,
  collect,
  collectColumns,
  compile,
  evaluate,
  loadTables,
} from '@tolok/engine';

/** Agreements of the repository over one data package, compared in one open database. */
export interface States {
  readonly impactOf: (
    from: Selection,
    to: Selection,
    order?: readonly Group[],
  ) => Promise<ComparedStates>;
  /** Every work unit as `run` has it. */
  readonly unitsOf: (selection: Selection) => Promise<readonly UnitSummary[]>;
  readonly close: () => Promise<void>;
}

export interface ComparedStates extends AgreementImpact {
  readonly game: Game;
  readonly shares: () => SharesOfGroups;
  readonly ids: readonly { readonly from: string | null; readonly to: string | null }[];
}

export async function openStates(rules: RuleSet, dataset: Dataset): Promise<States> {
  const connection = await openNative();
  await loadTables(connection, [dataset]);
  const planOf = (selection: Selection): Plan => {
    const { value, problems } = compile(rules, [dataset], selection);
    if (!value) throw new Error(JSON.stringify(problems));
    return value;
  };
  const collected = new Map<string, Promise<ColumnBase>>();
  const sideOf = async (plan: Plan, other: Plan) => {
    const key = JSON.stringify([plan.context, other.context.facts]);
    const wanted =
      collected.get(key) ?? collectColumns(believingBoth(plan, [plan, other], []), connection);
    collected.set(key, wanted);
    const data = await wanted;
    return { plan, data: { from: data, to: data } };
  };
  return {
    async impactOf(from, to, order) {
      const [before, after] = [planOf(from), planOf(to)];
      const named = [from.agreement ?? '', to.agreement ?? ''] as const;
      const { value: comparison } = compareAgreements(rules, ...named);
      if (!comparison) throw new Error(named.join(' '));
      const game = openImpact(comparison, await sideOf(before, after), await sideOf(after, before));
      const impact = agreementImpact(game, order);
      const idAt = (plan: Plan, position: number | null) =>
        plan.commitment?.entries.find((entry) => entry.order === position)?.indicator ?? null;
      return {
        ...{ ...impact, game },
        shares: () => sharesNow(game),
        ids: impact.indicators.map(({ slot }) => ({
          from: bare(idAt(before, slot.from)),
          to: bare(idAt(after, slot.to)),
        })),
      };
    },
    async unitsOf(selection) {
      const plan = planOf(selection);
      const { base } = await collect(plan, connection);
      return evaluate(plan, base).units;
    },
    close: () => connection.close(),
  };
}

const bare = (reference: string | null): string | null => reference?.split('@')[0] ?? null;
