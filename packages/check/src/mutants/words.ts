import type { Text } from '@tolok/schema';

/** What is written the same in both languages: numbers, formulas, operators. */
export const same = (text: string | number): Text => ({ id: String(text), en: String(text) });

/** An example that stands on a number exactly. */
export const exactly = (at: string | number): Text => ({
  id: `tambahkan contoh dengan tepat ${at}`,
  en: `add an example with exactly ${at}`,
});

/** An example from one number up to another, which itself is not in. */
export const between = (from: number, to: number): Text => ({
  id: `tambahkan contoh dari ${from} sampai di bawah ${to}`,
  en: `add an example from ${from} to below ${to}`,
});

/** An example whose result the change would alter. */
export const sensitive = (what: string): Text => ({
  id: `tambahkan contoh yang hasilnya bergantung pada ${what}`,
  en: `add an example whose result depends on ${what}`,
});
