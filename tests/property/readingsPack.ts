import type { Dataset } from '@tolok/dataset';
import { type Plan, type RuleFile, type Selection, compile, readRules } from '@tolok/engine';
import { type FormulaNode, parseFormula, partsOf } from '@tolok/formula';
import { type Indicator, type Target, hasErrors } from '@tolok/schema';
import fc from 'fast-check';
import {
  agreement,
  ends,
  from,
  indicator,
  performancePlan,
  policy,
  rows,
  scale,
} from '../../packages/engine/src/made.suite.ts';
import { type DataRow, makeData, numberColumns } from './readingsData.ts';
import { around } from './readingsNumbers.ts';
import {
  type IndicatorSketch,
  type InputSketch,
  type PackSketch,
  type TargetSketch,
  packSketch,
  thresholds,
} from './readingsSketch.ts';

/** Random rules over random data, compiled. */
export interface Pack {
  readonly seed: number;
  readonly plan: Plan;
  readonly datasets: readonly Dataset[];
  readonly selection: Selection;
  /** The rows of the table with one row per work unit and year. */
  readonly single: readonly DataRow[];
  /** Indicators whose values may differ in the last bits: `log`, `exp`, `**`, `geomean`. */
  readonly rough: ReadonlySet<string>;
  /** Whether every input is a cell of one row. */
  readonly wide: boolean;
}

/** How large a pack is, and whether every input is a cell of one row. */
export interface PackSize {
  readonly indicators: { readonly min: number; readonly max: number };
  readonly units: number;
  readonly wide?: boolean;
}

const scalars = ['a', 'b', 'c', 'realisasi anggaran'];
const lists = ['nilai', 'pagu'];
const achievementsOfPoint: readonly Indicator['achievement'][] = [
  ...(['ratio', 'ratio', 'inverse-ratio', 'two-minus-ratio', 'one-minus-ratio'] as const),
  'stabilize',
  { formula: 'if realisasi >= target then 100 else realisasi * 50 / target' },
  { formula: 'clamp(realisasi / target * 100, 0, 120)' },
  { formula: 'piecewise linear(realisasi, 0, 0, 50, 60, 100, 100)' },
  { formula: '100 + realisasi - target' },
];
const achievementsOfRange: readonly Indicator['achievement'][] = [
  'range',
  { formula: 'if realisasi between batas_bawah and batas_atas then 100 else 0' },
  { formula: 'realisasi * 100 / batas_atas' },
];

/** The pack of a seed: the same rules, the same data. */
export function makePack(seed: number, size: PackSize): Pack {
  const [sketch] = fc.sample(packSketch(size.indicators), { seed, numRuns: 1, unbiased: true });
  if (!sketch) throw new Error('fast-check gave no pack');
  const ids = sketch.indicators.map((_, i) => `ukuran-${i}`);
  const made = sketch.indicators.reduce<MadeIndicator[]>(
    (before, one, i) => [...before, madeIndicator(one, i, before, sketch, size)],
    [],
  );
  const reported = made.filter(({ rule }) => rule.reported).map(({ rule }) => rule.id);
  const letters = sketch.scales.flat().map(({ label }) => label);
  const data = makeData({
    seed,
    units: size.units,
    years: size.wide ? [2021, 2022] : [2020, 2021, 2022],
    bounds: boundsOf(sketch, made),
    only: size.wide ?? false,
    reported,
    letters: [...new Set(letters), 'X'],
  });
  const { files, selection } = commitmentOf(sketch, made, ids, size);
  const { value: rules, problems } = readRules([
    ...files,
    policyOf(sketch),
    ...sketch.scales.map((bands, i) => scaleOf(bands, i)),
    ...made.map(({ rule }) => indicator(rule)),
    ...made.flatMap(({ rule, endsOn }) => (endsOn ? [ends(rule.id, endsOn)] : [])),
  ]);
  if (!rules || problems.length > 0) throw new Error(JSON.stringify([seed, problems]));
  const { value: plan, problems: told } = compile(rules, data.datasets, selection);
  if (!plan || hasErrors(told)) throw new Error(JSON.stringify([seed, told]));
  const rough = new Set(made.filter((one) => one.rough).map(({ rule }) => rule.id));
  const { datasets, single } = data;
  return { seed, plan, datasets, selection, single, rough, wide: size.wide ?? false };
}

