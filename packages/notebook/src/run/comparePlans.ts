import {
  type AgreementImpact,
  type Comparison,
  agreementImpact,
  collectSides,
  compareAgreements,
  openImpact,
} from '@tolok/analysis';
import type { Dataset } from '@tolok/dataset';
import {
  type Plan,
  type RuleSet,
  type Selection,
  collect,
  collectColumns,
  compile,
  loadTables,
} from '@tolok/engine';
import { type Connection, type Parsed, type Text, hasErrors } from '@tolok/schema';

/** Two agreements over the same data: what changed in meaning, and what that moves. */
export interface Compared {
  readonly comparison: Comparison;
  readonly impact: AgreementImpact;
  readonly plans: { readonly from: Plan; readonly to: Plan };
  readonly titles: { readonly from: Text; readonly to: Text };
}

/** What of both agreements is asked for. */
export interface ComparedSelections {
  readonly from: Selection & { readonly agreement: string };
  readonly to: Selection & { readonly agreement: string };
}

/**
 * Compares two agreements and evaluates both over the same data. What the database throws goes
 * through. Problems: those of the comparison, of both plans, and of the data.
 */
export async function comparePlans(
  rules: RuleSet,
  datasets: readonly Dataset[],
  asked: ComparedSelections,
  connect: () => Promise<Connection>,
): Promise<Parsed<Compared>> {
  const compared = compareAgreements(rules, asked.from.agreement, asked.to.agreement);
  if (!compared.value) return { problems: compared.problems };
  const [from, to] = [compile(rules, datasets, asked.from), compile(rules, datasets, asked.to)];
  const problems = [...compared.problems, ...from.problems, ...to.problems];
  if (!from.value || !to.value || hasErrors(problems)) return { problems };
  const plans = { from: from.value, to: to.value };
  const connection = await connect();
  await loadTables(
    connection,
    datasets,
    [...new Set([plans.from, plans.to].flatMap(({ tables }) => tables))].sort(),
  );
  const found = await Promise.all([plans.from, plans.to].map((plan) => collect(plan, connection)));
  const sides = await collectSides(plans, [], (plan) => collectColumns(plan, connection));
  const titleOf = ({ agreement: id }: { readonly agreement: string }) =>
    rules.agreements.get(id)?.value.title ?? { id, en: id };
  const titles = { from: titleOf(asked.from), to: titleOf(asked.to) };
  const game = openImpact(compared.value, sides.from, sides.to);
  return {
    value: { comparison: compared.value, impact: agreementImpact(game), plans, titles },
    problems: [...problems, ...found.flatMap((one) => one.problems), ...game.problems],
  };
}
