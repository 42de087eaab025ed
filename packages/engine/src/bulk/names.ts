import type { PlannedIndicator } from '../plan/plan.ts';

/**
 * The names of columns. Ids hold no space and no slash and formulas no slash in a name, so no two
 * of these are the same; a database that does not tell `A` from `a` gets a number behind the second.
 */
export function inputColumn({ id, inputs }: PlannedIndicator, name: string): string {
  const alike = inputs.filter((one) => one.name.toLowerCase() === name.toLowerCase());
  const position = alike.findIndex((one) => one.name === name);
  return `${id}/${name}${position > 0 ? `/${position + 1}` : ''}`;
}

/** What belongs to an input beside its value. */
export const inputPart = (column: string, part: 'reason' | 'found' | 'sample' | 'count'): string =>
  `${column}/${part}`;

/** What begins the names of a formula's own columns. */
export const formulaPrefix = ({ id }: PlannedIndicator): string => `${id}/formula`;

/** What the office reported of an indicator. */
export const reportedColumns = (id: string) => ({
  value: `${id}/reported`,
  reason: `${id}/reported/reason`,
  letter: `${id}/reported/letter`,
  figure: `${id}/reported/figure`,
  sample: `${id}/reported/sample`,
  cell: `${id}/reported/cell`,
});

/** The columns of results: of each indicator those that can hold anything. */
export const resultColumns = (id: string) => ({
  /** Whether the row is one of the indicator's. */
  cell: `${id} cell`,
  /** DOUBLE, NULL where absent or a letter. */
  actual: `${id} actual`,
  /** VARCHAR: the actual where it is a letter. */
  letter: `${id} letter`,
  /** Code of the reason why there is no actual; 0 where there is. */
  actualReason: `${id} actual reason`,
  /** Code of the reason why there is no verdict; 0 where there is one or none was to be had. */
  reason: `${id} reason`,
  /** DOUBLE, percent. */
  achievement: `${id} achievement`,
  /** Code of the reason why there is no achievement. */
  achievementReason: `${id} achievement reason`,
  /** BOOLEAN: achieved or not; NULL without a verdict. */
  status: `${id} achieved`,
  /** The rank of the band, lowest 0; NULL outside the scale. */
  band: `${id} band`,
  /** BOOLEAN: computed from inputs, or reported by the office. */
  computed: `${id} computed`,
  /** BOOLEAN: whether made-up data took part. */
  sample: `${id} sample`,
});

/** Whether a finding of the policy holds. */
export const findingColumn = (id: string, finding: string): string => `${id} finding ${finding}`;
