import { absentReason } from '@tolok/schema';
import { type Bulk, type PlannedIndicator, compileBulk } from '@tolok/engine';
import { printSql, snap } from '@tolok/formula';
import { inspect } from 'node:util';
import { compileJudge } from '../../packages/engine/src/achieve/compileJudge.ts';
import { judgementOf } from '../../packages/engine/src/achieve/judgement.ts';
import { targetOf } from '../../packages/engine/src/achieve/target.ts';
import { ulps } from './formulaReadings.ts';
import { type ReadColumns, type ReadResults, numberOf } from './readingsColumns.ts';
import type { Pack } from './readingsPack.ts';

/** How two readings of a pack compare. Only what at least one of them has is counted. */
export interface Comparison {
  readonly values: number;
  readonly verdicts: number;
  readonly wrong: number;
  /** The first difference of each indicator, in words. */
  readonly counterexamples: readonly string[];
}

/** How far numbers that may differ in their last bits may lie apart. */
const roughUlps = 4;

/** Holds a reading to the expected one, every place of every indicator. */
export function compareReadings(
  pack: Pack,
  expected: ReadResults,
  actual: ReadResults,
): Comparison {
  let values = 0;
  let verdicts = 0;
  let wrong = 0;
  const counterexamples: string[] = [];
  for (const indicator of pack.plan.indicators.filter((one) => one.listed)) {
    const [a, b] = [expected.get(indicator.id), actual.get(indicator.id)];
    if (!a || !b || a.keys.length !== b.keys.length || a.keys.some((key, i) => key !== b.keys[i])) {
      wrong++;
      counterexamples.push(otherPlaces(pack, indicator, a, b));
      continue;
    }
    let told = false;
    const isRough = pack.rough.has(indicator.id);
    const judge = isRough ? judgeOf(pack, indicator) : null;
    for (let i = 0; i < a.keys.length; i++) {
      if (a.decided?.[i] === 0 || b.decided?.[i] === 0) continue;
      values++;
      if (there(a.achievements[i]) || there(b.achievements[i])) values++;
      if (a.statuses[i] !== -1 || b.statuses[i] !== -1) verdicts++;
      if (a.bands[i] !== -1 || b.bands[i] !== -1) verdicts++;
      const what =
        differenceAt(a, b, i, isRough) ?? (judge ? misjudged(a.keys[i] ?? '', b, i, judge) : null);
      if (what === null) continue;
      wrong++;
      if (!told) counterexamples.push(describe(pack, indicator, a, b, i, what));
      told = true;
    }
  }
  return { values, verdicts, wrong, counterexamples };
}

const there = (x: number | undefined): boolean => x !== undefined && !Number.isNaN(x);

/** The first column in which two readings differ at a place; null where they say the same. */
function differenceAt(a: ReadColumns, b: ReadColumns, i: number, isRough: boolean): string | null {
  if (!sameNumber(a.actuals[i], b.actuals[i], isRough)) return 'actual';
  if (Object.is(a.actuals[i], -0) || Object.is(b.actuals[i], -0)) return 'actual is -0';
  if (a.letters[i] !== b.letters[i]) return 'letter';
  if (a.reasons[i] !== b.reasons[i]) return 'reason';
  if (isRough && isParted(a, b, i)) return null;
  if (a.statuses[i] !== b.statuses[i]) return 'status';
  if (a.bands[i] !== b.bands[i]) return 'band';
  if (!isRough && !Object.is(a.achievements[i], b.achievements[i])) return 'achievement';
  if (there(a.achievements[i]) !== there(b.achievements[i])) return 'achievement';
  if (a.computed && b.computed && a.computed[i] !== b.computed[i]) return 'computed';
  if (a.sample && b.sample && a.sample[i] !== b.sample[i]) return 'sample';
  if (a.findings && b.findings && a.findings[i] !== b.findings[i]) return 'findings';
  return null;
}

/** Two rough numbers on both sides of where snapping turns: each can only be held to itself. */
const isParted = (a: ReadColumns, b: ReadColumns, i: number): boolean =>
  [a.actuals, a.achievements].some((numbers, which) => {
    const [x, y] = [numbers[i], (which === 0 ? b.actuals : b.achievements)[i]];
    return there(x) && there(y) && snap(x ?? 0) !== snap(y ?? 0);
  });

const sameNumber = (a = NaN, b = NaN, isRough = false): boolean =>
  Object.is(a, b) || (isRough && there(a) && there(b) && ulps(a, b) <= roughUlps);

type Judge = (year: number) => ReturnType<typeof compileJudge>;

