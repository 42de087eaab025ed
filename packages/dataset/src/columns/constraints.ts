import { type FieldSpec } from '../descriptor/spec.ts';
import { numberFormats } from '../numbers/numberFormat.ts';
import { type ExactDecimal, compareDecimals, readNumber } from '../numbers/readNumber.ts';
import { visible } from '../visible.ts';
import { type CellFault } from './columnReader.ts';
import { dateFault } from './dateReader.ts';
import { type PatternName, isPattern, patterns } from './patterns.ts';

/**
 * The check of one present, readable cell against its field's enum, pattern, minimum and maximum;
 * null where the field has none of them. `required` and `unique` concern more than the cell.
 */
export function cellCheck(field: FieldSpec): ((text: string) => CellFault | null) | null {
  const { enum: allowed, pattern, minimum, maximum } = field.constraints ?? {};
  const checks: ((text: string) => CellFault | null)[] = [];
  if (allowed) checks.push(enumCheck(field, allowed));
  if (pattern && isPattern(pattern)) checks.push(patternCheck(field.name, pattern));
  if (minimum !== undefined) checks.push(limitCheck(field, minimum, 'minimum'));
  if (maximum !== undefined) checks.push(limitCheck(field, maximum, 'maximum'));
  if (checks.length === 0) return null;
  return (text) => {
    for (const check of checks) {
      const fault = check(text);
      if (fault) return fault;
    }
    return null;
  };
}

type Scalar = string | number | boolean;

function enumCheck(field: FieldSpec, allowed: readonly Scalar[]) {
  const numeric = isNumeric(field);
  const known = new Set(allowed.map((value) => (numeric ? Number(value) : String(value))));
  const words = allowed.slice(0, 20).map(String).join(', ');
  const list = allowed.length > 20 ? `${words}, …` : words;
  return (text: string): CellFault | null => {
    if (known.has(numeric ? Number(text) : text)) return null;
    const values = { text: visible(text), field: field.name, known: list };
    return { code: 'dataset.enum', values };
  };
}

function patternCheck(field: string, pattern: PatternName) {
  return (text: string): CellFault | null =>
    patterns[pattern].test(text)
      ? null
      : { code: 'dataset.pattern', values: { text: visible(text), field, pattern } };
}

function limitCheck(field: FieldSpec, limit: number | string, which: 'minimum' | 'maximum') {
  const code = `dataset.${which}` as const;
  const wrong = which === 'minimum' ? -1 : 1;
  const exact = readLimit(field, limit);
  const compare = (text: string): number => {
    if (typeof exact === 'string') return text < exact ? -1 : text > exact ? 1 : 0;
    const value = readNumber(text, numberFormats.plain);
    return value && exact ? compareDecimals(value, exact) : 0;
  };
  return (text: string): CellFault | null =>
    compare(text) === wrong
      ? { code, values: { text: visible(text), field: field.name, limit } }
      : null;
}

/** A minimum or maximum in the type of its field: exact, or a day; null where it does not fit it. */
export function readLimit(field: FieldSpec, limit: number | string): ExactDecimal | string | null {
  if (isNumeric(field)) return readNumber(numberText(limit), numberFormats.plain);
  const day = field.type === 'date' && typeof limit === 'string' && !dateFault(limit);
  return day ? limit : null;
}

const isNumeric = ({ type }: FieldSpec): boolean =>
  type === 'integer' || type === 'number' || type === 'year';

// Very large and very small numbers print with an exponent unless told otherwise.
function numberText(limit: number | string): string {
  if (typeof limit === 'string' || !/e/.test(String(limit))) return String(limit);
  return Math.abs(limit) < 1 ? limit.toFixed(20) : String(BigInt(Math.trunc(limit)));
}
