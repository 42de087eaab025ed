import { absentCode } from '@tolok/schema';
import type { Formula } from '../formula.ts';
import { type SqlBinding, startBindings } from './bindings.ts';
import { numberToSql } from './numberToSql.ts';
import { sql } from './build.ts';
import type { SqlPair } from './pair.ts';
import type { SqlBranch, SqlExpression } from './tree.ts';

/** A formula as SQL. */
export interface FormulaSql extends SqlPair {
  /** The reason of rows where `value` is NULL; means nothing where it is not. */
  readonly whyAbsent: SqlExpression;
  /**
   * Columns that `value` and `reason` read, stage by stage: those of a stage read only inputs and
   * earlier stages. Each stage is one `SELECT *, …` around the one before, see `selectStages`.
   * Empty for a formula whose parts are all short.
   */
  readonly stages: readonly (readonly SqlBinding[])[];
}

export interface FormulaSqlOptions {
  /** What the names of bound columns begin with; of its own for each formula of a statement. */
  readonly prefix?: string;
  /** Whether all elements of a list are at hand; where not, the list is `missing-input`. */
  readonly wholeList?: (input: string) => SqlExpression;
}

/**
 * The formula as SQL, the same bits and reasons as `compileCase`.
 *
 * `bind` gives an input by its local name, its value as DOUBLE; a reason of literal 0 says that it is never absent. Its
 * columns must be visible in every stage: best is to name no table. The value of a function over
 * lists is read from the columns of `aggregatesToSql` with the same prefix. The size grows with
 * that of the formula: what would be written often becomes a column of a stage.
 */
export function formulaToSql(
  formula: Formula,
  bind: (name: string) => SqlPair,
  options: FormulaSqlOptions = {},
): FormulaSql {
  const { prefix = 'formula', wholeList } = options;
  const bindings = startBindings(prefix);
  const { raw, finite, chain } = numberToSql(formula.tree, {
    bind,
    bindings,
    aggregate: (index) => {
      const pair = aggregatePair(formula, index, prefix);
      const input = formula.aggregates[index]?.input ?? '';
      return wholeList ? whole(pair, wholeList(input)) : pair;
    },
  });
  const last = chain.at(-1);
  const there = finite ? sql.isNotNull : (x: SqlExpression) => sql.call('isfinite', x);
  const none = sql.integer(0);
  if (!last) {
    return { value: edge(raw), reason: none, whyAbsent: none, stages: bindings.stages() };
  }
  const value = bindings.share(raw);
  const why = withoutRepeats(chain.slice(0, -1), last.then);
  return {
    // Added behind the choice and not in it: databases are slower inside one.
    value: edge(finite ? value : sql.when(there(value), value)),
    reason: sql.case([{ when: there(value), then: none }, ...why], last.then),
    whyAbsent: sql.case(why, last.then),
    stages: bindings.stages(),
  };
}

/** Branches that say the same one after the other as one, and none that says what follows anyway. */
function withoutRepeats(chain: readonly SqlBranch[], otherwise: SqlExpression): SqlBranch[] {
  const kept: SqlBranch[] = [];
  for (const branch of chain) {
    const before = kept.at(-1);
    if (before && isSameCode(before.then, branch.then)) {
      kept.splice(-1, 1, { when: sql.or(...anyOf(before.when), branch.when), then: branch.then });
    } else kept.push(branch);
  }
  const last = kept.at(-1);
  return last && isSameCode(last.then, otherwise) ? kept.slice(0, -1) : kept;
}

const anyOf = (when: SqlExpression): readonly SqlExpression[] =>
  when.kind === 'or' ? when.operands : [when];

const isSameCode = (a: SqlExpression, b: SqlExpression): boolean =>
  a.kind === 'number' && b.kind === 'number' && a.value === b.value;

function whole({ value, reason }: SqlPair, isWhole: SqlExpression): SqlPair {
  const missing = sql.integer(absentCode('missing-input'));
  // A list that never is at hand has no columns to read.
  if (isWhole.kind === 'boolean' && !isWhole.value) {
    return { value: sql.cast(sql.null, 'DOUBLE'), reason: missing };
  }
  return { value: sql.when(isWhole, value), reason: sql.when(isWhole, reason, missing) };
}

/** -0 becomes 0. */
const edge = (x: SqlExpression): SqlExpression =>
  x.kind === 'number' ? x : sql.binary(x, '+', sql.double(0));

/** The names of the two columns of a function over lists. */
export const aggregateColumns = (prefix: string, index: number) => ({
  value: `${prefix} list ${index}`,
  reason: `${prefix} list ${index} reason`,
});

function aggregatePair(formula: Formula, index: number, prefix: string): SqlPair {
  const names = aggregateColumns(prefix, index);
  const value = sql.column(names.value);
  const reason = sql.column(names.reason);
  // A group without rows comes out of a left join as NULL in both.
  const code = absentCode('undefined');
  if (formula.aggregates[index]?.function !== 'count')
    return { value, reason: sql.call('coalesce', reason, sql.integer(code)) };
  const none = sql.isNull(reason);
  return {
    value: sql.when(none, sql.double(0), value),
    reason: sql.call('coalesce', reason, sql.integer(0)),
  };
}
