import type { Override, PlannedIndicator, ResultRow, Run } from '@tolok/engine';
import type { Problem, Text } from '@tolok/schema';
import { historyOf } from '../seek/history.ts';
import { narrowRun, unitRun } from '../seek/narrowRun.ts';
import {
  type GoalFigure,
  type Outcome,
  type Subject,
  figureOf,
  findSubject,
  outcomeOf,
  rowsOf,
} from '../seek/subject.ts';
import { tryValues } from '../seek/tryValues.ts';
import { type Variable, readVariable } from '../seek/variable.ts';
import { flipPoints } from './flipPoints.ts';
import { type Limits, limitsOf } from './limits.ts';
import { type Part, partsOfIndicator } from './parts.ts';

/** One number that moves a result, by itself, others staying as they are. */
export interface Driver extends Limits {
  readonly path: string;
  readonly label: Text;
  readonly unit: Variable['unit'];
  readonly now: number;
  /** What the subject comes to at either end; null where it is absent there. */
  readonly atLow: number | null;
  readonly atHigh: number | null;
  /** Five numbers from low to high and what the subject comes to at each, so that a turn is seen. */
  readonly points: readonly { readonly x: number; readonly value: number | null }[];
  /** From the least to the greatest of the five; null where fewer than two have a value. */
  readonly range: number | null;
  /** False where the five rise and fall. */
  readonly monotone: boolean;
  /** Numbers between low and high at which the status turns, in order. */
  readonly flipsAt: readonly number[];
}

/** Which numbers move a result most. */
export interface Sensitivity {
  readonly subject: Subject;
  readonly figure: GoalFigure;
  readonly now: Outcome;
  /** The one with the largest range first. */
  readonly drivers: readonly Driver[];
  /** What each part of a composite adds to it; empty where it is no sum of parts. */
  readonly parts: readonly Part[];
}

/**
 * One number at a time between its low and its high, the others as they are: which of them moves an
 * indicator, an objective or the agreement most, and where its status turns. What two of them do
 * together is not shown; see `twoWayGrid`.
 *
 * Shape: for an indicator its inputs down to those that are data, otherwise its actual, and its
 * target; for more than one the actual of each. A number that is absent or a letter today is left out.
 * Problems: those of `findSubject`.
 */
export function sensitivity(
  whole: Run,
  what: string,
  given: readonly Override[] = [],
  of: GoalFigure | null = null,
): { readonly value?: Sensitivity; readonly problems: readonly Problem[] } {
  const { value: subject, problems } = findSubject(whole, what);
  if (!subject) return { problems };
  const figure = of ?? figureOf(subject);
  const run = unitRun(whole, subject, given);
  const found = pathsOf(run, subject).flatMap(({ path, label }) => {
    const variable = readVariable(run, path, given).value;
    return variable && typeof variable.now === 'number' ? [{ variable, label }] : [];
  });
  const drivers = found.map(({ variable, label }) =>
    driverOf(run, subject, figure, variable, label, given),
  );
  const now = outcomeOf(run.results, subject, figure);
  const size = ({ range }: Driver) => range ?? -1;
  return {
    value: {
      ...{ subject, figure, now },
      drivers: drivers.sort((a, b) => size(b) - size(a)),
      parts: subject.kind === 'indicator' ? partsOfIndicator(run.results, subject) : [],
    },
    problems,
  };
}

/** From one fifth to the next; the ends alone would hide a turn between them. */
const steps = [0, 0.25, 0.5, 0.75, 1];

