import { agreementImpact, groups, seek, sensitivity, sharesNow } from '@tolok/analysis';
import { type Plan, type Run, run } from '@tolok/engine';
import { openNative } from '@tolok/duckdb/native';
import { kernel } from '../contestants/kernel.ts';
import { indicatorCount, unitCode } from '../workload/cells.ts';
import { filledDataset } from '../rules/makeDataset.ts';
import { indicatorId } from '../rules/makeRules.ts';
import type { Workload } from '../workload/workload.ts';
import { askedPlan, composite, openBoth } from './agreements.ts';
import { stateByHand } from './stateByHand.ts';

/** A question of the page or the command, beside a loop by hand that evaluates as often. */
export interface Question {
  readonly id: string;
  readonly name: string;
  /** What it must take less than. */
  readonly goalMs: number;
  readonly ask: () => void;
  /** How many evaluations of everything a loop by hand takes for the same answer. */
  readonly evaluations: number;
  readonly byHand: () => void;
}

/**
 * The questions in sets; each set is made ready by itself, so that what one holds in memory does not
 * slow the next. Throws where an answer is not that of the loop by hand.
 */
export const questionSets: readonly ((
  work: Workload,
) => Promise<readonly Question[]> | readonly Question[])[] = [ofTwoAgreements, ofOneUnit];

/** Number of probes that halving a stretch of numbers to its last decimal takes. */
const halvings = 40;

/** The indicator whose status is asked for. */
const asked = 3;

async function ofOneUnit(work: Workload): Promise<readonly Question[]> {
  const dataset = filledDataset(work.units, work.columns());
  const whole = await runOf(askedPlan(dataset), dataset);
  const loop = await kernel.open({ work, database: null });
  if (typeof loop === 'string') throw new Error(loop);
  const all = (evaluations: number) => ({
    evaluations,
    byHand: () => {
      for (let i = 0; i < evaluations; i++) void loop.run();
    },
  });
  const units = inTurn(soundUnits(work));
  const first = indicatorId(asked);
  const at = () => `[workUnit=${unitCode(units())}]`;
  const ask = (question: (at: string) => string | null) => () => {
    const lacking = question(at());
    if (lacking !== null) throw new Error(lacking);
  };
  const sought = (what: string, reach: string, vary: string) =>
    (seek(whole, { what, reach, vary }).value?.answer.shown ?? null) === null
      ? `no answer: ${what}`
      : null;
  return [
    {
      ...{ id: 'seek', name: 'goal seek: an input for a status', goalMs: 50, ...all(halvings) },
      ask: ask((own) => sought(`${first}${own}`, 'achieved', `input.${first}.r${own}`)),
    },
    {
      ...{ id: 'seek-mean', name: 'goal seek: a target for the mean', goalMs: 50 },
      ...all(halvings),
      ask: ask((own) => sought(`agreement${own}`, beyond(whole, own), `target.${first}${own}`)),
    },
    {
      ...{ id: 'sensitivity', name: 'sensitivity of 20 inputs at five points', goalMs: 50 },
      ...all(20 * 5),
      ask: ask((own) => {
        const drivers = sensitivity(whole, `${composite}${own}`).value?.drivers ?? [];
        const inputs = drivers.filter(({ path }) => path.startsWith('input.'));
        return inputs.length === 20 ? null : '20 inputs were to be moved';
      }),
    },
  ];
}

/** A mean a little above that of today. */
function beyond({ results }: Run, at: string): string {
  const today = results.units.find(({ workUnit }) => at.includes(workUnit));
  return String(Math.ceil(today?.summary.meanAchievement ?? NaN) + 5);
}

/** Another at each call, so that nothing is remembered of the one before. */
function inTurn(units: readonly number[]): () => number {
  let next = 0;
  return () => units[next++ % units.length] ?? 0;
}

/** Work units that lack none of their figures, and miss the target of the indicator asked about. */
function soundUnits(work: Workload): readonly number[] {
  const isSound = (unit: number) =>
    work.columns().every(({ r, t }) => (r[unit] ?? NaN) > 10 && (t[unit] ?? NaN) > 0) &&
    (work.columns()[asked]?.r[unit] ?? NaN) < 20;
  const units = Array.from({ length: work.units }, (_, i) => i).filter(isSound);
  if (units.length === 0) throw new Error('No work unit has all figures');
  return units;
}

async function runOf(plan: Plan, dataset: ReturnType<typeof filledDataset>): Promise<Run> {
  const connection = await openNative();
  try {
    return await run(plan, [dataset], connection);
  } finally {
    await connection.close();
  }
}

function ofTwoAgreements(work: Workload): readonly Question[] {
  const figures = work.columns();
  // The later agreement believes other figures: those of the next indicator.
  const later = figures.map((_, i) => figures[(i + 1) % indicatorCount] ?? figures[0]!);
  const open = openBoth(figures, later);
  const byHand = stateByHand(figures, later);
  const game = open();
  const coalitions = Array.from(
    { length: 2 ** groups.length },
    (_, coalition) => new Set(groups.filter((_, i) => (coalition & (1 << i)) !== 0)),
  );
  const ordered = [0, ...groups.keys()].map((_, i) => new Set(groups.slice(0, i)));
  for (const taken of coalitions) {
    const [ours, theirs] = [game.worth(taken).mean ?? NaN, byHand(taken) * 1e9];
    if (!(Math.abs(ours - theirs) <= 1e-9 * Math.abs(theirs) + 1)) {
      throw new Error(`${[...taken].join(', ')}: ${ours} and by hand ${theirs}`);
    }
  }
  return [
    {
      ...{ id: 'comparison', name: 'comparison with ordered attribution', goalMs: 200 },
      ask: () => void agreementImpact(open()),
      ...{ evaluations: ordered.length, byHand: () => ordered.forEach(byHand) },
    },
    {
      ...{ id: 'shapley', name: 'Shapley shares of seven groups', goalMs: 1500 },
      ask: () => void sharesNow(open()),
      ...{ evaluations: coalitions.length, byHand: () => coalitions.forEach(byHand) },
    },
  ];
}
