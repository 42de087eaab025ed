import type { Language } from '@tolok/schema';

/** A note on rows that have no number and so no place on a scale. */
export const notDrawn = (rows: number, noun: string, language: Language): string =>
  language === 'id'
    ? `${rows} ${noun} tanpa angka tidak digambar`
    : `${rows} ${noun} without a number are not drawn`;
