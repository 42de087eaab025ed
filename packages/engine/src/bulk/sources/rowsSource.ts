import type { Field } from '@tolok/dataset';
import { type SqlExpression, type SqlQuery, type SqlSelectColumn, sql } from '@tolok/formula';
import { absentCode } from '@tolok/schema';
import { whereOf } from '../../collect/rowsStatement.ts';
import type { PlannedRows, RowsBinding } from '../../plan/plan.ts';
import { allRows, groupKeys, isUnique } from './grouping.ts';
import { inputColumn, inputPart } from '../names.ts';
import { combineQuarters } from './quartersToSql.ts';
import type { Ask, RowsItem } from './source.ts';
import { heldAs, sumScale, toDouble, unitsToDouble } from './toDouble.ts';

/**
 * The rows of one table as a row per entity and year with every input that is read from it: for each
 * its value, NULL where absent, `reason` for that, and `found` where not every row speaks of it.
 */
export function rowsQuery(items: readonly RowsItem[], binding: RowsBinding, ask: Ask): SqlQuery {
  const quarters = binding.keys.quarter !== undefined;
  const grain = quarters
    ? [...ask.keys, 'year' as const, 'quarter' as const]
    : [...ask.keys, 'year' as const];
  const keys = groupKeys(grain, binding, ask);
  const direct = isUnique(binding, grain);
  const columns = items.flatMap((item) =>
    columnsOf(item, direct ? directParts(item, binding) : groupedParts(item, binding), quarters),
  );
  const query = sql.select({
    columns: [...keys.map(({ name, expression }) => sql.as(expression, name)), ...columns],
    from: sql.table(binding.table),
    where: allRows(binding, ask),
    groupBy: direct ? [] : keys.map(({ expression }) => expression),
  });
  return quarters ? combineQuarters(query, items, ask) : query;
}

/** An input over the rows of one group. */
interface Parts {
  /** NULL where absent. */
  readonly value: SqlExpression;
  readonly reason: SqlExpression;
  /** Null where every group speaks of the input. */
  readonly found: SqlExpression | null;
}

function columnsOf(
  { indicator, input }: RowsItem,
  { value, reason, found }: Parts,
  quarters: boolean,
): SqlSelectColumn[] {
  const name = inputColumn(indicator, input.name);
  const always = reason.kind === 'number' && !quarters;
  return [
    sql.as(value, name),
    ...(always && reasonIsMissing(reason) ? [] : [sql.as(reason, inputPart(name, 'reason'))]),
    ...(found ? [sql.as(found, inputPart(name, 'found'))] : []),
  ];
}

const missing = absentCode('missing-input');
const reasonIsMissing = (reason: SqlExpression): boolean =>
  reason.kind === 'number' && Number(reason.value) === missing;

/** Over a single row, known to be the only one of its group. */
function directParts({ input: { input } }: RowsItem, binding: RowsBinding): Parts {
  const where = whereOf(input);
  const take = takenBy(input, binding);
  const present = take ? take.isThere : sql.boolean(true);
  const number = directNumber(input.aggregate, take, present);
  const filled = input.absent === 'zero' && input.aggregate !== 'count' ? orZero(number) : number;
  return {
    value: where ? sql.when(where, filled) : filled,
    reason: isStrict(input) ? whyAbsent(binding, sql.column('absent')) : sql.integer(missing),
    found: where && sql.call('coalesce', where, sql.boolean(false)),
  };
}

function directNumber(
  aggregate: PlannedRows['input']['aggregate'],
  take: Taken | null,
  present: SqlExpression,
): SqlExpression {
  if (aggregate === 'count' || !take) return sql.when(present, sql.double(1), sql.double(0));
  const { column, held } = take;
  if (aggregate !== 'sum' && aggregate !== 'mean') return toDouble(column, held);
  const unit = held === 'double' ? { decimals: sumScale } : held;
  const exact = held === 'double' ? sql.cast(column, `DECIMAL(38,${sumScale})`) : column;
  return aggregate === 'sum'
    ? toDouble(exact, unit)
    : sql.binary(unitsToDouble(exact, unit), '/', sql.double(10 ** unit.decimals));
}

