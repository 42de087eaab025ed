import type { Dataset } from '@tolok/dataset';
import { type Plan, type RuleFile, type Selection, compile, readRules } from '@tolok/engine';
import { hasErrors } from '@tolok/schema';
import fc from 'fast-check';
import { ends, indicator, policy, scale } from '@tolok/engine/made';
import { commitmentOf } from './readingsCommitment.ts';
import { type DataRow, makeData } from './readingsData.ts';
import { type MadeIndicator, madeIndicator } from './readingsIndicator.ts';
import { type PackSketch, packSketch } from './readingsSketch.ts';
import { boundsOf } from './readingsTargets.ts';

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

/** The pack of a seed: the same rules, the same data. */
export function makePack(seed: number, size: PackSize): Pack {
  const { wide = false } = size;
  const [sketch] = fc.sample(packSketch(size.indicators), { seed, numRuns: 1, unbiased: true });
  if (!sketch) throw new Error('fast-check gave no pack');
  const ids = sketch.indicators.map((_, i) => `ukuran-${i}`);
  const made = sketch.indicators.reduce<MadeIndicator[]>(
    (before, one, i) => [...before, madeIndicator(one, i, before, sketch, wide)],
    [],
  );
  const reported = made.filter(({ rule }) => rule.reported).map(({ rule }) => rule.id);
  const letters = sketch.scales.flat().map(({ label }) => label);
  const data = makeData({
    seed,
    units: size.units,
    years: wide ? [2021, 2022] : [2020, 2021, 2022],
    bounds: boundsOf(
      sketch,
      made.flatMap(({ targets }) => targets),
    ),
    only: wide,
    reported,
    letters: [...new Set(letters), 'X'],
  });
  const { files, selection } = commitmentOf(sketch, made, ids, wide);
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
  return { seed, plan, datasets, selection, single, rough, wide };
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