function judgeOf({ plan }: Pack, indicator: PlannedIndicator): Judge {
  const known = new Map<number, ReturnType<typeof compileJudge>>();
  return (year) => {
    const target = targetOf(indicator, year, plan.context.quarter, null).value;
    const judgement = judgementOf(plan.policy, indicator, target);
    const judge = known.get(year) ?? compileJudge(judgement, indicator.scale?.scale ?? null);
    known.set(year, judge);
    return judge;
  };
}

/** A number that is off in its last bits is judged like any other: exactly. */
function misjudged(key: string, b: ReadColumns, i: number, judge: Judge): string | null {
  const actual = b.actuals[i] ?? NaN;
  if (!there(actual)) return null;
  const { achievement, band, status } = judge(Number(key.split('\u001f').at(-1)))(actual);
  if (!Object.is(numberOf(achievement), b.achievements[i])) return 'achievement of its own actual';
  if ((band ?? -1) !== b.bands[i]) return 'band of its own actual';
  return (status === null ? -1 : status === 'achieved' ? 1 : 0) === b.statuses[i]
    ? null
    : 'status of its own actual';
}

function otherPlaces(
  pack: Pack,
  indicator: PlannedIndicator,
  a: ReadColumns | undefined,
  b: ReadColumns | undefined,
): string {
  const [more, less] = [new Set(a?.keys), new Set(b?.keys)];
  const lacks = [...more].filter((key) => !less.has(key)).slice(0, 5);
  const extra = [...less].filter((key) => !more.has(key)).slice(0, 5);
  return [`other places: ${JSON.stringify({ lacks, extra })}`, ...ruleLines(pack, indicator)].join(
    '\n',
  );
}

function describe(
  pack: Pack,
  indicator: PlannedIndicator,
  a: ReadColumns,
  b: ReadColumns,
  i: number,
  what: string,
): string {
  const at = ({ actuals, letters, reasons, achievements, statuses, bands, ...more }: ReadColumns) =>
    inspect({
      ...{ actual: actuals[i], letter: letters[i], reason: absentReason(reasons[i] ?? 0) },
      ...{ achievement: achievements[i], status: statuses[i], band: bands[i] },
      ...{ computed: more.computed?.[i], sample: more.sample?.[i], findings: more.findings?.[i] },
    });
  return [
    `${what} differs at ${(a.keys[i] ?? '').split('\u001f').join(' ')}`,
    `expected ${at(a)}`,
    `found ${at(b)}`,
    ...ruleLines(pack, indicator),
    ...inputLines(pack, indicator, a.keys[i] ?? ''),
  ].join('\n');
}

const show = (value: unknown): string =>
  inspect(value, { depth: null, breakLength: 120, maxStringLength: 4000, maxArrayLength: 30 });

function ruleLines({ seed, plan, selection }: Pack, indicator: PlannedIndicator): string[] {
  const { rule, entry, scale, formula } = indicator;
  const { id, unit, polarity, zeroTarget, interim, periodAggregation, rounding } = rule;
  const { threshold, cap, letters, status, conditions } = plan.policy;
  return [
    `pack of seed ${seed}, ask ${JSON.stringify(selection)}`,
    `rule ${show({ id, unit, polarity, zeroTarget, interim, periodAggregation, rounding, entity: rule.entity, reported: rule.reported, target: rule.target, achievement: rule.achievement })}`,
    `formula ${formula?.text ?? '–'} over ${show(rule.measure?.inputs)}`,
    `targets ${show(entry?.targets)}, bands ${show(scale?.scale.bands)}`,
    `policy ${show({ threshold, cap, letters, rounding: plan.policy.rounding, status, conditions })}`,
  ];
}

/** The rows that speak of a place, of every table the indicator reads. */
function inputLines({ datasets, plan }: Pack, { inputs, rule }: PlannedIndicator, key: string) {
  const [unit = ''] = key.split('\u001f');
  const read = new Set(inputs.flatMap((one) => (one.kind === 'rows' ? [one.input.resource] : [])));
  if (rule.reported && plan.context.facts) read.add(plan.context.facts);
  return datasets.flatMap((dataset) =>
    dataset.resources
      .filter(({ name }) => read.has(name))
      .map(({ name, table }) => {
        const cells = (row: number) =>
          table.columns.map((one) => {
            const valid = one.type === 'text' ? one.values[row] !== null : one.valid?.[row] !== 0;
            return `${one.name}=${valid ? one.values[row] : 'null'}`;
          });
        const rows = Array.from({ length: table.rows }, (_, row) => cells(row)).filter((row) =>
          row.includes(`workUnit=${unit}`),
        );
        return `rows of ${dataset.name}/${name}:\n  ${rows.slice(0, 40).join('\n  ')}`;
      }),
  );
}

/** The statements of a pack, for a message. */
export function statementsOf({ plan }: Pack): string {
  const bulk = compileBulk(plan).value as Bulk;
  return bulk.statements.map(({ name, query }) => `${name}: ${printSql(query)}`).join('\n');
}
