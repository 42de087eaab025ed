import type { BudgetReading, BudgetShare, MappedIndicator, MappedLink } from '@tolok/engine';
import type { Budget, Language, Text } from '@tolok/schema';

/** A budget that was read, with the words that go with it. */
export interface ShownBudget {
  readonly budget: Budget;
  readonly reading: BudgetReading;
  /** Titles of indicators, by id. */
  readonly titles: ReadonlyMap<string, Text>;
  /** Names of work units, by code. */
  readonly names: Readonly<Record<string, string>>;
}

/** The keys of `budget --json` between `exit` and `problems`; amounts in whole rupiah. */
export function budgetJson(
  { budget, reading, titles }: ShownBudget,
  language: Language,
): Record<string, unknown> {
  const { id, title, workUnit, year, tree } = budget;
  const { nodes, total, indicators, served, sample } = reading;
  const share = ({ leaves, amount }: BudgetShare) => ({ leaves, amount: amountJson(amount) });
  return {
    budget: { id, title: title[language], workUnit, year, resource: tree.resource, sample },
    total: {
      printed: amountJson(total.printed),
      rolledUp: amountJson(total.amount),
      absent: total.absent,
    },
    nodes: nodes.map(({ printed, rolledUp, difference, ...node }) => ({
      ...node,
      printed: amountJson(printed),
      rolledUp: amountJson(rolledUp),
      difference: amountJson(difference),
    })),
    indicators: indicators.map((one) => ({
      ...indicatorJson(one, language),
      title: titles.get(one.indicator)?.[language] ?? null,
    })),
    served: {
      once: share(served.once),
      repeatedly: share(served.repeatedly),
      never: share(served.never),
    },
  };
}

const indicatorJson = (
  { links, ceiling, printed, ...one }: MappedIndicator,
  language: Language,
) => ({
  ...one,
  ceiling: amountJson(ceiling),
  printed: printed.map(({ table, ceiling, spent }) => ({
    table,
    ceiling: amountJson(ceiling),
    spent: amountJson(spent),
  })),
  links: links.map((link) => linkJson(link, language)),
});

const linkJson = ({ note, ...link }: MappedLink, language: Language) => ({
  ...link,
  ceiling: amountJson(link.ceiling),
  printedCeiling: amountJson(link.printedCeiling),
  printedSpent: amountJson(link.printedSpent),
  note: note?.[language] ?? null,
});

/** A number where JSON keeps every digit, otherwise its digits as a text. */
const amountJson = (amount: bigint | null): number | string | null =>
  amount === null
    ? null
    : Number.isSafeInteger(Number(amount))
      ? Number(amount)
      : amount.toString();
