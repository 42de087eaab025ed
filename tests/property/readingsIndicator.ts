import { type FormulaNode, parseFormula, partsOf } from '@tolok/formula';
import type { Indicator, Target } from '@tolok/schema';
import { type indicator, rows } from '@tolok/engine/made';
import { type Inputs, firstScalar, inputsOf } from './readingsInputs.ts';
import type { IndicatorSketch, PackSketch } from './readingsSketch.ts';
import { targetOf } from './readingsTargets.ts';

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

/** An indicator of a sketch, and what the rest of its pack has to know of it. */
export interface MadeIndicator {
  readonly rule: Parameters<typeof indicator>[0];
  readonly sketch: IndicatorSketch;
  readonly rough: boolean;
  readonly finer: boolean;
  readonly endsOn: string | null;
  readonly targets: readonly Target[];
}

/** The indicator number `i` of a pack, over tables and those made `before`; `wide` as `PackSize` has it. */
export function madeIndicator(
  sketch: IndicatorSketch,
  i: number,
  before: readonly MadeIndicator[],
  pack: PackSketch,
  wide: boolean,
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

/** Whether what a node gives may differ in its last bits. */
const isRough = (node: FormulaNode): boolean =>
  node.kind === 'arithmetic'
    ? node.operator === '**'
    : (node.kind === 'call' || node.kind === 'aggregate') &&
      ['log', 'exp', 'geomean'].includes(node.function);

/** Every node of a formula. */
const nodesOf = (node: FormulaNode): readonly FormulaNode[] => [
  node,
  ...partsOf(node).flatMap(nodesOf),
];
