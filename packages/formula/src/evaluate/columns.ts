/**
 * Numbers of many rows. Where `reasons` is not 0 it is the code of an absence and the number means
 * nothing; everywhere else the number is finite.
 */
export interface NumberColumn {
  readonly values: Float64Array;
  readonly reasons: Uint8Array;
}

/** Lists of many rows: row i has the elements from `offsets[i]` up to `offsets[i + 1]`. */
export interface ListColumn extends NumberColumn {
  readonly offsets: Uint32Array;
}

export type FormulaColumn = NumberColumn | ListColumn;

/**
 * Numbers of many rows as loops read them: finite, or NaN where absent. `reasons` says why, one code
 * for every NaN or one a row; it is looked at nowhere else.
 */
export interface InputColumn {
  readonly values: Float64Array;
  readonly reasons: Uint8Array | number;
}