interface MadeIndicator {
  readonly rule: Parameters<typeof indicator>[0];
  readonly sketch: IndicatorSketch;
  readonly rough: boolean;
  readonly finer: boolean;
  readonly endsOn: string | null;
  readonly targets: readonly Target[];
}

function madeIndicator(
  sketch: IndicatorSketch,
  i: number,
  before: readonly MadeIndicator[],
  pack: PackSketch,
  { wide = false }: PackSize,
): MadeIndicator {
  const finer = sketch.finer && !wide && i > 0;
  const reported = wide || finer ? 'no' : sketch.reported;
  // Every work unit of a wide pack is spoken of by the first of its indicators.
  const wanted = wide && i === 0 ? 'a' : sketch.formula;
  const geometric = sketch.periodAggregation === 'geomean' && !wide;
  const inputs: Inputs =
    wide && i === 0
      ? { a: rows({ unit: 'ratio', resource: 'tunggal', take: 'ganda', absent: 'skip' }) }
      : inputsOf(wanted, sketch, before, {
          finer,
          wide,
          promised: pack.commitment !== 'none',
        });
  const context = Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [
      name,
      { unit: input.unit, list: 'aggregate' in input && input.aggregate === 'list' },
    ]),
  );
  const aimed = sketch.percent && !wide ? 'percent' : 'ratio';
  const parsed = parseFormula(wanted, { inputs: context, unit: aimed });
  // Quarters joined by a geometric mean are rough themselves: nothing may make more of it.
  const quarterly = Object.values(inputs).some(
    (input) =>
      'resource' in input && (input.resource.startsWith('triwulan') || input.resource === 'cetak'),
  );
  const only = geometric && quarterly;
  const stands = parsed.value && !only;
  const formula = stands ? wanted : (Object.keys(inputs)[0] ?? 'a');
  const used = stands ? inputs : firstScalar(inputs, formula);
  const unit = stands ? aimed : (used[formula]?.unit ?? 'ratio');
  const rough = only || (parsed.value !== undefined && nodesOf(parsed.value.tree).some(isRough));
  const targetKind = sketch.target === 'ordinal' && sketch.scale === null ? 'point' : sketch.target;
  const achievements = targetKind === 'range' ? achievementsOfRange : achievementsOfPoint;
  const index = sketch.scale === null ? null : sketch.scale % pack.scales.length;
  return {
    sketch,
    rough,
    finer,
    endsOn: wide ? null : sketch.ends,
    targets: sketch.targets.map((one) => targetOf(one, targetKind, index, pack)),
    rule: {
      id: `ukuran-${i}`,
      unit,
      polarity: sketch.polarity,
      zeroTarget: sketch.zeroTarget,
      interim: sketch.interim,
      periodAggregation: sketch.periodAggregation,
      // What differs in its last bits may be rounded to two different numbers.
      rounding: rough ? null : sketch.rounding,
      target: targetKind,
      achievement: achievements[sketch.achievement % achievements.length] ?? 'ratio',
      ...(index === null ? {} : { scale: `skala-${index}@1.0.0` }),
      ...(finer ? { entity: ['workUnit', 'kro'] } : {}),
      ...(reported === 'only' ? {} : { measure: { formula, inputs: used } }),
      ...(reported === 'no' ? {} : { reported: { take: 'actual' } }),
    },
  };
}

type Inputs = NonNullable<Indicator['measure']>['inputs'];

/** The input alone, one number whatever it was. */
function firstScalar(inputs: Inputs, name: string): Inputs {
  const input = inputs[name];
  if (!input) return { [name]: rows({ unit: 'ratio', resource: 'tunggal', take: 'ganda' }) };
  return 'aggregate' in input && input.aggregate === 'list'
    ? { [name]: { ...input, aggregate: 'max' } }
    : { [name]: input };
}

/** Whether what a node gives may differ in its last bits. */
const isRough = (node: FormulaNode): boolean =>
  node.kind === 'arithmetic'
    ? node.operator === '**'
    : (node.kind === 'call' || node.kind === 'aggregate') &&
      ['log', 'exp', 'geomean'].includes(node.function);

