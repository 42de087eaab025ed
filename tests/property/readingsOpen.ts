/**
 * Differences between readings that were found and are not settled yet: what the packs leave out
 * until they are. Each is set to false with the fix, and the file goes with the last of them.
 */
export const openDifferences = {
  /** The mean of one cell of a decimal column is rounded once in SQL and twice in JavaScript. */
  meanOfOneDecimal: true,
  /** A band that snapping empties: the ladder of the single case passes it over otherwise. */
  emptyBands: true,
  /** `absent` of a reference that stands in the same row is read by the reference alone. */
  absentInRow: true,
};
