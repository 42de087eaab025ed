import type { SqlType } from './tree.ts';

/**
 * What one database spells differently. Everything else is printed alike for all of them.
 *
 * `identifier` and `text` are the only places where quoting happens. `functions` and `types` list
 * only what differs from DuckDB's spelling: a new name, or how to write it around printed arguments.
 */
export interface SqlDialect {
  readonly name: string;
  readonly identifier: (name: string) => string;
  readonly text: (value: string) => string;
  /** A literal that the database reads as exactly this double. */
  readonly double: (value: number) => string;
  readonly types: Readonly<Partial<Record<SqlType, string>>>;
  readonly functions: Readonly<Record<string, string | ((args: readonly string[]) => string)>>;
  /** Aggregates that go by another name. */
  readonly aggregates: Readonly<Record<string, string>>;
}
