import { type Results, type SingleResult, compileSingle } from '@tolok/engine';
import { nearestWhole } from '@tolok/formula';
import {
  type RowsInput,
  type Value,
  absent,
  absentCode,
  decimalToNumber,
  isAbsent,
} from '@tolok/schema';
import {
  type ReadColumns,
  type ReadResults,
  emptyColumns,
  keyOf,
  numberOf,
  statusCode,
} from './readingsColumns.ts';
import type { DataRow } from './readingsData.ts';
import type { Pack } from './readingsPack.ts';

const missing = absent('missing-input');
type Given = Value | readonly Value[];

/**
 * The single case over a wide pack, whose inputs are cells of one row: no database takes part.
 * Every work unit has its place, those without any data too.
 */
export function readSingle({ plan, single }: Pack): ReadResults {
  const year = 2022;
  const byKey = new Map(single.map((row) => [`${row['workUnit']} ${row['year']}`, row]));
  const units = [...new Set(single.map((row) => String(row['workUnit'])))].sort();
  const results = new Map<string, readonly SingleResult[]>();
  const read = new Map<string, ReadColumns>();
  for (const indicator of plan.indicators) {
    const evaluate = compileSingle(indicator, plan.policy, year);
    const columns = emptyColumns(units.map((unit) => keyOf([unit], year)));
    const own = units.map((unit, i): SingleResult => {
      const given: Record<string, Given> = {};
      let found = false;
      for (const input of indicator.inputs) {
        if (input.kind === 'constant') continue;
        if (input.kind === 'indicator') {
          const child = results.get(input.indicator)?.[i];
          if (!child) throw new Error(`${input.indicator} does not come before ${indicator.id}`);
          given[input.name] = input.input.take === 'actual' ? child.actual : child.achievement;
          // What an absent value does is asked for one part as for many.
          if (isAbsent(given[input.name]) && input.input.absent) {
            given[input.name] =
              input.input.absent === 'zero'
                ? 0
                : absentOrMissing(given[input.name], input.input.absent);
          }
          found ||= !isAbsent(child.actual);
          continue;
        }
        const row = byKey.get(`${unit} ${year + (input.input.yearOffset ?? 0)}`);
        const value = row && cellValue(row, input.input);
        given[input.name] = value ?? missing;
        found ||= value !== undefined;
      }
      return found ? evaluate(given) : { ...evaluate({}), ...nothing };
    });
    results.set(indicator.id, own);
    if (!indicator.listed) continue;
    own.forEach((one, i) => put(columns, i, one));
    const none = { computed: null, sample: null, findings: null, decided: null };
    read.set(indicator.id, { ...columns, ...none });
  }
  return read;
}

const nothing = {
  actual: missing,
  achievement: missing,
  status: null,
  band: null,
  absent: 'missing-input',
} as const;

/** An absent part that is passed over leaves nothing. */
const absentOrMissing = (value: Given | undefined, how: 'skip' | 'propagate'): Given =>
  how === 'skip' ? missing : (value ?? missing);

/**
 * The single case over what the reference gave its formulas: the same inputs, another way. It does
 * not decide what an office reported or abolished.
 */
export function readSingleOf({ plan }: Pack, results: Results, expected: ReadResults): ReadResults {
  const read = new Map<string, ReadColumns>();
  for (const indicator of plan.indicators.filter((one) => one.listed)) {
    const own = expected.get(indicator.id);
    if (!own) continue;
    const columns = emptyColumns(own.keys);
    const decided = new Uint8Array(own.keys.length);
    const byYear = new Map<number, ReturnType<typeof compileSingle>>();
    const rows = results.rows.filter((row) => row.indicator === indicator.id);
    rows.forEach((row, i) => {
      const detail = results.details.get(row);
      const inputs = detail?.measured.inputs;
      const ended = row.absent === 'discontinued';
      if (!inputs || ended) return;
      decided[i] = 1;
      const evaluate =
        byYear.get(row.year) ??
        compileSingle(indicator, plan.policy, row.year, plan.context.quarter);
      byYear.set(row.year, evaluate);
      put(columns, i, evaluate(Object.fromEntries(inputs.map(({ name, value }) => [name, value]))));
    });
    read.set(indicator.id, { ...columns, computed: null, sample: null, findings: null, decided });
  }
  return read;
}

type Filled = ReturnType<typeof emptyColumns>;

function put(columns: Filled, i: number, one: SingleResult): void {
  columns.actuals[i] = numberOf(one.actual);
  columns.reasons[i] = one.absent === null ? 0 : absentCode(one.absent);
  columns.achievements[i] = numberOf(one.achievement);
  columns.statuses[i] = statusCode(one.status);
  columns.bands[i] = one.band ?? -1;
}

/** What one row gives an input, by the words of design.md alone; undefined where it is not meant. */
function cellValue(row: DataRow, input: RowsInput): Given | undefined {
  const wanted = input.where?.['kelas'];
  if (wanted !== undefined && ![wanted].flat().includes(String(row['kelas'] ?? '')))
    return undefined;
  const stored = input.take === undefined ? 1 : (row[input.take] ?? null);
  const { aggregate } = input;
  if (aggregate === 'count') return stored === null ? 0 : 1;
  if (stored === null) {
    if (aggregate === 'list')
      return input.absent === 'skip' ? [] : [input.absent === 'zero' ? 0 : missing];
    return input.absent === 'zero' ? 0 : missing;
  }
  const number = held(input.take ?? '', stored as number | bigint, aggregate);
  return aggregate === 'list' ? [number] : number;
}

const decimals: Readonly<Record<string, number>> = { dua: 2, sembilan: 9 };

/** A sum or mean of doubles is exact on nine decimals; everything else is the number itself. */
function held(take: string, stored: number | bigint, aggregate: RowsInput['aggregate']): number {
  const scale = decimals[take] ?? 0;
  if (typeof stored === 'bigint') {
    return aggregate === 'mean' ? Number(stored) / 10 ** scale : decimalToNumber(stored, scale);
  }
  if (aggregate !== 'sum' && aggregate !== 'mean') return stored;
  const units = BigInt(nearestWhole(stored * 1e9));
  return aggregate === 'sum' ? decimalToNumber(units, 9) : Number(units) / 1e9;
}
