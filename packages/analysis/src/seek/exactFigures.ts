import type { PlannedIndicator, PlannedInput, ResultRow, Results, Run } from '@tolok/engine';
import {
  type IntervalOutcome,
  type Rational,
  addRationals,
  compareRationals,
  divideRationals,
  evaluateInterval,
  isInterval,
  multiplyRationals,
  noInterval,
  pointInterval,
  rational,
  rationalOfNumber,
  signOfRational,
} from '@tolok/formula';
import { type Value, isAbsent } from '@tolok/schema';

type PlannedReference = Extract<PlannedInput, { kind: 'indicator' }>;

/**
 * The actual of a row in exact fractions, also through the indicators it is computed from; null
 * where it is absent, a letter or rounded.
 */
export function exactActual(results: Results, row: ResultRow): Rational | null {
  const detail = results.details.get(row);
  if (!detail || typeof row.actual !== 'number') return null;
  const { planned, measured } = detail;
  if (!measured.inputs || !planned.formula || row.origin === 'reported') {
    return rationalOfNumber(row.actual);
  }
  if (planned.rule.rounding) return null;
  const inputs = Object.fromEntries(
    measured.inputs.map(({ name, value, changed }) => {
      const own = planned.inputs.find((one) => one.name === name);
      const isGiven = changed.some((path) => path.startsWith(`input.${planned.id}.`));
      if (own?.kind === 'indicator' && !isGiven) {
        const parts = exactParts(results, row, own);
        if (parts) return [name, own.input.aggregate === 'list' ? parts : parts[0]];
      }
      return [
        name,
        Array.isArray(value) ? (value as readonly Value[]).map(exact) : exact(value as Value),
      ];
    }),
  );
  return point(evaluateInterval(planned.formula, inputs));
}

/** The figures of another indicator that an input takes, each exact; null where one of them is not. */
function exactParts(
  results: Results,
  { entity, year }: ResultRow,
  { indicator, input }: PlannedReference,
): readonly IntervalOutcome[] | null {
  const rows = results.rows.filter(
    (one) =>
      one.indicator === indicator &&
      one.year === year + (input.yearOffset ?? 0) &&
      Object.entries(entity).every(([key, value]) => one.entity[key] === value),
  );
  const take = input.take === 'actual' ? exactActual : exactAchievement;
  const figures = rows.map((one) => take(results, one)).filter((one) => one !== null);
  if (figures.length < rows.length || figures.length === 0) return null;
  if (input.aggregate !== 'list' && (input.aggregate !== undefined || figures.length > 1))
    return null;
  return figures.map(pointInterval);
}

/** The achievement of a row in exact fractions, under the cap; null where a policy rounds it. */
export function exactAchievement(results: Results, row: ResultRow): Rational | null {
  const detail = results.details.get(row);
  const actual = exactActual(results, row);
  const { cap, rounding } = results.policy;
  if (!detail || actual === null || rounding || row.achievement === null) return null;
  const held = heldAgainst(detail.planned, row, actual);
  if (held === null || cap === null) return held;
  const limit = rationalOfNumber(cap);
  return compareRationals(held, limit) > 0 ? limit : held;
}

function heldAgainst(
  { achievement }: PlannedIndicator,
  { target }: ResultRow,
  actual: Rational,
): Rational | null {
  const realisasi = pointInterval(actual);
  if (typeof target === 'number') {
    if (target === 0) return null;
    const inputs = { realisasi, target: pointInterval(rationalOfNumber(target)) };
    return point(evaluateInterval(achievement, inputs));
  }
  if (target === null || typeof target === 'string') return null;
  const batas_bawah = pointInterval(rationalOfNumber(target.from));
  const batas_atas = pointInterval(rationalOfNumber(target.to));
  return point(evaluateInterval(achievement, { realisasi, batas_bawah, batas_atas }));
}

/**
 * The weighted mean of rows in exact fractions; null where one of them has no exact figure, or what
 * is pending counts as zero.
 */
export function exactMean(
  { plan }: Run,
  results: Results,
  rows: readonly ResultRow[],
  weights: Readonly<Record<string, number>>,
): Rational | null {
  let sum = rational(0n);
  let all = rational(0n);
  for (const row of rows) {
    if (row.achievement === null) {
      if (results.policy.pendingInMean === 'zero') return null;
      continue;
    }
    const value =
      typeof row.target === 'string'
        ? rationalOfNumber(row.achievement)
        : exactAchievement(results, row);
    if (value === null) return null;
    const entry = plan.indicators.find(({ id }) => id === row.indicator)?.entry;
    const { indicator } = row;
    const weight = rationalOfNumber(
      weights[indicator] ?? results.policy.weights?.[indicator] ?? entry?.weight ?? 1,
    );
    sum = addRationals(sum, multiplyRationals(value, weight));
    all = addRationals(all, weight);
  }
  return signOfRational(all) === 0 ? null : divideRationals(sum, all);
}

const exact = (value: Value): IntervalOutcome =>
  isAbsent(value) ? noInterval(value.reason) : pointInterval(rationalOfNumber(value));

const point = (outcome: IntervalOutcome): Rational | null =>
  isInterval(outcome) && compareRationals(outcome.low, outcome.high) === 0 ? outcome.low : null;
