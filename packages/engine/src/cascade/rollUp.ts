import { snap } from '@tolok/formula';
import {
  type AbsentReason,
  type Cascade,
  type CascadeLink,
  type Problem,
  type UnitName,
  type Value,
  absent,
  isAbsent,
  problem,
} from '@tolok/schema';
import { aggregateValues } from '../aggregate/aggregateValues.ts';
import { bandOf, rankOf } from '../achieve/bands.ts';
import type { PlannedIndicator } from '../plan/plan.ts';
import type { ResultRow } from '../results.ts';

/** What one link of a cascade gives the indicator above it. */
export interface CascadeValue {
  readonly parent: string;
  readonly child: string;
  readonly rollup: CascadeLink['rollup'];
  /** What a work unit must reach; null where nothing is to be reached. */
  readonly threshold: number | string | null;
  /** The number or letter given upward; null for `none`, and where `absent` says why. */
  readonly value: number | string | null;
  /** The unit of `value`; null where the link gives no value of any kind. */
  readonly unit: UnitName | null;
  readonly absent: AbsentReason | null;
  /** Work units the data speak of. */
  readonly workUnits: number;
  /** Those of them that have a value. */
  readonly covered: number;
  /** Those that have none, by reason. */
  readonly lacking: readonly { readonly reason: AbsentReason; readonly workUnits: number }[];
  /** How many of those covered reach the threshold; null without one. */
  readonly meeting: number | null;
  /** True when made-up data took part. */
  readonly sample: boolean;
}

/** A cascade with what the data give its links, in their order. */
export interface RolledUp {
  readonly year: number;
  readonly links: readonly CascadeValue[];
  readonly problems: readonly Problem[];
}

/**
 * Rolls the results of work units up through every link of a cascade, for one year.
 *
 * A link reads the rows of the indicator its child names. `mean` and `sum` are exact; a share is in
 * percent of the work units that have a value, since one without may still reach the threshold.
 * `identical` wants one work unit or equal values, otherwise it is absent `undefined`; where its
 * child names no indicator it carries on what the child is given from below. Numbers are compared
 * after snapping, letters by their rank in the indicator's scale, and a number against a letter by
 * the band it falls into. Without any value a link is absent `missing-input`.
 * Problem: `cascade.letter-unknown` for a threshold that is no letter of the scale.
 */
export function rollUp(
  cascade: Cascade,
  indicators: readonly PlannedIndicator[],
  rows: readonly ResultRow[],
  year: number,
): RolledUp {
  const problems: Problem[] = [];
  const names = new Map(cascade.indicators.map(({ id, indicator }) => [id, indicator]));
  // A work unit that any indicator speaks of is asked for every one.
  const asked = new Set(
    rows.filter((row) => row.year === year).map(({ entity }) => entity['workUnit']),
  );
  const known = new Map<CascadeLink, CascadeValue>();
  const valueOf = (link: CascadeLink): CascadeValue => {
    const found = known.get(link);
    if (found) return found;
    known.set(link, nothing(link)); // what a link that carries on itself would find
    const id = names.get(link.child);
    const planned = indicators.find((one) => one.id === id);
    const own = rows.filter((row) => row.indicator === id && row.year === year);
    const value =
      link.rollup === 'none'
        ? { ...nothing(link), absent: null }
        : id === undefined
          ? carried(link, cascade.links, valueOf)
          : planned
            ? rolled(link, planned, { rows: own, workUnits: asked.size }, problems)
            : nothing(link);
    known.set(link, value);
    return value;
  };
  return { year, links: cascade.links.map(valueOf), problems };
}

const nothing = ({ parent, child, rollup, threshold }: CascadeLink): CascadeValue => ({
  parent,
  child,
  rollup,
  threshold: threshold ?? null,
  value: null,
  unit: null,
  absent: 'missing-input',
  workUnits: 0,
  covered: 0,
  lacking: [],
  meeting: null,
  sample: false,
});

/** The one value a child is given from below, passed on where the link says it is the same. */
function carried(
  link: CascadeLink,
  links: readonly CascadeLink[],
  valueOf: (link: CascadeLink) => CascadeValue,
): CascadeValue {
  const below = links.filter(({ parent, rollup }) => parent === link.child && rollup !== 'none');
  const [only, ...others] = below;
  if (link.rollup !== 'identical' || !only || others.length > 0) return nothing(link);
  const { parent, child, rollup, threshold } = nothing(link);
  return { ...valueOf(only), parent, child, rollup, threshold };
}

