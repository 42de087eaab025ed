/**
 * Differences between readings that were found and are not settled yet: what the packs leave out
 * until they are. Each is set to false with the fix, and the file goes with the last of them.
 */
export const openDifferences = {
  /** `absent` of a reference that stands in the same row is not read by columns. */
  absentInRow: false,
  /** Parts whose finer key is null come last in the reference and first in the others. */
  nullKeys: false,
};
