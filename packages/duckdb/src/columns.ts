import type { Column, Table } from '@tolok/schema';

/** What a column of a result will be. `wide` when its whole numbers may not fit 64 bits. */
export type Shape = { readonly name: string } & (
  | { readonly type: 'double' | 'text' | 'boolean' }
  | { readonly type: 'integer'; readonly wide: boolean }
  | { readonly type: 'decimal'; readonly scale: number; readonly wide: boolean }
);

/** One value as a database library gives it; a decimal is its unscaled whole number. */
export type Cell = number | bigint | string | boolean | null;

/** Some rows of a result, as they came from the database. */
export interface Chunk {
  readonly rows: number;
  /** The reader of one column, by row within the chunk. */
  column(index: number): (row: number) => Cell;
}

/** The rows `from` (included) to `to` (not included) of a chunk. */
export interface Piece {
  readonly chunk: Chunk;
  readonly from: number;
  readonly to: number;
}

/**
 * The table that the pieces make together, in their order; without pieces a table of no rows.
 * A double that is NaN or infinite becomes absent.
 */
export function readTable(shapes: readonly Shape[], pieces: readonly Piece[]): Table {
  const rows = pieces.reduce((sum, piece) => sum + piece.to - piece.from, 0);
  return { rows, columns: shapes.map((shape, index) => readColumn(shape, index, rows, pieces)) };
}

function readColumn(shape: Shape, index: number, rows: number, pieces: readonly Piece[]): Column {
  switch (shape.type) {
    case 'text': {
      const values = new Array<string | null>(rows).fill(null);
      visit(pieces, index, (row, cell) => (values[row] = String(cell)));
      return { name: shape.name, type: 'text', values };
    }
    case 'boolean': {
      const values = new Uint8Array(rows);
      const valid = visit(pieces, index, (row, cell) => (values[row] = cell ? 1 : 0));
      return { name: shape.name, type: 'boolean', values, ...validity(valid) };
    }
    case 'double': {
      const values = new Float64Array(rows);
      const valid = visit(pieces, index, (row, cell) => {
        if (!Number.isFinite(cell)) return false;
        values[row] = cell as number;
      });
      return { name: shape.name, type: 'double', values, ...validity(valid) };
    }
    case 'integer':
    case 'decimal': {
      const values = shape.wide ? new Array<bigint>(rows).fill(0n) : new BigInt64Array(rows);
      const valid = visit(pieces, index, (row, cell) => {
        values[row] = BigInt(cell);
      });
      const { name } = shape;
      return shape.type === 'integer'
        ? { name, type: 'integer', values, ...validity(valid) }
        : { name, type: 'decimal', scale: shape.scale, values, ...validity(valid) };
    }
  }
}

/** Puts every cell that is there; `put` answers false for one that counts as absent. */
function visit(
  pieces: readonly Piece[],
  index: number,
  put: (row: number, cell: Exclude<Cell, null>) => unknown,
): Uint8Array | undefined {
  const rows = pieces.reduce((sum, piece) => sum + piece.to - piece.from, 0);
  let valid: Uint8Array | undefined;
  let row = 0;
  for (const { chunk, from, to } of pieces) {
    const read = chunk.column(index);
    for (let i = from; i < to; i++, row++) {
      const cell = read(i);
      if (cell !== null && put(row, cell) !== false) continue;
      valid ??= new Uint8Array(rows).fill(1);
      valid[row] = 0;
    }
  }
  return valid;
}

const validity = (valid: Uint8Array | undefined) => (valid ? { valid } : {});
