import {
  type Override,
  type PlannedIndicator,
  type Run,
  type TargetFigure,
  appliedChanges,
  isRefusedOverride,
  overrideSubject,
  readOverride,
  recompute,
} from '@tolok/engine';
import { type Parsed, type UnitName, problem, units } from '@tolok/schema';

/** What may be changed to reach a goal. */
export interface Variable {
  readonly path: string;
  /** What it is about; null for a policy value and the believed table. */
  readonly planned: PlannedIndicator | null;
  /** The local name of an input; null for anything else. */
  readonly input: string | null;
  /** Null where it has none: a weight, a letter, a word. */
  readonly unit: UnitName | null;
  /** Decimals it is shown with. */
  readonly digits: number;
  /** Today's value; null where it is absent. */
  readonly now: TargetFigure;
  /** Every value it can have, the worst first, where these are words or letters; null for numbers. */
  readonly choices: readonly string[] | null;
  /** The ends of its scale, where it has one. */
  readonly scale: { readonly from: number; readonly to: number } | null;
  readonly at: (value: number | string) => Override;
}

/**
 * Reads the path that may vary and finds its value today.
 *
 * Problems: those of a path, `seek.vary-value`, `seek.vary-kind` for what has no order to look through.
 */
export function readVariable(
  run: Run,
  path: string,
  given: readonly Override[] = [],
): Parsed<Variable> {
  const only = /^([^=[\]]+(?:\[[^\]]*\])?)=/.exec(path)?.[1];
  if (only !== undefined) return { problems: [problem('seek.vary-value', { path, only })] };
  const { value: override, problems } = readOverride(path, null);
  if (!override) return { problems };
  const { kind } = override;
  if (kind === 'rule') return { problems: [problem('seek.vary-kind', { path, kind })] };
  const { id, name } = overrideSubject(override);
  const planned = run.plan.indicators.find((one) => one.id === id);
  const input = kind === 'input' && planned ? name : null;
  const choices = choicesOf(run, override, planned);
  const at = (value: number | string): Override => ({ ...override, value });
  const probe = at(choices?.[0] ?? 1);
  const tried = recompute(run, [...given, probe]);
  const refused = tried.problems.filter(
    (one) => isRefusedOverride(one) && one.values['path'] === override.path,
  );
  if (refused.length > 0) return { problems: refused };
  if (planned?.rule.target === 'range' && kind === 'target') {
    return { problems: [problem('seek.vary-kind', { path, kind: 'target' })] };
  }
  const [change] = appliedChanges(run.plan, [probe], tried, run.results);
  const unit = choices ? null : unitOf(kind, planned, input);
  const limits = kind === 'actual' && !choices ? planned?.scale?.scale : undefined;
  return {
    value: {
      ...{ path, planned: planned ?? null, input, unit, choices, at },
      digits: unit === null ? 2 : units[unit].digits,
      now: change?.from ?? inputNow(run, override, planned, input),
      scale:
        limits?.bands[0] === undefined
          ? null
          : { from: limits.bands[0].from, to: limits.bands.at(-1)?.to ?? Infinity },
    },
    problems: [],
  };
}

/** An input of an indicator that has no result of its own, as the data have it. */
function inputNow(
  { plan, base }: Run,
  { selector }: Override,
  planned: PlannedIndicator | undefined,
  input: string | null,
): number | null {
  if (!planned || input === null) return null;
  const { workUnit, year } = plan.context;
  const wanted: Readonly<Record<string, string>> = {
    ...(workUnit === null ? {} : { workUnit }),
    ...(year === null ? {} : { year: String(year) }),
    ...selector,
  };
  const cells = [...(base.inputs.get(planned.id)?.get(input)?.values() ?? [])].filter((cell) =>
    Object.entries(wanted).every(
      ([key, value]) => (key === 'year' ? String(cell.year) : cell.entity[key]) === value,
    ),
  );
  const value = cells.length === 1 ? cells[0]?.value : null;
  return typeof value === 'number' ? value : null;
}

function unitOf(
  kind: Override['kind'],
  planned: PlannedIndicator | undefined,
  input: string | null,
): UnitName | null {
  if (kind === 'policy') return 'percent';
  if (kind === 'target' || kind === 'actual') return planned?.rule.unit ?? null;
  if (kind !== 'input') return null;
  return planned?.inputs.find(({ name }) => name === input)?.input.unit ?? null;
}

function choicesOf(
  { plan, results }: Run,
  { kind, subject }: Override,
  planned: PlannedIndicator | undefined,
): readonly string[] | null {
  if (kind === 'facts') return plan.facts.map(({ resource }) => resource);
  if (kind === 'policy') return policyChoices[subject] ?? null;
  if ((kind !== 'actual' && kind !== 'target') || !planned?.scale) return null;
  const row = results.rows.find(({ indicator }) => indicator === planned.id);
  const letters = [row?.actual, row?.target].some((figure) => typeof figure === 'string');
  return letters ? planned.scale.scale.bands.map(({ label }) => label) : null;
}

const policyChoices: Readonly<Record<string, readonly string[]>> = {
  letters: ['none', 'met-is-100', 'rank', 'lower-bound'],
  pendingInMean: ['exclude', 'zero'],
  pendingInCount: ['absent', 'not-achieved'],
};
