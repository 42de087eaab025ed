import type { SqlBinding } from './bindings.ts';
import { sql } from './build.ts';
import type { SqlSource } from './tree.ts';

/**
 * A source that has the columns of `from` and, stage by stage, those a formula needs. The stages of
 * several formulas are laid over each other: the first of all, then the second of all, and so on.
 * Without any stage `from` itself.
 */
export function selectStages(
  from: SqlSource,
  formulas: readonly (readonly (readonly SqlBinding[])[])[],
): SqlSource {
  const depth = Math.max(0, ...formulas.map((stages) => stages.length));
  let source = from;
  for (let stage = 0; stage < depth; stage++) {
    const bound = formulas.flatMap((stages) => stages[stage] ?? []);
    if (bound.length === 0) continue;
    const columns = bound.map(({ name, expression }) => sql.as(expression, name));
    const query = sql.select({ columns: [sql.star(), ...columns], from: source });
    source = sql.subquery(query, `stage ${stage + 1}`);
  }
  return source;
}
