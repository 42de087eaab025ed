import { explainNumber } from '../numbers/explainNumber.ts';
import { numberFormats } from '../numbers/numberFormat.ts';
import { visible } from '../visible.ts';
import { type CellFault, type ColumnReader, type ColumnReaderOf } from './columnReader.ts';
import { roomFor } from './roomFor.ts';
import { scaledReader } from './scaledReader.ts';
import { validity } from './validity.ts';

/**
 * Numbers in plain decimal notation: `97.39`, `-0.5`, `12`. Kept exactly with the declared decimals,
 * or as doubles where the field says so.
 */
export const numberReader: ColumnReaderOf = (field) => {
  const decimals = field.tolok?.decimals;
  return decimals === undefined ? doubleReader(field.name) : decimalReader(field.name, decimals);
};

function decimalReader(name: string, scale: number): ColumnReader {
  const format = { ...numberFormats.plain, decimals: scale };
  return scaledReader(
    (text) => {
      const found = stored.exec(text);
      const [, whole = '', fraction = ''] = found ?? [];
      if (!found || fraction.length > scale || isMinusZero(text)) {
        return explainNumber(text, format);
      }
      return BigInt(whole + fraction.padEnd(scale, '0'));
    },
    (values, there) => ({ name, type: 'decimal', scale, values, ...there }),
  );
}

function doubleReader(name: string): ColumnReader {
  let values = new Float64Array();
  const there = validity();
  const read = (text: string): number | CellFault => {
    if (!stored.test(text) || isMinusZero(text)) return explainNumber(text, numberFormats.plain);
    const value = Number(text);
    if (Number.isFinite(value)) return value;
    return { code: 'dataset.number-range', values: { text: visible(text) } };
  };
  return {
    read(text, row) {
      const found = read(text);
      values = roomFor(values, row);
      if (typeof found !== 'number') {
        there.skip(row);
        return found;
      }
      values[row] = found;
      return null;
    },
    skip(row) {
      values = roomFor(values, row);
      there.skip(row);
    },
    finish: (rows) => ({
      name,
      type: 'double',
      values: values.slice(0, rows),
      ...there.finish(rows),
    }),
  };
}

const stored = /^(-?(?:0|[1-9]\d*))(?:\.(\d+))?$/;

const isMinusZero = (text: string): boolean => /^-0(?:\.0+)?$/.test(text);
