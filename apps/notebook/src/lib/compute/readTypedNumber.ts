import { numberFormats, parseNumber } from '@tolok/dataset';
import { type Language, decimalToNumber } from '@tolok/schema';

const formats = { id: numberFormats['id-ID-percent'], en: numberFormats['en-US-percent'] };

/** The number a person typed in the notation of their language; null when it is none. */
export function readTypedNumber(text: string, language: Language): number | null {
  const digits = parseNumber(text.trim(), formats[language]).value?.digits;
  return digits ? decimalToNumber(digits.scaled, digits.scale) : null;
}
