import { type AbsentReason, type BudgetLink, type Source, type Text } from '@tolok/schema';
import { type BudgetNode, type BudgetSum, addUp } from './budgetNodes.ts';

/** What of a budget serves one indicator. */
export interface MappedIndicator {
  readonly indicator: string;
  readonly links: readonly MappedLink[];
  /** The codes of its nodes, in the order of the tree, without those that stand below another. */
  readonly nodes: readonly string[];
  /** What these nodes roll up to, each leaf once; null where `absent` says why. */
  readonly ceiling: bigint | null;
  readonly absent: AbsentReason | null;
  /** What each table prints for it, added up; null where it prints no amount. */
  readonly printed: readonly {
    readonly table: string;
    readonly ceiling: bigint | null;
    readonly spent: bigint | null;
  }[];
  readonly doubtful: boolean;
}

/** One line of a document that names a part of the budget for an indicator. */
export interface MappedLink {
  readonly nodes: readonly string[];
  /** What its nodes roll up to; null where `absent` says why. */
  readonly ceiling: bigint | null;
  readonly absent: AbsentReason | null;
  readonly printedCeiling: bigint | null;
  readonly printedSpent: bigint | null;
  readonly doubtful: boolean;
  readonly note: Text | null;
  readonly source: Source | null;
}

/** How many leaves are served so often, and what they hold. */
export interface BudgetShare {
  readonly leaves: number;
  /** 0 for no leaves; null where one of them has no amount. */
  readonly amount: bigint | null;
}

/** A budget seen from its indicators. */
export interface BudgetMapping {
  readonly indicators: readonly MappedIndicator[];
  /** Leaves by how many indicators they serve, themselves or through a node above them. */
  readonly served: {
    readonly once: BudgetShare;
    readonly repeatedly: BudgetShare;
    readonly never: BudgetShare;
  };
}

/**
 * The budget by indicator. Every leaf counts once for an indicator, however many of its nodes hold
 * it; between indicators it counts for each, so that sums over indicators are not sums of the
 * budget. Codes that are not in the tree are left out here; `readBudget` tells them.
 */
export function mapBudget(
  mapping: readonly BudgetLink[],
  nodes: readonly BudgetNode[],
): BudgetMapping {
  const ids = [...new Set(mapping.map(({ indicator }) => indicator))];
  const indicators = ids.map((id) =>
    mapIndicator(
      id,
      mapping.filter(({ indicator }) => indicator === id),
      nodes,
    ),
  );
  const parents = parentsOf(nodes);
  const servers = (leaf: BudgetNode): number => {
    const line = [leaf.code, ...above(leaf.code, parents)];
    return indicators.filter((one) => one.nodes.some((code) => line.includes(code))).length;
  };
  const leaves = nodes.filter(({ leaf }) => leaf).map((leaf) => ({ leaf, times: servers(leaf) }));
  const share = (wanted: (times: number) => boolean): BudgetShare => {
    const own = leaves.filter(({ times }) => wanted(times)).map(({ leaf }) => leaf);
    return { leaves: own.length, amount: own.length === 0 ? 0n : addUp(own).amount };
  };
  return {
    indicators,
    served: {
      once: share((times) => times === 1),
      repeatedly: share((times) => times > 1),
      never: share((times) => times === 0),
    },
  };
}

function mapIndicator(
  indicator: string,
  links: readonly BudgetLink[],
  nodes: readonly BudgetNode[],
): MappedIndicator {
  const own = links.map((link) => mapLink(link, nodes));
  const outer = outermost(new Set(links.flatMap((link) => link.nodes)), nodes);
  const { amount: ceiling, absent } = addUp(outer);
  const tables = [...new Set(own.map(({ source }) => source?.table ?? ''))];
  return {
    indicator,
    links: own,
    nodes: outer.map(({ code }) => code),
    ceiling,
    absent,
    printed: tables.map((table) => {
      const lines = own.filter(({ source }) => (source?.table ?? '') === table);
      return {
        table,
        ceiling: addPrinted(lines.map(({ printedCeiling }) => printedCeiling)),
        spent: addPrinted(lines.map(({ printedSpent }) => printedSpent)),
      };
    }),
    doubtful: own.some(({ doubtful }) => doubtful),
  };
}

function mapLink(link: BudgetLink, nodes: readonly BudgetNode[]): MappedLink {
  const { amount: ceiling, absent }: BudgetSum = addUp(outermost(new Set(link.nodes), nodes));
  return {
    nodes: link.nodes,
    ceiling,
    absent,
    printedCeiling: whole(link.printedCeiling),
    printedSpent: whole(link.printedSpent),
    doubtful: link.doubtful ?? false,
    note: link.note ?? null,
    source: link.source ?? null,
  };
}

/** The nodes of these codes that do not stand below another of them. */
function outermost(
  codes: ReadonlySet<string>,
  nodes: readonly BudgetNode[],
): readonly BudgetNode[] {
  const parents = parentsOf(nodes);
  return nodes.filter(
    ({ code }) => codes.has(code) && !above(code, parents).some((one) => codes.has(one)),
  );
}

const parentsOf = (nodes: readonly BudgetNode[]): ReadonlyMap<string, string | null> =>
  new Map(nodes.map(({ code, parent }) => [code, parent]));

/** The codes above a code, nearest first; a cycle is walked once. */
function above(code: string, parents: ReadonlyMap<string, string | null>): readonly string[] {
  const line: string[] = [];
  for (let one = parents.get(code); one && one !== code && !line.includes(one);) {
    line.push(one);
    one = parents.get(one);
  }
  return line;
}

/** What is printed, added up: amounts that are not printed add nothing, and none at all is none. */
function addPrinted(amounts: readonly (bigint | null)[]): bigint | null {
  const present = amounts.filter((amount) => amount !== null);
  return present.length === 0 ? null : present.reduce((sum, amount) => sum + amount, 0n);
}

const whole = (amount: number | undefined): bigint | null =>
  amount === undefined ? null : BigInt(amount);
