import {
  type ObjectiveResult,
  type PlannedIndicator,
  type ResultRow,
  type Results,
  type Run,
  type Status,
  type UnitSummary,
  readOverride,
  sameRow,
} from '@tolok/engine';
import { type Parsed, type Text, nearest, problem, someOf } from '@tolok/schema';

/** What a question is about: one result, one objective, or the agreement of a work unit. */
export type Subject =
  | { readonly kind: 'indicator'; readonly row: ResultRow; readonly planned: PlannedIndicator }
  | { readonly kind: 'objective'; readonly id: string; readonly workUnit: string }
  | { readonly kind: 'agreement'; readonly workUnit: string };

/** Which figure of an indicator a goal speaks of. */
export type GoalFigure = 'actual' | 'achievement' | 'band';

/** What a subject comes to. */
export interface Outcome {
  /** The figure a goal speaks of; null where it is absent or a letter. */
  readonly value: number | null;
  readonly status: Status | null;
  /** The rank of its band, lowest 0; null outside a scale. */
  readonly rank: number | null;
}

/**
 * Finds what a question is about: an indicator by id or code, `objective.SK6`, or `agreement`; a
 * selector chooses one of several rows, `efisiensi-kro[kro=6077.AEC]`.
 *
 * Problems: `seek.subject-unknown`, `seek.subject-many`, `seek.unit-choose`.
 */
export function findSubject(run: Run, what: string): Parsed<Subject> {
  const read = readOverride(`actual.${what}`, null).value;
  if (!read) return { problems: [unknown(run, what)] };
  const { subject, selector } = read;
  if (subject === 'agreement' || subject.startsWith('objective.')) {
    return whole(run, subject, selector['workUnit']);
  }
  const named = run.results.rows.filter(
    ({ indicator, code }) => indicator === subject || code === subject,
  );
  if (named.length === 0) return { problems: [unknown(run, subject)] };
  const wanted = named.filter((row) =>
    Object.entries(selector).every(
      ([key, value]) => (key === 'year' ? String(row.year) : row.entity[key]) === value,
    ),
  );
  const [row, ...others] = wanted.length > 0 ? wanted : named;
  const planned = row && run.results.details.get(row)?.planned;
  if (!row || !planned || others.length > 0 || wanted.length === 0) {
    const found = named.slice(0, 20).map(({ entity, year }) => entityText(entity, year));
    return { problems: [problem('seek.subject-many', { what, found: found.join('; ') })] };
  }
  return { value: { kind: 'indicator', row, planned }, problems: [] };
}

function whole(run: Run, subject: string, asked: string | undefined): Parsed<Subject> {
  const { units } = run.results;
  const unit = asked === undefined ? units : units.filter(({ workUnit }) => workUnit === asked);
  const [only, ...others] = unit;
  if (!only || others.length > 0) {
    return { problems: [problem('seek.unit-choose', { what: subject })] };
  }
  const { workUnit } = only;
  if (subject === 'agreement') return { value: { kind: 'agreement', workUnit }, problems: [] };
  const id = subject.slice('objective.'.length);
  const known = only.objectives.some((one) => one.id === id);
  return known
    ? { value: { kind: 'objective', id, workUnit }, problems: [] }
    : { problems: [unknown(run, subject)] };
}

function unknown({ results }: Run, what: string) {
  const known = [
    ...new Set(results.rows.map(({ indicator }) => indicator)),
    ...results.objectives.map(({ id }) => `objective.${id}`),
    ...(results.units.length > 0 ? ['agreement'] : []),
  ];
  const near = nearest(what, known) ?? known.find((one) => one.includes(what)) ?? '–';
  return problem('seek.subject-unknown', { what, known: someOf(what, known), nearest: near });
}

const entityText = (entity: ResultRow['entity'], year: number): string =>
  `[${Object.entries({ ...entity, year })
    .map(([key, value]) => `${key}=${value}`)
    .join(',')}]`;

/** What it is called in a sentence. */
export function subjectText(subject: Subject, { objectives }: Results): Text {
  switch (subject.kind) {
    case 'indicator':
      return subject.planned.rule.title;
    case 'objective': {
      const { id } = subject;
      const title = objectives.find((one) => one.id === id)?.title ?? { id, en: id };
      return { id: `${id} ${title.id}`, en: `${id} ${title.en}` };
    }
    case 'agreement':
      return { id: 'perjanjian', en: 'the agreement' };
  }
}

/** The results of the indicators behind it, in the order of the results. */
export function rowsOf(results: Results, subject: Subject): readonly ResultRow[] {
  if (subject.kind === 'indicator') {
    const row = sameRow(results, subject.row);
    return row ? [row] : [];
  }
  return results.rows.filter(
    ({ entity, objective }) =>
      entity['workUnit'] === subject.workUnit &&
      (subject.kind === 'agreement' || objective === subject.id),
  );
}

/** The figure a goal speaks of unless one is named: achievement where there is a number to reach. */
export const figureOf = (subject: Subject): GoalFigure =>
  subject.kind === 'indicator' &&
  (subject.row.target === null || typeof subject.row.target === 'string')
    ? 'actual'
    : 'achievement';

/** What a subject comes to in some results. */
export function outcomeOf(results: Results, subject: Subject, figure: GoalFigure): Outcome {
  if (subject.kind === 'indicator') {
    const row = sameRow(results, subject.row);
    if (!row) return nothing;
    const value = figure === 'achievement' ? row.achievement : row.actual;
    const { scale } = subject.planned;
    const rank = scale?.scale.bands.findIndex(({ id }) => id === row.band?.id) ?? -1;
    return {
      value: typeof value === 'number' ? value : null,
      status: row.status,
      rank: rank < 0 ? null : rank,
    };
  }
  const unit = results.units.find(({ workUnit }) => workUnit === subject.workUnit);
  if (!unit) return nothing;
  if (subject.kind === 'agreement') {
    const { meanAchievement } = unit.summary;
    return { value: meanAchievement, status: agreementStatus(unit), rank: null };
  }
  const own = unit.objectives.find(({ id }) => id === subject.id);
  return own ? { value: own.meanAchievement, status: own.status, rank: null } : nothing;
}

const nothing: Outcome = { value: null, status: null, rank: null };

/** As an objective is: achieved when everything that has a verdict is. */
function agreementStatus({ objectives }: UnitSummary): Status | null {
  const statuses = objectives.map(({ status }: ObjectiveResult) => status);
  if (statuses.includes('not-achieved')) return 'not-achieved';
  return statuses.includes('achieved') ? 'achieved' : null;
}
