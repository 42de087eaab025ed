import { type Language, type Text, type Unit, type UnitName, units } from '@tolok/schema';
import { type Quantity, anyCount, isPure, sameFactor } from './quantity.ts';

/** What a quantity is measured in, in words: `rupiah per tahun`, `rasio`, `rupiah / orang`. */
export const describeQuantity = (quantity: Quantity): Text => ({
  id: describe(quantity, 'id'),
  en: describe(quantity, 'en'),
});

const periods: Readonly<Record<NonNullable<Quantity['period']>, Text>> = {
  year: { id: ' setahun', en: ' of a year' },
  quarter: { id: ' satu triwulan', en: ' of a quarter' },
  month: { id: ' sebulan', en: ' of a month' },
};

const rows: Text = { id: 'banyaknya baris', en: 'number of rows' };

function describe(quantity: Quantity, language: Language): string {
  if (quantity.literal) return { id: 'bilangan', en: 'a number' }[language];
  const period = quantity.period ? periods[quantity.period][language] : '';
  return unitWords(quantity, language) + period;
}

function unitWords(quantity: Quantity, language: Language): string {
  const factor = quantity.factor / quantity.scaled;
  const known = quantity.name ?? unitLike(quantity, factor);
  if (known) return units[known].label[language];
  const entries = Object.entries(quantity.dimensions);
  const side = (over: boolean) =>
    entries
      .filter(([, exponent]) => exponent < 0 === over)
      .map(([dimension, exponent]) => {
        const words = dimensionWords(dimension, language);
        return Math.abs(exponent) === 1 ? words : `${words}^${Math.abs(exponent)}`;
      })
      .join(' × ');
  const above = side(false) || '1';
  const below = side(true);
  const whole = below ? `${above} / ${below}` : above;
  const scale = sameFactor(factor, 1) ? '' : ` × ${Number(factor.toPrecision(6))}`;
  return (isPure(quantity) ? units.ratio.label[language] : whole) + scale;
}

const unitLike = (quantity: Quantity, factor: number): UnitName | undefined =>
  (Object.entries(units) as [UnitName, Unit][]).find(([, unit]) => {
    if (unit.dimension === 'scale' || !sameFactor(unit.factor, factor)) return false;
    if (unit.dimension === 'ratio') return isPure(quantity) && !quantity.scale;
    const dimensions = Object.entries(quantity.dimensions);
    return (
      dimensions.length === 1 && dimensions[0]?.[0] === unit.dimension && dimensions[0][1] === 1
    );
  })?.[0];

function dimensionWords(dimension: string, language: Language): string {
  if (dimension === anyCount) return rows[language];
  const unit = Object.values(units as Record<string, Unit>).find(
    (u) => u.dimension === dimension && u.factor === 1,
  );
  return unit?.label[language] ?? dimension;
}
