import {
  type ScenarioFile,
  difference,
  moveOf,
  movedRows,
  placeProblems,
  scenarioDoubts,
  scenarioEffect,
  stackScenarios,
  unmovedChanges,
} from '@tolok/analysis';
import {
  type Override,
  type ResultRow,
  appliedChanges,
  isRefusedOverride,
  overrideSubject,
  readOverride,
  sameRow,
} from '@tolok/engine';
import type { Problem } from '@tolok/schema';
import { sayBoth } from '#lib/i18n/words.ts';
import { tell } from '#lib/book/tell.ts';
import { policiesOf, viewResults } from '#lib/compute/agreementPage.ts';
import { printedNameOf } from '#lib/compute/readProject.ts';
import type { Change } from './change.ts';
import { type Supposed, nowOf } from './openWhatIf.ts';
import type { Alone, Line, ShownChange, Side, WhatIfView } from './whatIfView.ts';

/** What the page shows of an agreement under changes. Asks no database. */
export function viewWhatIf(supposed: Supposed): WhatIfView {
  const { project, base, results, choices } = supposed;
  const effect = scenarioEffect(base.results, results);
  const moved = new Set(effect.rows.map(({ after }) => after));
  const told = problemsOf(supposed);
  const after = results.summary;
  if (!after) throw new Error('not one work unit in one year');
  return {
    base: viewResults(base.plan, base.results),
    after,
    cap: results.policy.cap,
    lines: results.rows.map((row) =>
      lineOf(row, sameRow(base.results, row) ?? null, moved.has(row)),
    ),
    objectives: effect.objectives,
    changes: choices.changes.map((change, i) => {
      const shown = shownChange(supposed, change, told.get(i) ?? []);
      return isSuperseded(choices.changes, i) ? superseded(shown) : shown;
    }),
    problems: tell(told.get(-1) ?? []),
    policies: policiesOf(project.rules).map(({ value }) => ({ value, name: value })),
    facts: base.plan.facts.map(({ resource }) => ({
      value: resource,
      name: printedNameOf(project, resource),
    })),
  };
}

const lineOf = (row: ResultRow, before: ResultRow | null, moved: boolean): Line => ({
  indicator: row.indicator,
  code: row.code ?? '',
  title: row.title,
  unit: row.unit,
  before: sideOf(before ?? row),
  after: sideOf(row),
  difference: difference(before?.achievement ?? null, row.achievement),
  move: moveOf(before?.status ?? null, row.status),
  moved,
});

const sideOf = ({ target, actual, achievement, status, absent }: ResultRow): Side => ({
  ...{ target, actual, achievement, status, absent },
});

/** Problems by the place of the change they belong to; -1 for those of the scenario. */
function problemsOf(supposed: Supposed): ReadonlyMap<number, readonly Problem[]> {
  const { choices, base, run, results, overrides } = supposed;
  const file: ScenarioFile = {
    file: scenarioFile,
    scenario: {
      $schema: 'scenario.schema.json',
      schemaVersion: 1,
      id: choices.madeFor?.scenario ?? scenarioFile,
      title: { id: '', en: '' },
      ...(choices.madeFor === null ? {} : { agreement: choices.madeFor.agreement }),
      overrides: choices.changes,
    },
  };
  const { written, problems } = stackScenarios([file]);
  const applied = appliedChanges(run.plan, overrides, results, base.results);
  const found = [
    ...problems,
    ...placeProblems([...supposed.problems, ...results.problems], written),
    ...scenarioDoubts(run.plan, [file], written, applied),
  ];
  const byPlace = new Map<number, Problem[]>();
  for (const one of found) {
    const place = Number(/^\/overrides\/(\d+)/.exec(one.pointer ?? '')?.[1] ?? -1);
    byPlace.set(place, [...(byPlace.get(place) ?? []), one]);
  }
  return byPlace;
}

const scenarioFile = 'skenario';

/** Of two changes of one value the later one holds. */
const isSuperseded = (changes: readonly Change[], at: number): boolean =>
  changes[at]?.on === true &&
  changes.slice(at + 1).some(({ on, path }) => on && path === changes[at]?.path);

const superseded = (shown: ShownChange): ShownChange => ({
  ...shown,
  alone: null,
  problems: [
    {
      ...{ code: 'whatif.superseded', severity: 'warning', line: null, hint: null },
      message: sayBoth('whatif.superseded'),
    },
  ],
});

function shownChange(
  supposed: Supposed,
  change: Change,
  problems: readonly Problem[],
): ShownChange {
  const { changeable, base } = supposed;
  const override = readOverride(change.path, change.to).value ?? null;
  const about = changeable.find(({ path }) => path === change.path);
  const id = override && overrideSubject(override).id;
  const row = base.results.rows.find(({ indicator }) => indicator === id);
  const variable = override && supposed.variable(change.path);
  const isRefused = problems.some(isRefusedOverride);
  return {
    change,
    kind: override?.kind ?? null,
    indicator: row?.indicator ?? null,
    code: row?.code ?? null,
    title: row?.title ?? null,
    input: about?.input ?? null,
    unit: variable?.unit ?? (override?.kind === 'target' ? (row?.unit ?? null) : null),
    digits: variable?.digits ?? 2,
    now: override ? nowOf(supposed, override) : undefined,
    choices: choicesOf(supposed, override, variable?.choices ?? null),
    alone: override && !isRefused ? aloneOf(supposed, override) : null,
    problems: tell(problems),
  };
}

function choicesOf(
  { project }: Supposed,
  override: Override | null,
  choices: readonly string[] | null,
): readonly string[] | null {
  if (override?.kind !== 'rule') return choices;
  return project.rules.indicators.get(override.subject)?.map(({ value }) => value.version) ?? null;
}

function aloneOf(supposed: Supposed, override: Override): Alone | null {
  const { base } = supposed;
  const found = supposed.alone(override);
  const [before, after] = [base.results.summary, found?.results.summary];
  if (!found || !before || !after) return null;
  const mean = difference(before.meanAchievement, after.meanAchievement);
  // Where the mean moves there is nothing to explain, and this is asked in every frame.
  const [unmoved] = mean === null || mean === 0 ? unmovedChanges(base, [override]) : [];
  return {
    mean,
    achieved: after.achieved - before.achieved,
    moved: movedRows(base.results, found.results).length,
    unmoved: unmoved?.text ?? null,
  };
}
