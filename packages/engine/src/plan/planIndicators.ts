import type { Dataset } from '@tolok/dataset';
import { type Indicator, type Problem, nearest, someOf, problem } from '@tolok/schema';
import { bindRows, unreadUnits } from './bind.ts';
import type { Commitment, CommittedIndicator } from './commitment.ts';
import { cyclePath } from '../rules/cycles.ts';
import { achievementFormula, measureFormula } from './formulas.ts';
import type { PlannedIndicator, PlannedInput, PlannedScale, Selection } from './plan.ts';
import { type Loaded, type RuleSet, findVersion } from '../rules/ruleSet.ts';
import { type Clocks, dayOf, endOfTime, inForce } from '../rules/versions.ts';

/** What planning needs to know, and where it tells what is wrong. */
export interface Compiler {
  readonly rules: RuleSet;
  readonly datasets: readonly Dataset[];
  readonly clocks: Clocks;
  readonly selection: Selection;
  readonly tell: (...problems: readonly Problem[]) => void;
}

export type Tell = Compiler['tell'];

/** What was planned, and what of the commitment could not be. */
export interface Planned {
  readonly indicators: readonly PlannedIndicator[];
  readonly unplanned: readonly CommittedIndicator[];
}

/**
 * Plans the indicators that were asked for, or all of the commitment, and whatever they need, inputs
 * first. One that cannot be planned is left out and told.
 *
 * Problems: `run.indicator-unknown`, `run.version-unknown`, `run.not-in-force`, `run.needs-missing`,
 * `run.resource-missing`, `rule.cycle`, `rule.reference-unknown`, and those of formulas.
 */
export function planIndicators(compiler: Compiler, commitment: Commitment | null): Planned {
  const planned = new Map<string, PlannedIndicator | null>();
  const plan = (
    { reference, entry }: Wanted,
    listed: boolean,
    trail: readonly string[],
  ): PlannedIndicator | null => {
    const [id = ''] = reference.split('@');
    const cycle = cyclePath([...trail, id]);
    if (cycle) {
      compiler.tell(problem('rule.cycle', { path: cycle.join(' → ') }));
      return null;
    }
    const before = planned.get(id);
    if (before !== undefined) {
      if (before && listed && !before.listed) planned.set(id, { ...before, listed, entry });
      return before;
    }
    const loaded = chooseVersion(compiler, reference);
    if (!loaded) {
      planned.set(id, null);
      return null;
    }
    const needs = Object.values(loaded.value.measure?.inputs ?? {}).flatMap((input) =>
      'indicator' in input ? [input.indicator] : [],
    );
    const ready = needs.map((need) =>
      plan({ reference: need, entry: null }, false, [...trail, id]),
    );
    const missing = needs.filter((_, i) => ready[i] === null);
    if (missing.length > 0) {
      compiler.tell(problem('run.needs-missing', { id, needs: missing.join(', ') }));
    }
    const result = missing.length > 0 ? null : planOne(compiler, loaded, entry, listed);
    planned.set(id, result);
    return result;
  };
  const wanted = wantedIndicators(compiler, commitment);
  for (const one of wanted) plan(one, true, []);
  return {
    indicators: [...planned.values()].filter((one) => one !== null),
    unplanned: wanted.flatMap(({ reference, entry }) =>
      entry && !planned.get(reference.split('@')[0] ?? '') ? [entry] : [],
    ),
  };
}

/** An indicator that was asked for, and where it stands in the commitment. */
interface Wanted {
  readonly reference: string;
  readonly entry: CommittedIndicator | null;
}

function wantedIndicators(compiler: Compiler, commitment: Commitment | null): readonly Wanted[] {
  const { rules, selection, tell } = compiler;
  const entries = commitment?.entries ?? [];
  if (!selection.indicators?.length) {
    return entries.map((entry) => ({ reference: entry.indicator, entry }));
  }
  return selection.indicators.flatMap((asked) => {
    const [id = ''] = asked.split('@');
    const entry = entries.find((e) => e.indicator.split('@')[0] === id || e.code === asked) ?? null;
    if (rules.indicators.has(id) || entry) {
      const pinned = asked.includes('@') && asked !== entry?.code;
      return [{ reference: pinned ? asked : (entry?.indicator ?? id), entry }];
    }
    const known = [...rules.indicators.keys()];
    tell(
      problem('run.indicator-unknown', {
        id,
        known: someOf(id, known) || '–',
        nearest: nearest(id, known) ?? '–',
      }),
    );
    return [];
  });
}

