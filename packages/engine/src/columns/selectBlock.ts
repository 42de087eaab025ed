import {
  type SqlExpression,
  type SqlQuery,
  type SqlSelectColumn,
  aggregateColumns,
  sql,
} from '@tolok/formula';
import type { InputColumn } from '@tolok/formula';
import { type Table, absentCode, cell, column } from '@tolok/schema';
import type { Block } from '../bulk/blocks.ts';
import type { BoundFigure, BoundInput } from '../bulk/inputs/bound.ts';
import { type BlockInputs, inputsOf } from '../bulk/inputs/inputs.ts';
import { formulaPrefix } from '../bulk/names.ts';
import type { Plan, PlannedIndicator } from '../plan/plan.ts';
import type {
  BlockColumns,
  DataInput,
  FigureColumn,
  Flags,
  IndicatorData,
  LetterColumn,
} from './blockColumns.ts';

/** A block as a statement, and how its table becomes columns. */
export interface BlockSelect {
  readonly query: SqlQuery;
  readonly read: (table: Table) => BlockColumns;
}

/** Reads something from the table of a block. */
type Read<T> = (table: Table) => T;

/** Everything a block reads from tables, in the order of its entities and years. */
export function selectBlock(plan: Plan, block: Block): BlockSelect {
  const inputs = inputsOf(plan, block, false);
  const columns = new SelectList();
  const year = columns.doubles(sql.column('year'));
  const entity = block.keys.map((key) => [key, columns.texts(sql.column(key))] as const);
  const spoken = columns.flags(inputs.where ?? sql.boolean(true));
  const indicators = block.indicators.map(
    (indicator) => [indicator.id, indicatorData(indicator, inputs, columns)] as const,
  );
  return {
    query: sql.select({
      columns: columns.list,
      from: inputs.from,
      // What only parts speak of is joined to these rows later.
      where: inputs.where,
      orderBy: [...block.keys, 'year'].map((name) => sql.order(sql.column(name))),
    }),
    read: (table) => ({
      rows: table.rows,
      entity: Object.fromEntries(
        entity.map(([key, read]) => [key, read(table).map((text) => text ?? '')]),
      ),
      year: Int32Array.from(year(table)),
      spoken: spoken(table),
      indicators: new Map(indicators.map(([id, read]) => [id, read(table)])),
    }),
  };
}

function indicatorData(
  indicator: PlannedIndicator,
  inputs: BlockInputs,
  columns: SelectList,
): Read<IndicatorData> {
  const bound = [...(inputs.inputs.get(indicator.id) ?? [])];
  const cells = columns.flags(inputs.cells.get(indicator.id) ?? sql.boolean(false));
  const own = bound.map(([name, input]) => {
    const list = indicator.inputs.some(
      (one) => one.name === name && one.kind === 'rows' && one.input.aggregate === 'list',
    );
    return [name, dataInput(input, list, columns)] as const;
  });
  const lists = (indicator.formula?.aggregates ?? []).map(({ index, input, function: name }) => {
    const list = bound.find(([own]) => own === input)?.[1];
    return list ? listColumn(indicator, index, name === 'count', list, columns) : null;
  });
  const reported = inputs.reported.get(indicator.id);
  const figure = reported ? figureColumn(reported, columns) : null;
  return (table) => ({
    cell: cells(table),
    inputs: new Map(own.map(([name, read]) => [name, read(table)])),
    lists: lists.map((read) => read && read(table)),
    figure: figure && figure(table),
    parts: new Map(),
  });
}

function dataInput(input: BoundInput, list: boolean, columns: SelectList): Read<DataInput> {
  const numbers = list ? () => ({ values: none, reasons: 0 }) : columns.numbers(input);
  const found = columns.flags(input.found);
  const sample = columns.flags(input.sample);
  return (table) => ({ ...numbers(table), found: found(table), sample: sample(table) });
}

const none = new Float64Array();