/** Where an input is used. */
interface InputPlace {
  readonly finer: boolean;
  readonly wide: boolean;
  /** Under a commitment, which adds rows that bulk refuses to count. */
  readonly promised: boolean;
}

function inputsOf(
  formula: string,
  { inputs }: IndicatorSketch,
  before: readonly MadeIndicator[],
  place: InputPlace,
): Inputs {
  const names = [...scalars, ...lists];
  const used = names.filter((name) => new RegExp(`(?<![\\w ])${name}(?![\\w(])`).test(formula));
  const all = used.length > 0 ? used : ['a'];
  return Object.fromEntries(
    all.map((name) => {
      const sketch = inputs[names.indexOf(name)] as InputSketch;
      const list = lists.includes(name);
      return [name, inputOf(sketch, list, before, place)] as const;
    }),
  );
}

function inputOf(
  one: InputSketch,
  list: boolean,
  before: readonly MadeIndicator[],
  { finer, wide, promised }: InputPlace,
): Inputs[string] {
  const absent = one.absent === undefined ? {} : { absent: one.absent };
  const offset = one.yearOffset === 0 ? {} : { yearOffset: one.yearOffset };
  if (one.kind === 'constant' && !list) {
    return { label: { id: 'tetap', en: 'fixed' }, unit: 'ratio', constant: one.constant };
  }
  const known = before.filter(
    (child) => !child.rough && (!finer || child.finer) && (!wide || !list),
  );
  // Finer ones are put together, which is where there is most to get wrong.
  const fine = one.column % 3 > 0 ? known.filter((other) => other.finer) : [];
  const among = fine.length > 0 ? fine : known;
  const child = among[one.reference % Math.max(1, among.length)];
  if (one.kind === 'reference' && child) {
    const many = list ? 'list' : child.finer && !finer ? (one.together ?? 'sum') : one.together;
    const rare = !list && child.finer === finer && one.column % 3 > 0;
    const aggregate = wide || rare ? undefined : many;
    const shifted = wide ? {} : offset;
    const unit = one.take === 'achievement' ? 'percent' : (child.rule.unit ?? 'ratio');
    // Where parts are put together it matters most which of several reasons stands.
    const isWhole = child.finer && !finer && one.table % 3 > 0;
    const how = isWhole ? undefined : one.absent;
    const isRefused =
      promised &&
      child.finer === finer &&
      (aggregate === 'count' ||
        aggregate === 'list' ||
        (aggregate !== undefined && how === 'zero'));
    if (!isRefused) {
      return from(child.rule.id, {
        ...{ unit, take: one.take, ...shifted },
        ...(aggregate === undefined ? {} : { aggregate }),
        ...(how === undefined ? {} : { absent: how }),
      });
    }
  }
  const tables = wide
    ? ['tunggal']
    : finer
      ? ['rincian', 'rincian-tunggal', 'cetak', 'cetak']
      : ['tunggal', 'masukan', 'masukan', 'triwulan', 'triwulan-tunggal', 'rincian', 'cetak'];
  const column = numberColumns[one.column % numberColumns.length] ?? 'ganda';
  const added = !list && (one.aggregate === 'sum' || one.aggregate === 'mean');
  const counted = one.aggregate === 'count' && one.column % 2 === 0 && !list;
  const where = one.where && {
    where: { kelas: one.where.length === 1 ? one.where[0] : one.where },
  };
  return rows({
    unit: 'ratio',
    resource: tables[one.table % tables.length],
    // Doubles are added as DECIMAL(38,9), which holds no larger ones.
    take: column === 'bebas' && added ? 'ganda' : column,
    ...(counted ? { take: undefined } : {}),
    aggregate: list ? 'list' : one.aggregate,
    ...where,
    ...offset,
    ...absent,
  });
}

