import { type Parsed, problem } from '@tolok/schema';
import { explainNumber } from './explainNumber.ts';
import { type NumberFormat } from './numberFormat.ts';
import { type ExactDecimal, readNumber } from './readNumber.ts';

/** What a printed number says. */
export interface PrintedNumber {
  /** Null where the text is one of the format's words for no value. */
  readonly digits: ExactDecimal | null;
  /** Whether a percent sign was printed; the digits are as printed, not divided by 100. */
  readonly percentSign: boolean;
}

/**
 * Reads a printed number in a declared format, every digit kept, trailing zeros too.
 *
 * Strict: the whole text is the number, nothing is trimmed, guessed or repaired. A text of another
 * notation is refused, unless it happens to be a number in the declared one as well: `1,234` read
 * as `id-ID` is 1.234. Declare `decimals` where that must not pass.
 * Problems: one of `dataset.number-…`, which says what the text looks like instead.
 */
export function parseNumber(text: string, format: NumberFormat): Parsed<PrintedNumber> {
  if (format.absent?.includes(text)) {
    return { value: { digits: null, percentSign: false }, problems: [] };
  }
  const digits = readNumber(text, format);
  if (digits) return { value: { digits, percentSign: text.endsWith('%') }, problems: [] };
  const { code, values } = explainNumber(text, format);
  return { problems: [problem(code, values)] };
}
