import type { OverrideKind, ResultRow, RuleSet, Run } from '@tolok/engine';
import type { Text } from '@tolok/schema';

/** Something a scenario may set otherwise. */
export interface Changeable {
  readonly path: string;
  readonly kind: OverrideKind;
  /** The indicator it belongs to; null for the policy and the believed table. */
  readonly indicator: string | null;
  /** The indicator's code in the agreement; null where it has none. */
  readonly code: string | null;
  /** The title of the indicator; the key of a policy value. */
  readonly title: Text;
  /** The name of an input; null for anything else. */
  readonly input: Text | null;
}

/** The values of a policy that a scenario may set otherwise. */
export const changeablePolicy = [
  'threshold',
  'cap',
  'letters',
  'pendingInMean',
  'pendingInCount',
] as const;

/**
 * Everything a scenario may set otherwise in a run of one work unit and year: for each result its
 * actual, its target, the inputs it is computed from, its weight and another version of its rule,
 * then the policy and the believed table.
 *
 * Nothing is listed that would be refused for want of something to replace: no inputs of what is only
 * reported, no version where there is one alone, no table where one alone is known.
 */
export function changeables(
  run: Run,
  { indicators }: Pick<RuleSet, 'indicators'>,
): readonly Changeable[] {
  const { plan, results } = run;
  const own = results.rows.flatMap((row) => {
    const about = { indicator: row.indicator, code: row.code, title: row.title, input: null };
    const versions = indicators.get(row.indicator)?.length ?? 0;
    const paths: Changeable[] = [
      { ...about, kind: 'actual', path: `actual.${row.indicator}` },
      { ...about, kind: 'target', path: `target.${row.indicator}` },
      ...inputsOf(run, row).map((one) => ({ ...about, ...one })),
      { ...about, kind: 'weight', path: `weight.${row.indicator}` },
    ];
    if (versions > 1) paths.push({ ...about, kind: 'rule', path: `rule.${row.indicator}` });
    return paths;
  });
  const nobody = { indicator: null, code: null, input: null };
  return [
    ...own,
    ...changeablePolicy.map((key) => ({
      ...nobody,
      kind: 'policy' as const,
      path: `policy.${key}`,
      title: { id: key, en: key },
    })),
    ...(plan.facts.length > 1
      ? [{ ...nobody, kind: 'facts' as const, path: 'facts', title: { id: 'facts', en: 'facts' } }]
      : []),
  ];
}

/** The inputs that are data; what an indicator takes from others is changed there. */
function inputsOf(
  { plan }: Run,
  row: ResultRow,
): readonly Pick<Changeable, 'kind' | 'path' | 'input'>[] {
  const planned = plan.indicators.find(({ id }) => id === row.indicator);
  if (!planned || row.inputs === null) return [];
  return planned.inputs
    .filter((one) => one.kind === 'rows' && one.input.aggregate !== 'list')
    .map(({ name, input }) => ({
      kind: 'input' as const,
      path: `input.${row.indicator}.${name}`,
      input: input.label ?? { id: name, en: name },
    }));
}