/** Over all rows of a group. */
function groupedParts({ input: { input } }: RowsItem, binding: RowsBinding): Parts {
  const filter = whereOf(input);
  const take = takenBy(input, binding);
  const { aggregate } = input;
  const rows = sql.aggregate('count', [], { filter });
  const present = sql.aggregate('count', take ? [take.column] : [], { filter });
  const found = filter && sql.binary(rows, '>', sql.integer(0));
  const shown = sql.aggregate('min', [sql.column('absent')], { filter });
  const reason = isStrict(input) ? whyAbsent(binding, shown) : sql.integer(missing);
  if (aggregate === 'count' || !take) {
    return { value: sql.cast(present, 'DOUBLE'), reason, found };
  }
  const zero = input.absent === 'zero';
  const whole = sql.binary(present, '=', rows);
  const number = groupedNumber(aggregate, take, filter, zero ? rows : present);
  const zeros = sql.not(whole);
  const limit = { min: 'least', max: 'greatest' }[aggregate as string];
  const reached =
    zero && limit ? sql.when(zeros, sql.call(limit, number, sql.double(0)), number) : number;
  const filled = zero ? orZero(reached) : reached;
  const conditions = [
    ...(isStrict(input) ? [whole] : []),
    ...(aggregate === 'only' ? [sql.binary(rows, '<=', sql.integer(1))] : []),
  ];
  return {
    value: conditions.length > 0 ? sql.when(sql.and(...conditions), filled) : filled,
    reason:
      aggregate === 'only'
        ? sql.when(
            sql.binary(rows, '>', sql.integer(1)),
            sql.integer(absentCode('undefined')),
            reason,
          )
        : reason,
    found,
  };
}

function groupedNumber(
  aggregate: PlannedRows['input']['aggregate'],
  { column, held }: Taken,
  filter: SqlExpression | null,
  count: SqlExpression,
): SqlExpression {
  if (aggregate === 'min' || aggregate === 'max' || aggregate === 'only') {
    return toDouble(sql.aggregate(aggregate === 'max' ? 'max' : 'min', [column], { filter }), held);
  }
  const exact = held === 'double' ? sql.cast(column, `DECIMAL(38,${sumScale})`) : column;
  const unit = held === 'double' ? { decimals: sumScale } : held;
  const total = sql.aggregate('sum', [exact], { filter });
  if (aggregate === 'sum') return toDouble(total, unit);
  const divisor = sql.cast(count, 'DOUBLE');
  const by =
    unit.decimals === 0 ? divisor : sql.binary(sql.double(10 ** unit.decimals), '*', divisor);
  return sql.binary(unitsToDouble(total, unit), '/', by);
}

/** Whether one absent cell makes the input absent. */
const isStrict = ({ absent }: PlannedRows['input']): boolean =>
  absent === undefined || absent === 'propagate';

interface Taken {
  readonly column: SqlExpression;
  readonly isThere: SqlExpression;
  readonly held: ReturnType<typeof heldAs>;
}

export function takenBy(input: PlannedRows['input'], { fields }: RowsBinding): Taken | null {
  if (input.take === undefined) return null;
  const column = sql.column(input.take);
  const field = fields.find(({ name }): boolean => name === input.take) as Field;
  return { column, isThere: sql.isNotNull(column), held: heldAs(field) };
}

const orZero = (number: SqlExpression): SqlExpression =>
  sql.call('coalesce', number, sql.double(0));

/** What a printed cell shows in place of its figure; rows of a dataset only lack it. */
function whyAbsent({ cells }: RowsBinding, shown: SqlExpression): SqlExpression {
  return cells ? printedReason(shown) : sql.integer(missing);
}

/** `reasonOfPrinted` as SQL. */
export const printedReason = (shown: SqlExpression): SqlExpression => {
  const is = (word: string) => sql.binary(shown, '=', sql.text(word));
  return sql.case(
    [
      { when: is('empty'), then: sql.integer(absentCode('pending')) },
      { when: is('n/a'), then: sql.integer(absentCode('not-applicable')) },
      { when: is('spreadsheet-error'), then: sql.integer(absentCode('undefined')) },
    ],
    sql.integer(missing),
  );
};
