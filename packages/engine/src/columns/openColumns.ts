import type { Problem } from '@tolok/schema';
import { type Block, blocksOf, references, servingBlock, standsInRow } from '../bulk/blocks.ts';
import { letterUnknown } from '../evaluate.ts';
import type { Plan, PlannedIndicator } from '../plan/plan.ts';
import type { Override } from '../whatIf/overrides.ts';
import { factsAfter, placeOverrides } from '../whatIf/placeOverrides.ts';
import { withFacts } from './collectColumns.ts';
import { type BlockColumns, type ColumnBase, isUp } from './blockColumns.ts';
import { ColumnNode } from './columnNode.ts';
import { type ColumnResults, indicatorColumns } from './columnResults.ts';
import { type Judging, judgingOf } from './nodeJudge.ts';
import { clearPatches, patch } from './nodePatches.ts';
import { placesInColumns } from './placesInColumns.ts';
import { UnitSums } from './unitSums.ts';

/** A plan over columns, ready for any number of what-ifs. */
export interface ColumnModel {
  /** The results without any change. */
  readonly base: ColumnResults;
  /**
   * The results under overrides, those of `evaluate`. Only what they touch is worked out again: the
   * arrays of everything else are those of `base`. What was touched is written into memory that the
   * next call uses again, so the latest results are the only ones that hold.
   *
   * Problems: those of the overrides, `run.letter-unknown`. A cell of a year that the plan neither
   * asks for nor reads is `run.path-no-match`.
   */
  readonly recompute: (overrides: readonly Override[]) => ColumnResults;
  /**
   * Works everything out again into the arrays of `base`: for data whose numbers were written anew,
   * in the same rows and with the same inputs found.
   */
  readonly refresh: () => ColumnResults;
}

/** What of the results is asked for. */
export interface ColumnOptions {
  /** Whether work units are summed up; without, `units` is null. */
  readonly units: boolean;
}

/**
 * Evaluates a plan over columns: the same stages as `evaluate`, from the same plan, over typed
 * arrays and without generated code. Results come to the same bits and reasons.
 *
 * Throws where the base was collected for another plan.
 */
export function openColumns(
  plan: Plan,
  base: ColumnBase,
  options: ColumnOptions = { units: true },
): ColumnModel {
  const models = new Map<string | null, TableModel>();
  const modelOf = (facts: string | null): TableModel => {
    let model = models.get(facts);
    if (model) return model;
    const blocks = base.tables.get(facts);
    if (!blocks) throw new Error(`no columns of the table of facts ${facts ?? '–'}`);
    models.set(facts, (model = openTable(withFacts(plan, facts), blocks, options)));
    return model;
  };
  const own = modelOf(plan.context.facts);
  return {
    base: own.base,
    recompute: (overrides) => modelOf(factsAfter(plan, overrides)).recompute(overrides),
    refresh: () => {
      for (const model of models.values()) model.refresh();
      return own.base;
    },
  };
}

/** A model with the actuals of one printed table. */
type TableModel = ColumnModel;

function openTable(
  plan: Plan,
  blocks: ReadonlyMap<string, BlockColumns>,
  options: ColumnOptions,
): TableModel {
  const own = judgingOf(plan.policy, plan.policy);
  const nodes = nodesOf(plan, blocks, own);
  const shown = shownOf(plan, nodes);
  const byId = Map.groupBy(nodes, ({ indicator }) => indicator.id);
  const places = placesInColumns(plan, (id) => byId.get(id) ?? []);
  const isSummed = options.units && plan.commitment !== null && plan.context.year !== null;
  const sums = isSummed ? new UnitSums(plan, shown) : null;
  const { facts } = plan.context;
  const columns = new Map(shown.map((node) => [node, indicatorColumns(node)]));
  const base: ColumnResults = {
    indicators: [...columns.values()],
    units: sums?.base ?? null,
    facts,
    policy: plan.policy,
    problems: shown.flatMap((node) => unknownLetters(node)),
  };
  return {
    base,
    refresh() {
      for (const { patches } of nodes) clearPatches(patches);
      for (const node of nodes) node.refresh();
      sums?.refresh();
      return base;
    },
    recompute(overrides) {
      const { policy, weights, placed, problems } = placeOverrides(plan, overrides, places);
      for (const { patches } of nodes) clearPatches(patches);
      for (const one of placed) {
        for (const { node, row } of one.cell.at) patch(node.patches, row, one);
      }
      const judging = policy === plan.policy ? own : judgingOf(policy, plan.policy);
      for (const node of nodes) node.recompute(judging);
      return {
        indicators: shown.map((node) => {
          const before = columns.get(node);
          return before && node.now === node.base ? before : indicatorColumns(node);
        }),
        units: sums?.recompute(policy, weights) ?? null,
        facts,
        policy,
        problems: [...problems, ...shown.flatMap((node) => unknownLetters(node))],
      };
    },
  };
}

