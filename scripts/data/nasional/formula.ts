import { nationalAccounts } from './accounts.ts';

/**
 * How every figure follows from seed, work unit, year, quarter and account, once for a row in
 * JavaScript; `nationalSql` says the same in SQL, and a test holds the two equal.
 *
 * Every step is on whole numbers below 2^53, and every division is of what divides without rest, so
 * that doubles, BIGINT and Math.imul agree to the last digit.
 */

/** Draws below 2^32 out of one another: bits are mixed by shifts and two odd factors below 2^31. */
export function mix(value: number): number {
  let x = value >>> 0;
  x = Math.imul(x ^ (x >>> 16), firstFactor) >>> 0;
  x = Math.imul(x ^ (x >>> 15), secondFactor) >>> 0;
  return (x ^ (x >>> 16)) >>> 0;
}

/** Below 2^31, so that the product with a number below 2^32 fits BIGINT. */
export const firstFactor = 0x7feb352d;
export const secondFactor = 0x31848bab;

/** The draw of a work unit. */
export const unitDraw = (seed: number, unit: number): number => mix((mix(seed) ^ unit) >>> 0);

/** The draw of a year of a work unit. */
export const yearDraw = (unit: number, year: number): number => mix((unit ^ year) >>> 0);

/** The draw of an account, from 0, in a year of a work unit. */
export const accountDraw = (year: number, account: number): number =>
  mix((year ^ (65_536 * (account + 1))) >>> 0);

/** The draw of a row. */
export const rowDraw = (account: number, quarter: number): number => mix((account ^ quarter) >>> 0);

/** The ceiling of a year, in thousands of rupiah: usual ceiling, size of the unit, its own change. */
export const ceiling = (account: number, unitDraw: number, accountDraw: number): number =>
  whole(
    (nationalAccounts[account]?.thousands ?? 0) *
      (200 + (unitDraw % 1_801)) *
      (600 + (accountDraw % 801)),
    1_000_000,
  );

/** The part of a year's spending that is done by the end of a quarter, in thousandths. */
export const progress = (yearDraw: number, quarter: number): number =>
  quarter === 4 ? 1_000 : 250 * quarter - (whole(yearDraw, 2 ** (6 * quarter)) % 180);

/** Spending from the start of the year in rupiah, of a ceiling in thousands. */
export const spending = (ceiling: number, progress: number, accountDraw: number): number =>
  whole(ceiling * progress * (700 + (whole(accountDraw, 1_024) % 291)), 1_000);

/** What of it went to domestic products. */
export const domestic = (spending: number, accountDraw: number): number =>
  whole(spending * (300 + (whole(accountDraw, 1_048_576) % 651)), 1_000);

/** Two rows of a thousand have no spending yet, and two more no domestic part. */
export const spendingIsAbsent = (rowDraw: number): boolean => rowDraw % 1_000 < 2;
export const domesticIsAbsent = (rowDraw: number): boolean => rowDraw % 1_000 < 4;

/** The whole part of a quotient, exact for whole numbers below 2^53. */
const whole = (value: number, by: number): number => (value - (value % by)) / by;
