/** Whether two printed names are one: spaces and capitals make no other name, the rest does. */
export const sameName = (one: string, other: string): boolean => folded(one) === folded(other);

const folded = (name: string): string =>
  name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