function targetOf(
  { kind, at, width }: TargetSketch,
  wanted: 'point' | 'range' | 'ordinal',
  scaleIndex: number | null,
  { scales }: PackSketch,
): Target {
  const labels = scaleIndex === null ? [] : (scales[scaleIndex] ?? []).map(({ label }) => label);
  const letter = labels.length > 0 ? (labels[at % labels.length] ?? 'X') : 'X';
  const number = targets[at % targets.length] ?? 100;
  switch (kind) {
    case 'none':
      return null;
    case 'zero':
      return 0;
    case 'number':
      return number;
    case 'letter':
      return letter;
    case 'fits':
      if (wanted === 'ordinal') return letter;
      return wanted === 'range' ? { from: number, to: number + width } : number;
  }
}

const targets = [100, 29, 45, 3, 0.1, -7, 1e6, 76, 1e-9, 66.66, 250, 1e12, 10];

function boundsOf(
  { policy: { threshold, cap }, scales }: PackSketch,
  made: readonly MadeIndicator[],
) {
  const own = made.flatMap((one) =>
    one.targets.flatMap((target) =>
      typeof target === 'number'
        ? [target]
        : target !== null && typeof target === 'object'
          ? [target.from, target.to]
          : [],
    ),
  );
  const aimed = [...new Set(own)]
    .slice(0, 12)
    .flatMap((target) => [
      target,
      (target * threshold) / 100,
      (target * (cap ?? 100)) / 100,
      target * (2 - threshold / 100),
    ]);
  const limits = scales.flat().flatMap(({ from: low, to }) => [low, to]);
  return [threshold, ...thresholds.slice(0, 5), ...aimed, ...limits].flatMap(around);
}

function policyOf({ policy: { achieved, ...changes } }: PackSketch): RuleFile {
  return policy({ ...changes, ...(achieved === null ? {} : { status: { achieved } }) });
}

const scaleOf = (bands: PackSketch['scales'][number], i: number): RuleFile =>
  scale({
    id: `skala-${i}`,
    lower: bands[0]?.from ?? 0,
    upper: bands.at(-1)?.to ?? 10,
    bands,
  });

function commitmentOf(
  sketch: PackSketch,
  made: readonly MadeIndicator[],
  ids: readonly string[],
  { wide = false }: PackSize,
): { files: readonly RuleFile[]; selection: Selection } {
  // A commitment is about work units: what is finer only serves others there.
  const able = made.filter(({ finer }) => !finer || sketch.commitment === 'none');
  const listed = able.filter(({ sketch: own }, i) => wide || own.listed || i === able.length - 1);
  const facts = wide ? undefined : [undefined, 'tabel-1', 'tabel-1', 'lapor'][sketch.facts % 4];
  const common = {
    workUnit: sketch.oneUnit && !wide ? '100003' : null,
    ...(facts === undefined ? {} : { facts }),
    ...(sketch.quarter === null || wide ? {} : { quarter: sketch.quarter }),
  };
  const year = sketch.year === null || wide ? {} : { year: sketch.year };
  const none = performancePlan([[`${ids[0] ?? ''}@1.0.0`, { 2022: 1 }]], { id: 'tak-dipakai' });
  if (sketch.commitment === 'none' && !wide) {
    const indicators = listed.map(({ rule }) => rule.id);
    return { files: [none], selection: { indicators, ...common, ...year } };
  }
  if (sketch.commitment === 'plan' && !wide) {
    const entries = listed.map(({ rule, targets: [a, b, c] }) => {
      const byYear = { 2021: a ?? null, 2022: b ?? null, 2023: c ?? null };
      return [`${rule.id}@1.0.0`, byYear] as const;
    });
    return {
      files: [performancePlan(entries)],
      selection: { plan: 'renstra', ...common, ...year },
    };
  }
  const entries = listed.map(({ rule, targets: [a, b, c, d, e] }) => {
    const quarters = { 1: b ?? null, 2: c ?? null, 3: d ?? null, 4: e ?? null };
    const explicit = rule.interim === 'explicit' ? { targets: quarters } : {};
    return [`${rule.id}@1.0.0`, a ?? null, explicit] as const;
  });
  return { files: [agreement([entries])], selection: { agreement: 'perkin', ...common } };
}

/** Every node of a formula. */
const nodesOf = (node: FormulaNode): readonly FormulaNode[] => [
  node,
  ...partsOf(node).flatMap(nodesOf),
];
