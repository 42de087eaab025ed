import { type Problem, type Table, type Text, type UnitName } from '@tolok/schema';

/** A data package as read: frozen, its resources with their typed columns, in memory or in a file. */
export interface Dataset {
  readonly name: string;
  readonly title: Text;
  readonly version?: string;
  /** True for made-up data; every result it takes part in says so. */
  readonly sample: boolean;
  /** The document the figures are printed in, where they come from one. */
  readonly document?: string;
  /** The resource whose figures are believed unless another is chosen. */
  readonly factsDefault?: string;
  /** Names of work units by code; empty when the package gives none. */
  readonly workUnitNames: Readonly<Record<string, string>>;
  /** `sha256:…` of the canonical descriptor, which states the hash of every file. */
  readonly hash: string;
  /** The names of its tables that were not wanted, and are not among the resources. */
  readonly closed: readonly string[];
  /** The names of its tables that were wanted and could not be read. */
  readonly unread: readonly string[];
  /** In the order of the descriptor, without those that could not be read or were not wanted. */
  readonly resources: readonly Resource[];
}

/** One table of a package. */
export interface Resource {
  readonly name: string;
  readonly title: Text;
  /** Relative to the package, as the descriptor writes it. */
  readonly path: string;
  /** The path as the reader of the package was asked for it. */
  readonly file: string;
  /** `sha256:…` of the bytes read; that the descriptor states where the rows are in a file. */
  readonly hash: string;
  /** One column per field, of the same name and in the same order; without rows where they are in a file. */
  readonly table: Table;
  /** There only when the rows are not in `table` but in the file, which a database reads by itself. */
  readonly inFile?: StatedFile;
  /** What of hash, bytes and rows is not as the descriptor states; there only when kept all the same. */
  readonly differing?: readonly Problem[];
  readonly fields: readonly Field[];
  /** The columns that together name a row, each of them filled in every row; empty without any. */
  readonly primaryKey: readonly string[];
  /** Where it is printed: the table's name and its first and last line. */
  readonly source: { readonly table?: string; readonly lines?: readonly [number, number] };
  /** True when it can be chosen as the source of actuals. */
  readonly facts: boolean;
  /** `cells`: one row per printed cell; `rows`: an ordinary table. */
  readonly kind: 'rows' | 'cells';
}

/**
 * What a descriptor states of a file that was not read. Whoever hands it to a database holds it to
 * this, to the hash, the fields and the key: `checkStoredColumns` and `checkStoredRows` have the words.
 */
export interface StatedFile {
  readonly bytes: number;
  /** Null where nothing is stated. */
  readonly rows: number | null;
}

/**
 * One column as declared. As table columns: `integer` and `year` are integer columns, `number` is a
 * decimal column of scale `decimals` or, without it, a double column, `boolean` is a boolean column,
 * `string` and `date` (YYYY-MM-DD) are text columns.
 */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'year' | 'date';
  readonly title?: string;
  readonly unit?: UnitName;
  /** What the column identifies, where it is part of what a row is about. */
  readonly key?: FieldKey;
  readonly decimals?: number;
}

export type FieldKey =
  'workUnit' | 'year' | 'quarter' | 'kro' | 'service' | 'company' | 'indicator';
