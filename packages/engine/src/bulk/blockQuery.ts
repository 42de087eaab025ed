import {
  type SqlBinding,
  type SqlExpression,
  type SqlQuery,
  type SqlSelectColumn,
  selectStages,
  comparableToSql,
  sql,
} from '@tolok/formula';
import type { Policy } from '@tolok/schema';
import { type JudgedSql, achieveToSql } from './stages/achieveToSql.ts';
import { bandToSql, letterRankToSql } from './stages/bandToSql.ts';
import { type Block, references, standsInRow } from './blocks.ts';
import { inputsOf } from './inputs/inputs.ts';
import { judgementsOf } from './stages/judgements.ts';
import { measureToSql } from './stages/measureToSql.ts';
import { findingColumn, resultColumns } from './names.ts';
import type { Plan, PlannedIndicator } from '../plan/plan.ts';

/** Which columns of a table hold the results of one indicator. */
export interface ResultColumns {
  readonly indicator: PlannedIndicator;
  readonly table: string;
  /** BOOLEAN, whether a row is one of the indicator's; null where each is. */
  readonly cell: string | null;
  /** DOUBLE; NULL where absent or a letter. */
  readonly actual: string;
  /** VARCHAR; null where the actual is never a letter. */
  readonly letter: string | null;
  /** Why there is no actual, or no verdict where one was to be had: its code, 0 where nothing lacks. */
  readonly reason: string;
  /** DOUBLE, percent; null where there is no target. */
  readonly achievement: string | null;
  /** BOOLEAN, NULL without a verdict; null where there is no target. */
  readonly status: string | null;
  /** The rank of the band, lowest 0; null without a scale. */
  readonly band: string | null;
  /** BOOLEAN by row, or what holds for every row. */
  readonly computed: string | boolean;
  readonly sample: string | boolean;
  /** The columns of the policy's findings, by id. */
  readonly findings: Readonly<Record<string, string>>;
}

/** A block as a query, and where each result of it stands. */
export interface BlockQuery {
  readonly query: SqlQuery;
  readonly columns: readonly ResultColumns[];
}

/** What an indicator gives, as expressions over the last stage. */
interface Worked {
  readonly stages: readonly (readonly SqlBinding[])[];
  readonly letters: boolean;
  readonly judged: boolean;
  /** Whether the reason of the actual is narrow already. */
  readonly narrow: boolean;
  readonly findings: readonly string[];
  readonly computed: SqlExpression;
  readonly sample: SqlExpression;
}

/** The three stages of every indicator of a block over its rows, one column after the other. */
export function blockQuery(plan: Plan, policy: Policy, block: Block): BlockQuery {
  const inputs = inputsOf(plan, block);
  const byId = new Map(plan.indicators.map((one) => [one.id, one]));
  const worked = new Map<string, Worked>();
  const readInRow = readInRowOf(block, byId);
  for (const indicator of block.indicators) {
    const measured = measureToSql(plan, indicator, inputs, byId);
    const after = Math.max(
      0,
      ...references(indicator).map((input) => {
        const child = byId.get(input.indicator);
        const inRow = child && standsInRow(indicator, child, input);
        return inRow ? (worked.get(child.id)?.stages.length ?? 0) : 0;
      }),
    );
    const waiting = Array.from({ length: after }, (): SqlBinding[] => []);
    // What nobody reads is not worked out: every column is carried through all later stages.
    const isRead = !block.listed || readInRow.has(indicator.id);
    worked.set(indicator.id, work(plan, policy, block, indicator, measured, waiting, isRead));
  }
  const shown = block.listed
    ? block.indicators.filter(({ listed }) => listed)
    : block.indicators.filter(({ id }) => `inputs ${id}` === block.name);
  const from = selectStages(
    inputs.from,
    [...worked.values()].map(({ stages }) => stages),
  );
  const columns: SqlSelectColumn[] = [...block.keys, 'year'].map((name) =>
    sql.as(sql.column(name), name),
  );
  const results = shown.map((indicator) => {
    const one = worked.get(indicator.id) as Worked;
    const cell = inputs.cells.get(indicator.id) ?? sql.boolean(true);
    return block.listed
      ? listedColumns(indicator, block, one, cell, columns)
      : servingColumns(indicator, block, cell, columns);
  });
  return { query: sql.select({ columns, from, where: inputs.where }), columns: results };
}