function driverOf(
  own: Run,
  subject: Subject,
  figure: GoalFigure,
  variable: Variable,
  label: Text,
  given: readonly Override[],
): Driver {
  const run = narrowRun(own, subject, variable, given);
  const now = variable.now as number;
  const limits = limitsOf(variable, now, historyOf(own, variable));
  const { low, high } = limits;
  const resultsAt = tryValues(run, variable, given);
  const outcomeAt = (x: number) => outcomeOf(resultsAt(x), subject, figure);
  const outcomes = steps.map((part) => {
    const x = part === 1 ? high : low + (high - low) * part;
    return { x, ...outcomeAt(x) };
  });
  const values = outcomes.map(({ value }) => value).filter((value) => value !== null);
  return {
    path: variable.path,
    ...{ label, unit: variable.unit, now, ...limits },
    atLow: outcomes[0]?.value ?? null,
    atHigh: outcomes.at(-1)?.value ?? null,
    points: outcomes.map(({ x, value }) => ({ x, value })),
    range: values.length < 2 ? null : Math.max(...values) - Math.min(...values),
    monotone: isMonotone(values),
    flipsAt: flipPoints(outcomes, (x) => outcomeAt(x).status),
  };
}

function isMonotone(values: readonly number[]): boolean {
  const changes = values.slice(1).map((value, i) => Math.sign(value - (values[i] ?? value)));
  return !(changes.includes(1) && changes.includes(-1));
}

interface Path {
  readonly path: string;
  readonly label: Text;
}

function pathsOf(run: Run, subject: Subject): readonly Path[] {
  return rowsOf(run.results, subject).flatMap((row) => {
    const planned = run.plan.indicators.find(({ id }) => id === row.indicator);
    if (!planned) return [];
    const at = selectorOf(run, row.entity, row.year);
    const { title } = planned.rule;
    const actual = { path: `actual.${row.indicator}${at}`, label: title };
    if (subject.kind !== 'indicator') return [actual];
    const target = { path: `target.${row.indicator}${at}`, label: words.target };
    const inputs = row.inputs === null ? [actual] : inputPaths(run, planned, row);
    return typeof row.target === 'number' ? [...inputs, target] : inputs;
  });
}

/** Inputs that are data, also through the indicators that an input takes. */
function inputPaths(
  run: Run,
  planned: PlannedIndicator,
  { entity, year }: Pick<ResultRow, 'entity' | 'year'>,
): readonly Path[] {
  return planned.inputs.flatMap((one): readonly Path[] => {
    const label = one.input.label ?? { id: one.name, en: one.name };
    const at = year + (one.kind === 'constant' ? 0 : (one.input.yearOffset ?? 0));
    const child =
      one.kind === 'indicator' && run.plan.indicators.find(({ id }) => id === one.indicator);
    if (!child || !child.formula) {
      return [{ path: `input.${planned.id}.${one.name}${selectorOf(run, entity, year)}`, label }];
    }
    return entitiesOf(run, child, entity, at).flatMap((own) =>
      inputPaths(run, child, { entity: own, year: at }),
    );
  });
}

/** What an indicator has figures of, within an entity and a year. */
function entitiesOf(
  { base }: Run,
  child: PlannedIndicator,
  entity: ResultRow['entity'],
  year: number,
): readonly ResultRow['entity'][] {
  const cells = [...(base.inputs.get(child.id)?.values() ?? [])].flatMap((one) => [
    ...one.values(),
  ]);
  const own = cells.filter(
    (cell) =>
      cell.year === year &&
      Object.entries(entity).every(([key, value]) => cell.entity[key] === value),
  );
  const found = new Map(own.map((cell) => [JSON.stringify(cell.entity), cell.entity]));
  return found.size === 0 ? [entity] : [...found.values()];
}

/** What a path must say beside the context: nothing where that has one work unit and year. */
function selectorOf({ plan }: Run, entity: ResultRow['entity'], year: number): string {
  const { context } = plan;
  const said = Object.entries({ ...entity, year: String(year) }).filter(
    ([key, value]) =>
      !(key === 'workUnit' && context.workUnit === value) &&
      !(key === 'year' && String(context.year) === value),
  );
  return said.length === 0 ? '' : `[${said.map(([key, value]) => `${key}=${value}`).join(',')}]`;
}

const words = { target: { id: 'target', en: 'target' } };