/** A node for each indicator of each block, inputs before what uses them. */
function nodesOf(
  plan: Plan,
  blocks: ReadonlyMap<string, BlockColumns>,
  judging: Judging,
): readonly ColumnNode[] {
  const byId = new Map(plan.indicators.map((one) => [one.id, one]));
  const all = blocksOf(plan);
  const made = new Map<string, ColumnNode>();
  const placeOf = (block: string, id: string) => `${block}\u001e${id}`;
  const taken = takenIn(all, byId);
  for (const block of all) {
    const columns = blocks.get(block.name);
    if (!columns) throw new Error(`no columns of the block ${block.name}`);
    for (const indicator of block.indicators) {
      const inputs = new Map<string, ColumnNode>();
      for (const input of references(indicator)) {
        const child = byId.get(input.indicator);
        if (!child) continue;
        const home = standsInRow(indicator, child, input) ? block.name : servingBlock(child.id);
        const node = made.get(placeOf(home, child.id));
        const apart = home !== block.name;
        const joined = columns.indicators.get(indicator.id)?.parts.has(input.name) ?? false;
        if (node && (!apart || joined)) inputs.set(input.name, node);
      }
      const place = placeOf(block.name, indicator.id);
      const isShown = block.listed && indicator.listed;
      const parts = { plan, indicator, block, columns, inputs, shown: isShown };
      made.set(place, new ColumnNode({ ...parts, taken: taken.has(place) }, judging));
    }
  }
  return [...made.values()];

  function takenIn(
    every: readonly Block[],
    known: ReadonlyMap<string, PlannedIndicator>,
  ): ReadonlySet<string> {
    return new Set(
      every.flatMap((block) =>
        block.indicators.flatMap((indicator) =>
          references(indicator)
            .filter(({ input }) => input.take === 'achievement')
            .flatMap((input) => {
              const child = known.get(input.indicator);
              if (!child) return [];
              const inRow = standsInRow(indicator, child, input);
              return [placeOf(inRow ? block.name : servingBlock(child.id), child.id)];
            }),
        ),
      ),
    );
  }
}

/** The nodes of the results, in the order of the plan. */
const shownOf = (plan: Plan, nodes: readonly ColumnNode[]): readonly ColumnNode[] =>
  plan.indicators.flatMap(({ id }) =>
    nodes.filter(({ indicator, shown }) => shown && indicator.id === id),
  );

/** Letters that the scale of their indicator does not have, as actuals and as targets. */
function unknownLetters(node: ColumnNode): readonly Problem[] {
  const { indicator, columns, data, now } = node;
  const known = new Set(indicator.scale?.scale.bands.map(({ label }) => label) ?? []);
  const { letters } = now.measured;
  const strange = letters?.words.some((word) => !known.has(word)) ?? false;
  if (!strange && !node.hasStrangeTarget(known)) return [];
  const problems: Problem[] = [];
  for (let row = 0; row < columns.rows; row++) {
    if (!isUp(data.cell, row)) continue;
    const code = letters?.codes[row] ?? 0;
    const actual = code > 0 ? letters?.words[code - 1] : undefined;
    for (const letter of [actual, node.targetAt(row)]) {
      if (typeof letter === 'string' && !known.has(letter)) {
        problems.push(letterUnknown(indicator, letter));
      }
    }
  }
  return problems;
}
