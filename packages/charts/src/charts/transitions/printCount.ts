import { type Language, formatNumber } from '@tolok/schema';

/** A count; none is a dash, so that the others are seen. */
export const printCount = (count: number, language: Language): string =>
  count === 0 ? '–' : formatNumber(count, { language });