function rolled(
  link: CascadeLink,
  indicator: PlannedIndicator,
  { rows, workUnits }: { readonly rows: readonly ResultRow[]; readonly workUnits: number },
  problems: Problem[],
): CascadeValue {
  const values = rows.flatMap(({ actual }) => (actual === null ? [] : [actual]));
  const meeting = meetingOf(link, indicator, values, problems);
  const made = areWorkUnits(rows) ? figureOf(link, values, meeting) : absent('undefined');
  const value = values.length === 0 ? absent('missing-input') : made;
  return {
    ...nothing(link),
    value: isAbsent(value) ? null : value,
    unit: unitOf[link.rollup] ?? indicator.rule.unit,
    absent: isAbsent(value) ? value.reason : null,
    workUnits,
    covered: values.length,
    lacking: lackingOf(rows, workUnits - rows.length),
    meeting,
    sample: rows.some(({ sample }) => sample),
  };
}

/** What is counted has a unit of its own; everything else keeps the unit of the indicator. */
const unitOf: Partial<Record<CascadeLink['rollup'], UnitName>> = {
  'count-meeting': 'workUnit',
  'share-meeting': 'percent',
};

/** Rows below a work unit, or two of the same, are no work units to be counted. */
const areWorkUnits = (rows: readonly ResultRow[]): boolean =>
  rows.every(({ entity }) => Object.keys(entity).join() === 'workUnit') &&
  new Set(rows.map(({ entity }) => entity['workUnit'])).size === rows.length;

/** How many values reach the threshold; null where there is none, or where one cannot be compared. */
function meetingOf(
  { threshold }: CascadeLink,
  indicator: PlannedIndicator,
  values: readonly (number | string)[],
  problems: Problem[],
): number | null {
  if (threshold === undefined) return null;
  const scale = indicator.scale?.scale;
  if (typeof threshold === 'string' && (!scale || rankOf(scale, threshold) === null)) {
    problems.push(
      problem('cascade.letter-unknown', {
        indicator: indicator.id,
        letter: threshold,
        scale: indicator.scale?.reference ?? '–',
        known: scale?.bands.map(({ label }) => label).join(', ') ?? '–',
      }),
    );
    return null;
  }
  const position = (figure: number | string): number | null => {
    if (typeof threshold === 'number') return typeof figure === 'number' ? snap(figure) : null;
    const label = typeof figure === 'number' ? scale && bandOf(scale, figure)?.label : figure;
    return scale && label !== undefined ? rankOf(scale, label) : null;
  };
  const wanted = position(threshold) ?? NaN;
  const positions = values.map(position);
  const isFewer = indicator.rule.polarity === 'minimize' && typeof threshold === 'number';
  return positions.includes(null)
    ? null
    : positions.filter((one) => (isFewer ? Number(one) <= wanted : Number(one) >= wanted)).length;
}

function figureOf(
  { rollup }: CascadeLink,
  values: readonly (number | string)[],
  meeting: number | null,
): Value | string {
  const [first = absent('missing-input'), ...others] = values;
  const numbers = values.filter((value) => typeof value === 'number');
  switch (rollup) {
    case 'identical':
      return others.every((other) => isSame(first, other)) ? first : absent('undefined');
    case 'mean':
    case 'sum':
      return numbers.length === values.length
        ? aggregateValues(rollup, numbers)
        : absent('undefined');
    case 'count-meeting':
      return meeting ?? absent('undefined');
    case 'share-meeting':
      return meeting === null ? absent('undefined') : (meeting * 100) / values.length;
    case 'none':
      return absent('not-applicable');
  }
}

const isSame = (a: Value | string, b: Value | string): boolean =>
  typeof a === 'number' && typeof b === 'number' ? snap(a) === snap(b) : a === b;

/** The reasons of the rows without a value, in the order they are met; no row lacks its inputs. */
function lackingOf(rows: readonly ResultRow[], missing: number): CascadeValue['lacking'] {
  const reasons = [
    ...rows.flatMap((row) => (row.actual === null ? [row.absent ?? ('undefined' as const)] : [])),
    ...Array.from({ length: Math.max(0, missing) }, () => 'missing-input' as const),
  ];
  return [...new Set(reasons)].map((reason) => ({
    reason,
    workUnits: reasons.filter((one) => one === reason).length,
  }));
}