/** A function over a list: without rows it is undefined, but a count is 0; a broken list is missing. */
function listColumn(
  indicator: PlannedIndicator,
  index: number,
  counts: boolean,
  list: BoundInput,
  columns: SelectList,
): Read<InputColumn> {
  const names = aggregateColumns(formulaPrefix(indicator), index);
  const values = columns.doubles(sql.column(names.value));
  const reason = sql.column(names.reason);
  const ofNothing = counts ? 0 : absentCode('undefined');
  const reasons = columns.doubles(sql.call('coalesce', reason, sql.integer(ofNothing)));
  const rows = columns.flags(sql.isNotNull(reason));
  const whole = columns.flags(list.value);
  return (table) => {
    const found = { values: values(table), reasons: Uint8Array.from(reasons(table)) };
    const [isWhole, has] = [whole(table), rows(table)];
    const isNot = (flags: Flags, row: number) =>
      typeof flags === 'boolean' ? !flags : flags[row] !== 1;
    for (let row = 0; row < table.rows; row++) {
      if (isNot(isWhole, row)) {
        found.values[row] = NaN;
        found.reasons[row] = absentCode('missing-input');
      } else if (counts && isNot(has, row)) found.values[row] = 0;
    }
    return found;
  };
}

function figureColumn(figure: BoundFigure, columns: SelectList): Read<FigureColumn> {
  const numbers = columns.numbers(figure);
  const words = columns.texts(figure.letter);
  const there = columns.flags(figure.figure);
  const sample = columns.flags(figure.sample);
  return (table) => ({
    ...numbers(table),
    letters: lettersOf(words(table)),
    there: there(table),
    sample: sample(table),
  });
}

function lettersOf(texts: readonly (string | null)[]): LetterColumn | null {
  const words = [...new Set(texts.filter((text) => text !== null))];
  if (words.length === 0) return null;
  const codes = new Map(words.map((word, i) => [word, i + 1]));
  return { codes: Uint16Array.from(texts, (text) => codes.get(text ?? '') ?? 0), words };
}

/** The columns of a statement, and how each is read from its table. */
class SelectList {
  readonly list: SqlSelectColumn[] = [];

  /** NaN where NULL. */
  doubles(expression: SqlExpression): Read<Float64Array> {
    const name = this.#add(sql.cast(expression, 'DOUBLE'));
    return (table) => {
      const found = column(table, name);
      if (found?.type !== 'double') throw new TypeError(`${name} is no column of doubles`);
      const { values, valid } = found;
      if (valid) for (let i = 0; i < values.length; i++) if (valid[i] === 0) values[i] = NaN;
      return values;
    };
  }

  numbers({ value, reason }: Pick<BoundInput, 'value' | 'reason'>): Read<InputColumn> {
    const values = this.doubles(value);
    if (reason.kind === 'number') {
      const code = Number(reason.value);
      return (table) => ({ values: values(table), reasons: code });
    }
    const reasons = this.doubles(reason);
    return (table) => ({ values: values(table), reasons: Uint8Array.from(reasons(table)) });
  }

  flags(expression: SqlExpression): Read<Flags> {
    if (expression.kind === 'boolean') {
      const { value } = expression;
      return () => value;
    }
    const name = this.#add(sql.call('coalesce', expression, sql.boolean(false)));
    return (table) => {
      const found = column(table, name);
      if (found?.type !== 'boolean') throw new TypeError(`${name} is no column of flags`);
      return found.values;
    };
  }

  texts(expression: SqlExpression): Read<readonly (string | null)[]> {
    const name = this.#add(expression);
    return (table) => {
      const found = column(table, name);
      return Array.from({ length: table.rows }, (_, row) => {
        const value = found ? cell(found, row) : null;
        return value === null ? null : String(value);
      });
    };
  }

  #add(expression: SqlExpression): string {
    const name = `c${this.list.length}`;
    this.list.push(sql.as(expression, name));
    return name;
  }
}