function work(
  plan: Plan,
  policy: Policy,
  block: Block,
  indicator: PlannedIndicator,
  measured: ReturnType<typeof measureToSql>,
  waiting: readonly (readonly SqlBinding[])[],
  isRead: boolean,
): Worked {
  const { id, scale } = indicator;
  const names = resultColumns(id);
  const letters = measured.letter !== null;
  const stages: SqlBinding[][] = [...waiting, ...measured.stages].map((stage) => [...stage]);
  const isNamed = measured.actual.kind === 'column' && measured.actual.name === names.actual;
  stages.push([
    ...(isNamed
      ? []
      : [
          { name: names.actual, expression: measured.actual },
          { name: names.actualReason, expression: measured.reason },
        ]),
    ...(letters || isRead
      ? [{ name: names.letter, expression: measured.letter ?? sql.cast(sql.null, 'VARCHAR') }]
      : []),
    ...(isRead || !isKnown(measured.computed)
      ? [{ name: names.computed, expression: measured.computed }]
      : []),
    ...(isRead || !isKnown(measured.sample)
      ? [{ name: names.sample, expression: measured.sample }]
      : []),
  ]);
  const rank = scale ? sql.column(names.band) : null;
  if (scale) {
    const snapped = `${id}/snapped`;
    const ofNumber = bandToSql(scale.scale, sql.column(snapped));
    const letter = sql.column(names.letter);
    const ofLetter = letterRankToSql(scale.scale, letter);
    stages.push([{ name: snapped, expression: comparableToSql(sql.column(names.actual)) }]);
    stages.push([
      {
        name: names.band,
        expression: letters ? sql.when(sql.isNotNull(letter), ofLetter, ofNumber) : ofNumber,
      },
    ]);
  }
  const judgements = judgementsOf(policy, indicator, block.years, plan.context.quarter);
  const aims = judgements.some(({ judgement }) => judgement.target !== null);
  const done = {
    stages,
    letters,
    narrow: isNamed,
    computed: measured.computed,
    sample: measured.sample,
  };
  if (!aims && !isRead) return { ...done, judged: false, findings: [] };
  const judged = judgements.map(({ years, judgement }, i) => {
    const prefix = `${id}/achievement${i === 0 ? '' : ` ${i + 1}`}`;
    return { years, ...achieveToSql(id, judgement, { prefix, rank, letters: letters || isRead }) };
  });
  const depth = Math.max(0, ...judged.map((one) => one.stages.length));
  for (let stage = 0; stage < depth; stage++) {
    stages.push(judged.flatMap((one) => [...(one.stages[stage] ?? [])]));
  }
  const byYear = (of: (one: JudgedSql) => SqlExpression): SqlExpression => chooseYear(judged, of);
  const tested = new Set(judged.flatMap((one) => one.findings.map((finding) => finding.id)));
  const findings = policy.findings.map((one) => one.id).filter((one) => aims && tested.has(one));
  stages.push([
    { name: names.achievement, expression: byYear((one) => one.achievement) },
    ...(isRead
      ? [{ name: names.achievementReason, expression: byYear((one) => one.achievementReason) }]
      : []),
    { name: names.status, expression: byYear((one) => one.status) },
    { name: names.reason, expression: byYear((one) => one.reason) },
    ...findings.map((finding) => ({
      name: findingColumn(id, finding),
      expression: byYear(
        (one) => one.findings.find((own) => own.id === finding)?.holds ?? sql.boolean(false),
      ),
    })),
  ]);
  return { ...done, judged: aims, findings };
}

const isKnown = (x: SqlExpression): boolean => x.kind === 'boolean';

/** The indicators of a block that others of it read from their row. */
const readInRowOf = (
  { indicators }: Block,
  byId: ReadonlyMap<string, PlannedIndicator>,
): ReadonlySet<string> =>
  new Set(
    indicators.flatMap((one) =>
      references(one).flatMap((input) => {
        const child = byId.get(input.indicator);
        return child && standsInRow(one, child, input) ? [child.id] : [];
      }),
    ),
  );

function chooseYear(
  judged: readonly (JudgedSql & { readonly years: readonly number[] | null })[],
  of: (one: JudgedSql) => SqlExpression,
): SqlExpression {
  const last = judged.at(-1);
  const branches = judged.slice(0, -1).map((one) => ({
    when: sql.inList(
      sql.column('year'),
      (one.years ?? []).map((year) => sql.integer(year)),
    ),
    then: of(one),
  }));
  return sql.case(branches, last ? of(last) : null);
}

/** Only what can hold anything, so that a wide table stays narrow. */
function listedColumns(
  indicator: PlannedIndicator,
  block: Block,
  { letters, judged, narrow, findings, computed, sample }: Worked,
  cell: SqlExpression,
  into: SqlSelectColumn[],
): ResultColumns {
  const names = resultColumns(indicator.id);
  const keep = (name: string, as: string = name, type?: 'TINYINT'): string => {
    const column = sql.column(name);
    into.push(sql.as(type ? sql.cast(column, type) : column, as));
    return as;
  };
  const keepUnlessKnown = (expression: SqlExpression, name: string): string | boolean =>
    expression.kind === 'boolean' ? expression.value : keep(name);
  const isAlways = cell.kind === 'boolean' && cell.value;
  if (!isAlways) into.push(sql.as(cell, names.cell));
  return {
    indicator,
    table: block.name,
    cell: isAlways ? null : names.cell,
    actual: keep(names.actual),
    letter: letters ? keep(names.letter) : null,
    reason: judged
      ? keep(names.reason, names.reason, 'TINYINT')
      : keep(names.actualReason, names.reason, narrow ? undefined : 'TINYINT'),
    achievement: judged ? keep(names.achievement) : null,
    status: judged ? keep(names.status) : null,
    band: indicator.scale ? keep(names.band) : null,
    computed: keepUnlessKnown(computed, names.computed),
    sample: keepUnlessKnown(sample, names.sample),
    findings: Object.fromEntries(
      findings.map((finding) => [finding, keep(findingColumn(indicator.id, finding))]),
    ),
  };
}

/** All that another block may ask of an indicator. */
function servingColumns(
  indicator: PlannedIndicator,
  block: Block,
  cell: SqlExpression,
  into: SqlSelectColumn[],
): ResultColumns {
  const names = resultColumns(indicator.id);
  const own = [
    names.actual,
    names.letter,
    names.actualReason,
    names.achievement,
    names.achievementReason,
    names.sample,
  ];
  into.push(sql.as(cell, names.cell), ...own.map((name) => sql.as(sql.column(name), name)));
  return {
    indicator,
    table: block.name,
    cell: names.cell,
    actual: names.actual,
    letter: names.letter,
    reason: names.actualReason,
    achievement: names.achievement,
    status: null,
    band: null,
    computed: true,
    sample: names.sample,
    findings: {},
  };
}