function chooseVersion(compiler: Compiler, reference: string): Loaded<Indicator> | null {
  const { rules, clocks, selection, tell } = compiler;
  const [id = '', pinned] = reference.split('@');
  const version = selection.versions?.[id] ?? pinned;
  const versions = rules.indicators.get(id) ?? [];
  if (version !== undefined) {
    const found = findVersion(rules.indicators, `${id}@${version}`);
    if (!found) {
      const known = versions.map(({ value }) => value.version).join(', ') || '–';
      tell(problem('run.version-unknown', { reference: `${id}@${version}`, known }));
    }
    return found;
  }
  const found = inForce(versions, clocks);
  if (found && clocks.validOn === endOfTime) tell(...oneVersion(versions, found));
  const drafts = versions.every(({ value }) => value.stage !== 'released');
  if (!found && versions.length > 0 && drafts) {
    tell(problem('run.not-released', { id }));
  } else if (!found) {
    tell(
      problem('run.not-in-force', {
        id,
        validOn: dayOf(clocks),
        knownOn: clocks.knownOn ?? '–',
      }),
    );
  }
  return found;
}

/** Without a year every year is evaluated by one version; where others were in force, that is told. */
function oneVersion(
  versions: readonly Loaded<Indicator>[],
  { value: { id, version } }: Loaded<Indicator>,
): Problem[] {
  const others = versions.filter(
    ({ value }) => value.stage === 'released' && value.version !== version,
  );
  const known = others.map(({ value }) => value.version).join(', ');
  return others.length === 0 ? [] : [problem('run.one-version', { id, version, others: known })];
}

function planOne(
  compiler: Compiler,
  loaded: Loaded<Indicator>,
  entry: CommittedIndicator | null,
  listed: boolean,
): PlannedIndicator | null {
  const { rules, datasets, tell } = compiler;
  const { value: rule, file } = loaded;
  const reference = `${rule.id}@${rule.version}`;
  const formula = measureFormula(loaded);
  const achievement = achievementFormula(loaded);
  const located = (told: readonly Problem[]) =>
    told.map((p) => ({ ...p, ...loaded.locate(p.pointer) }));
  tell(...(formula?.problems ?? []), ...achievement.problems);
  if ((formula && !formula.value) || !achievement.value) return null;

  const inputs: PlannedInput[] = [];
  for (const [name, input] of Object.entries(rule.measure?.inputs ?? {})) {
    if ('indicator' in input) {
      const [indicator = ''] = input.indicator.split('@');
      inputs.push({ kind: 'indicator', name, input, indicator });
      continue;
    }
    if ('constant' in input) {
      inputs.push({ kind: 'constant', name, input });
      continue;
    }
    const bound = bindRows(datasets, rule, name, input, { file, needed: listed });
    tell(...located(bound.problems));
    const unread = unreadUnits(datasets, input.resource);
    inputs.push({ kind: 'rows', name, input, bindings: bound.value ?? [], unread });
  }
  return {
    id: rule.id,
    reference,
    rule,
    file,
    listed,
    entry,
    formula: formula?.value ?? null,
    inputs,
    achievement: achievement.value,
    scale: chooseScale(rules, loaded, tell),
    endedOn: rules.ends.get(rule.id)?.value.on ?? null,
  };
}

function chooseScale(
  rules: RuleSet,
  { value: rule, file, locate }: Loaded<Indicator>,
  tell: Tell,
): PlannedScale | null {
  if (!rule.scale) return null;
  const found = findVersion(rules.scales, rule.scale);
  if (found) return { reference: rule.scale, scale: found.value };
  const known = [...rules.scales.values()]
    .flat()
    .map(({ value }) => `${value.id}@${value.version}`);
  tell(
    problem(
      'rule.reference-unknown',
      { reference: rule.scale, nearest: nearest(rule.scale, known) ?? '–' },
      { file, pointer: '/scale', ...locate('/scale') },
    ),
  );
  return null;
}
