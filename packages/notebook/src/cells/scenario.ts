import {
  type Override,
  type ResultRow,
  type Results,
  appliedChanges,
  isRefusedOverride,
  readOverride,
  recompute,
  sameRow,
  versionOverrides,
} from '@tolok/engine';
import { type NotebookOverride, type Problem, hasErrors } from '@tolok/schema';
import type { Scope } from '../run/scope.ts';
import type { MovedRow } from '../run/values.ts';
import { scenarioSql, tooMany } from '../tables/resultTables.ts';
import type { CellKind } from './cellKind.ts';
import { jsonBody } from './jsonBody.ts';
import { lazily } from '../run/lazily.ts';
import { selectionKeys, selectionOf } from './selection.ts';
import { referenceIn, referencesAt } from './values.ts';

/**
 * Indicators before and after changes. The data are collected once; a change is worked out from them
 * without the database. Problems: those of the engine, `notebook.results-many`.
 */
export const scenario: CellKind<'scenario'> = {
  label: { id: 'skenario', en: 'scenario' },
  ...jsonBody('notebookScenario'),
  tables: 'none',
  gives: 'table',
  asksDatabase: true,
  template: ({ indicator, input }) => ({
    overrides: [
      { path: `target.${indicator ?? 'indikator'}`, to: input === null ? 100 : `$${input}` },
    ],
  }),
  values: (spec) => [
    ...referencesAt(spec, selectionKeys),
    ...spec.overrides.flatMap(({ to }, i) => {
      const id = referenceIn(to);
      return id === null ? [] : [{ id, pointer: `/overrides/${i}/to` }];
    }),
  ],
  async run({ spec }, scope) {
    const selection = selectionOf(spec, scope);
    const { overrides, problems: unread } = readOverrides(spec.overrides, scope);
    const asked = versionOverrides(scope.rules, overrides);
    const told = [...unread, ...placed(asked.problems, spec.overrides)];
    if (hasErrors(told)) return { problems: told };
    const base = await scope.evaluate(selection);
    if (!base.value) return { problems: base.problems };
    const { versions } = asked;
    const other =
      Object.keys(versions).length === 0 ? base : await scope.evaluate({ ...selection, versions });
    if (!other.value) return { problems: other.problems };
    const before = base.value.results;
    const after = recompute(other.value, overrides);
    const found = placed(after.problems, spec.overrides);
    const problems = [...told, ...other.problems, ...found];
    const many = tooMany(after.rows.length);
    if (many || found.some(isRefusedOverride)) {
      return { problems: many ? [...problems, many] : problems };
    }
    const { plan } = other.value;
    const naming = { language: scope.head.language, workUnits: plan.workUnitNames };
    const rows = after.rows.map((row) => ({ before: sameRow(before, row) ?? null, after: row }));
    const moves = rows.map(hasMoved);
    return {
      value: {
        kind: 'scenario',
        before: base.value,
        after: { ...other.value, results: after },
        changes: appliedChanges(plan, overrides, after, before),
        moved: rows.filter((_, i) => moves[i]),
        table: lazily(() => scope.store(scenarioSql(rows, moves, naming))),
      },
      problems,
    };
  },
};

function readOverrides(written: readonly NotebookOverride[], { value }: Pick<Scope, 'value'>) {
  const overrides: Override[] = [];
  const problems: Problem[] = [];
  written.forEach(({ path, to }, i) => {
    const id = referenceIn(to);
    const given = id === null ? to : value(id);
    const plain = typeof given === 'boolean' ? String(given) : given;
    const read = readOverride(path, plain);
    problems.push(...read.problems.map((p) => ({ ...p, pointer: `/overrides/${i}/path` })));
    if (read.value) overrides.push(read.value);
  });
  return { overrides, problems };
}

/** Problems about a path, at the override that has it. */
const placed = (
  problems: Results['problems'],
  written: readonly NotebookOverride[],
): readonly Problem[] =>
  problems.map((p) => {
    const i = written.findLastIndex(({ path }) => path === p.values['path']);
    return i < 0 || p.file !== '' ? p : { ...p, pointer: `/overrides/${i}/path` };
  });

const hasMoved = ({ before, after }: MovedRow): boolean =>
  before === null || figuresOf(before) !== figuresOf(after);

const figuresOf = ({ target, actual, achievement, status, absent }: ResultRow): string =>
  JSON.stringify([target, actual, achievement, status, absent]);
