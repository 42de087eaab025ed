import type { Indicator } from '@tolok/schema';
import { from, rows } from '@tolok/engine/made';
import { numberColumns } from './readingsData.ts';
import type { IndicatorSketch, InputSketch } from './readingsSketch.ts';

/** The inputs of a measure by name. */
export type Inputs = NonNullable<Indicator['measure']>['inputs'];

const scalars = ['a', 'b', 'c', 'realisasi anggaran'];
const lists = ['nilai', 'pagu'];

/** What an input may refer to. */
interface Referable {
  readonly rule: Pick<Indicator, 'id'> & Partial<Pick<Indicator, 'unit'>>;
  readonly rough: boolean;
  readonly finer: boolean;
}

/** Where an input is used. */
export interface InputPlace {
  readonly finer: boolean;
  readonly wide: boolean;
  /** Under a commitment, which adds rows that bulk refuses to count. */
  readonly promised: boolean;
}

/** The inputs that a formula names: rows of a table, constants, or indicators made `before`. */
export function inputsOf(
  formula: string,
  { inputs }: IndicatorSketch,
  before: readonly Referable[],
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
  before: readonly Referable[],
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

/** The input alone, one number whatever it was. */
export function firstScalar(inputs: Inputs, name: string): Inputs {
  const input = inputs[name];
  if (!input) return { [name]: rows({ unit: 'ratio', resource: 'tunggal', take: 'ganda' }) };
  return 'aggregate' in input && input.aggregate === 'list'
    ? { [name]: { ...input, aggregate: 'max' } }
    : { [name]: input };
}
