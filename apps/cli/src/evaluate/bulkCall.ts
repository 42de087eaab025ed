import {
  type Bulk,
  type BulkRow,
  type IndicatorCounts,
  type PageOf,
  type Plan,
  type ResultColumns,
  type UnitSummary,
  checkRules,
  compile,
  compileBulk,
  countUnits,
  findDoubts,
  loadTables,
  readCounts,
  readPage,
  readSummaries,
  runBulk,
} from '@tolok/engine';
import { type Problem, hasErrors, problem } from '@tolok/schema';
import type { Call } from '../commands/command.ts';
import { makesDoubtful } from '../workspace/makesDoubtful.ts';
import { type ToldProblem, tellOnce } from '../workspace/toldProblem.ts';
import type { Recording } from './openDatabase.ts';
import { orProblem } from './orProblem.ts';
import { type Prepared, asItIs, prepareCall } from './prepareCall.ts';

/** Results that stayed in the database, and what of them is shown. */
export interface BulkEvaluation {
  readonly plan: Plan;
  readonly indicators: readonly BulkIndicator[];
  /** A page of the work units of an agreement; empty without one. */
  readonly units: readonly UnitSummary[];
  /** A page of the years of a plan put together, by indicator; empty unless it is evaluated whole. */
  readonly totals: readonly BulkTotals[];
  /** How many work units there are in all. */
  readonly allUnits: number;
  readonly page: BulkPage;
  readonly engine: string;
  readonly statements: readonly string[];
}

export interface BulkIndicator {
  readonly columns: ResultColumns;
  readonly counts: IndicatorCounts;
  /** A page of its rows. */
  readonly rows: readonly BulkRow[];
}

export interface BulkTotals {
  readonly columns: ResultColumns;
  readonly rows: readonly BulkRow[];
}

/** Which rows are shown: the same page of every indicator and of the work units. */
export interface BulkPage {
  readonly offset: number;
  readonly limit: number;
  /** By code and year where it is null; otherwise a ranking, the largest first. */
  readonly by: 'actual' | 'achievement' | 'mean' | null;
}

export interface BulkEvaluated {
  readonly evaluation: BulkEvaluation | null;
  readonly stopped: boolean;
  readonly problems: readonly ToldProblem[];
}

/**
 * Evaluates what the call chooses inside the database, whatever the number of work units, and reads
 * counts and one page. All or nothing: when the database comes to a limit, or a table that is needed
 * could not be read, nothing is shown.
 */
export const bulkCall = (call: Call): Promise<BulkEvaluated> =>
  prepareCall(
    call,
    asItIs,
    (prepared) => evaluateInBulk(prepared, pageOf(call)),
    (problems) => ({ evaluation: null, stopped: false, problems }),
  );

const shownRows = 20;

function pageOf({ options }: Call): BulkPage {
  return {
    offset: Number(options.one('offset') ?? 0),
    limit: Number(options.one('limit') ?? shownRows),
    by: options.one('by') as BulkPage['by'],
  };
}

async function evaluateInBulk(prepared: Prepared, page: BulkPage): Promise<BulkEvaluated> {
  const { folder, data, selection, changes } = prepared;
  const told: ToldProblem[] = [...folder.problems, ...data.problems];
  const refused = (...problems: readonly ToldProblem[]): BulkEvaluated => ({
    evaluation: null,
    stopped: false,
    problems: tellOnce([...told, ...problems]),
  });
  if (changes.overrides.length > 0) return refused(problem('command.bulk-changes'));
  const { value: plan, problems } = compile(folder.rules, data.datasets, {
    ...selection,
    workUnit: selection.workUnit ?? null,
  });
  told.push(...problems.map(folder.place));
  told.push(...checkRules(folder.rules).filter(makesDoubtful).map(folder.place));
  if (!plan) return refused();
  // A table that could not be read would leave out what it says of many work units unseen.
  const broken = data.datasets.flatMap(({ unread }) => unread);
  if (hasErrors(data.problems) && broken.length > 0) return { ...refused(), stopped: true };
  const bulk = compileBulk(plan);
  if (!bulk.value) return { ...refused(...bulk.problems.map(folder.place)), stopped: true };

  const { value } = bulk;
  const unfit = rankingProblem(value, page);
  if (unfit) return refused(unfit);
  const connection = await prepared.connection;
  const read = await orProblem(async () => {
    await loadTables(connection, data.datasets, plan.tables);
    await connection.lock();
    await runBulk(value, connection);
    const evaluation = await readAll(value, connection, page);
    return { evaluation, doubts: await findDoubts(value.doubts, connection) };
  });
  if ('code' in read) return { ...refused(read), stopped: true };
  told.push(...read.doubts.map(folder.place), ...unknownUnit(plan, read.evaluation.indicators));
  return { evaluation: read.evaluation, stopped: false, problems: tellOnce(told) };
}

/** Why there is nothing to rank by; a ranking that was not made must not look like one. */
function rankingProblem({ columns, summary, plan }: Bulk, { by }: BulkPage): Problem | null {
  if (by === null) return null;
  if (by === 'mean') return summary === null ? problem('command.by-mean') : null;
  if (plan.commitment && columns.length > 1) {
    return problem('command.by-one', { by, count: columns.length });
  }
  const without = columns.find(({ achievement }) => achievement === null);
  return by === 'achievement' && without
    ? problem('command.by-achievement', { id: without.indicator.id })
    : null;
}

/** A work unit asked for by name of which neither names nor data say anything. */
function unknownUnit({ context, workUnitNames }: Plan, indicators: readonly BulkIndicator[]) {
  const { workUnit } = context;
  if (workUnit === null || Object.hasOwn(workUnitNames, workUnit)) return [];
  const isSilent = indicators.every(
    ({ counts }) => (counts.absent['missing-input'] ?? 0) === counts.rows,
  );
  const known = Object.keys(workUnitNames).join(', ') || '–';
  return isSilent ? [problem('run.work-unit-unknown', { id: workUnit, known })] : [];
}

async function readAll(
  bulk: Bulk,
  connection: Recording,
  { offset, limit, by }: BulkPage,
): Promise<BulkEvaluation> {
  // What is read for the screen is no part of the evaluation.
  const statements = [...connection.statements];
  const { plan } = bulk;
  const ranked: PageOf = by === 'actual' || by === 'achievement' ? { by, descending: true } : {};
  const indicators: BulkIndicator[] = [];
  for (const columns of bulk.columns) {
    const counts = await readCounts(connection, columns);
    const rows = await readPage(connection, columns, { ...ranked, offset, limit });
    indicators.push({ columns, counts, rows });
  }
  const totals: BulkTotals[] = [];
  for (const columns of bulk.totals) {
    totals.push({ columns, rows: await readPage(connection, columns, { offset, limit }) });
  }
  const order = by === 'mean' ? { by: 'meanAchievement' as const, descending: true } : {};
  return {
    plan,
    indicators,
    totals,
    units: await readSummaries(connection, bulk, { ...order, offset, limit }),
    allUnits: await countUnits(connection, bulk),
    page: { offset, limit, by },
    engine: connection.engine,
    statements,
  };
}
