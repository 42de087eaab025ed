/** A place in a grid: row −1 is the head, column −1 the number of the row. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** The size of what can be walked. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** The first column that can be stood on: −1 where rows have numbers. */
  readonly firstColumn: -1 | 0;
}

/**
 * Where a key leads from a place: arrows one step, Home and End along the row, with Control to the
 * corners. Null for a key that leads nowhere; the edges hold.
 */
export function walk(
  { row, column }: GridPlace,
  key: string,
  control: boolean,
  { rows, columns, firstColumn }: GridSize,
): GridPlace | null {
  const at = (toRow: number, toColumn: number): GridPlace => ({
    row: Math.min(Math.max(toRow, -1), rows - 1),
    column: Math.min(Math.max(toColumn, firstColumn), columns - 1),
  });
  switch (key) {
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'Home':
      return at(control ? -1 : row, firstColumn);
    case 'End':
      return at(control ? rows : row, columns);
    default:
      return null;
  }
}
