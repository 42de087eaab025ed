/** Remembers which rows are absent. */
export interface Validity {
  skip(row: number): void;
  /** 1 for every row that is there; nothing where all of them are. */
  finish(rows: number): { valid?: Uint8Array };
}

/** All rows are there to begin with. */
export function validity(): Validity {
  const absentRows: number[] = [];
  return {
    skip(row) {
      absentRows.push(row);
    },
    finish(rows) {
      if (absentRows.length === 0) return {};
      const valid = new Uint8Array(rows).fill(1);
      for (const row of absentRows) valid[row] = 0;
      return { valid };
    },
  };
}
