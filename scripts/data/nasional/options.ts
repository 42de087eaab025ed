/** Which of the made-up rows are meant. */
export interface NationalOptions {
  /** How many work units there are, from the first. */
  readonly units: number;
  /** The first and the last year, both included. */
  readonly years: readonly [first: number, last: number];
  /** A whole number from 0 to 4,294,967,295. */
  readonly seed: number;
}

/** 6,000,000 rows: 20,000 work units, 5 years, 4 quarters, 15 accounts. */
export const nationalSize: NationalOptions = { units: 20_000, years: [2018, 2022], seed: 2022 };

export const quarters = 4;

/** The code of a work unit, from 1: `900001` and on, none of which exists; a digit more from 100,000. */
export const unitCode = (unit: number): string => `9${String(unit).padStart(5, '0')}`;

/** Reads options as they are typed. Throws an `Error` with a sentence for what is none. */
export function readOptions(typed: {
  readonly units: string;
  readonly years: string;
  readonly seed: string;
}): NationalOptions {
  const [first = '', last = first] = typed.years.split('-');
  return {
    units: readWhole('--units', typed.units, 1, 100_000),
    years: [
      readWhole('--years', first, 2000, 2100),
      readWhole('--years', last, Number(first), 2100),
    ],
    seed: readWhole('--seed', typed.seed, 0, 4_294_967_295),
  };
}

function readWhole(name: string, text: string, least: number, most: number): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new Error(`${name}: "${text}" is not a whole number from ${least} to ${most}`);
}
