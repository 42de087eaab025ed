import type { Dataset } from '@tolok/dataset';
import { compareAgreements, openImpact } from '@tolok/analysis';
import {
  type Plan,
  type RuleFile,
  type RuleSet,
  columnBase,
  compile,
  readRules,
} from '@tolok/engine';
import { agreement, band, indicator, policy, rows, scale } from '@tolok/engine/made';
import { indicatorCount, lowerIsBetter, unitCode, year } from '../workload/cells.ts';
import type { InputColumns } from '../workload/workload.ts';
import { describedDataset } from '../rules/makeDataset.ts';
import { sound } from '../rules/makePlan.ts';
import { indicatorId } from '../rules/makeRules.ts';

/** What one agreement promises of one of the indicators; by hand and for Tolok. */
export interface Line {
  readonly indicator: number;
  readonly target: number;
  readonly weight: number;
  /** The later definition turns around which way is better. */
  readonly version: 1 | 2;
}

/** Two agreements that differ in all seven groups. */
export interface MadeAgreement {
  readonly id: string;
  readonly lines: readonly Line[];
  readonly cap: number | null;
  /** Decimals an achievement is rounded to. */
  readonly digits: number;
}

const dropped = 13;
const joined = 14;
const redefined: ReadonlySet<number> = new Set([0, 5]);
const line = (i: number): Line => ({ indicator: i, target: 40 + i, weight: 1, version: 1 });
const all = Array.from({ length: indicatorCount }, (_, i) => i);

export const before: MadeAgreement = {
  ...{ id: 'perkin', cap: null, digits: 4 },
  lines: all.filter((i) => i !== joined).map(line),
};

export const after: MadeAgreement = {
  ...{ id: 'perkin-baru', cap: 120, digits: 2 },
  lines: all
    .filter((i) => i !== dropped)
    .map((i) => ({
      ...line(i),
      target: i % 3 === 0 ? 50 + i : 40 + i,
      weight: i % 4 === 0 ? 2 : 1,
      version: redefined.has(i) ? 2 : 1,
    })),
};

/** Whether a definition takes `2 - r / t` in place of `r / t`. */
export const isLower = ({ indicator: i, version }: Line): boolean =>
  lowerIsBetter.has(i) !== (version === 2);

/** The name of the composite that takes r and t of ten indicators: twenty inputs. */
export const composite = 'indeks-sepuluh';

const parts = 10;

const asked = 'perkin-tanya';

let made: RuleSet | undefined;

/** The rules of both agreements and their definitions, made once. */
const rulesOf = (): RuleSet =>
  (made ??= sound(
    readRules([
      ...[before, after].flatMap((one) => [ruleOfPolicy(one), ruleOfAgreement(one)]),
      askedAgreement(),
      ...all.flatMap((i) => [percentage(line(i)), percentage({ ...line(i), version: 2 })]),
      indicator({
        id: composite,
        unit: 'percent',
        entity: ['workUnit'],
        scale: 'indeks@1.0.0',
        measure: tenths(),
      }),
      scale({
        ...{ id: 'indeks', lower: 0, upper: 1000 },
        bands: [band('C', 0, 60), band('B', 60, 75), band('A', 75, 1000, { toIncluded: true })],
      }),
    ]),
  ));

function ruleOfPolicy({ id, cap, digits }: MadeAgreement): RuleFile {
  return policy({
    ...{ id: `kebijakan-${id}`, cap, rounding: { mode: 'half-up', digits, stage: 'final' } },
    status: {
      achieved: {
        all: [
          { fact: 'achievement', operator: 'greaterThanInclusive', value: { fact: 'threshold' } },
        ],
      },
    },
  });
}

const ruleOfAgreement = ({ id, lines }: MadeAgreement): RuleFile =>
  agreement([lines.map(entryOf)], { id, workUnit: null, year });

/** The earlier lines and the composite: fifteen indicators to ask about. */
const askedAgreement = (): RuleFile =>
  agreement([[...before.lines.map(entryOf), [`${composite}@1.0.0`, 60]]], {
    ...{ id: asked, workUnit: null, year },
  });

const entryOf = ({ indicator: i, target, weight, version }: Line) =>
  [`${indicatorId(i)}@${version}.0.0`, target, { weight }] as const;

const input = (take: string) => rows({ resource: 'ent', take, aggregate: 'only' });

function percentage(one: Line): RuleFile {
  const i = one.indicator;
  const later = { validFrom: '2022-01-01', knownFrom: '2022-01-01' };
  return indicator({
    ...(one.version === 2 ? later : {}),
    ...{ id: indicatorId(i), version: `${one.version}.0.0`, unit: 'percent', entity: ['workUnit'] },
    measure: {
      formula: isLower(one) ? '(2 - r / t) * 100' : 'r / t * 100',
      inputs: { r: input(`r${i}`), t: input(`t${i}`) },
    },
  });
}

function tenths() {
  const own = all.slice(0, parts);
  return {
    formula: `(${own.map((i) => `r${i} / t${i}`).join(' + ')}) * 10`,
    inputs: Object.fromEntries(own.flatMap((i) => [`r${i}`, `t${i}`].map((n) => [n, input(n)]))),
  };
}

const planOf = ({ id }: MadeAgreement): Plan => planWith(id, id, describedDataset(indicatorCount));

/** The plan of the agreement that is asked about, for every work unit. */
export const askedPlan = (dataset: Dataset): Plan => planWith(asked, before.id, dataset);

const planWith = (id: string, policyOf: string, dataset: Dataset): Plan =>
  sound(
    compile(rulesOf(), [dataset], {
      ...{ agreement: id, policy: `kebijakan-${policyOf}`, workUnit: null },
    }),
  );

/** Opens the two over the figures that each believes. */
export function openBoth(figures: readonly InputColumns[], later: readonly InputColumns[]) {
  const { value: comparison } = compareAgreements(rulesOf(), before.id, after.id);
  if (!comparison) throw new Error('The two agreements cannot be compared');
  const sideOf = (one: MadeAgreement, facts: string) => {
    const plan = believing(planOf(one), facts);
    return {
      plan,
      data: {
        from: baseOf(believing(plan, 'semula'), figures),
        to: baseOf(believing(plan, 'baru'), later),
      },
    };
  };
  const [from, to] = [sideOf(before, 'semula'), sideOf(after, 'baru')];
  return () => openImpact(comparison, from, to);
}

const believing = (plan: Plan, facts: string): Plan => ({
  ...plan,
  context: { ...plan.context, facts },
});

function baseOf(plan: Plan, figures: readonly InputColumns[]) {
  const units = figures[0]?.r.length ?? 0;
  const byId = new Map(figures.map((one, i) => [indicatorId(i), one]));
  return columnBase(plan, {
    entity: { workUnit: Array.from({ length: units }, (_, unit) => unitCode(unit)) },
    year,
    inputs: Object.fromEntries(plan.indicators.map(({ id }) => [id, { ...byId.get(id) }])),
  });
}
