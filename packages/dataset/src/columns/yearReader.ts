import { visible } from '../visible.ts';
import { type ColumnReaderOf } from './columnReader.ts';
import { scaledReader } from './scaledReader.ts';

/** Years of four digits, kept as whole numbers. */
export const yearReader: ColumnReaderOf = ({ name }) =>
  scaledReader(
    (text) =>
      /^[1-9]\d{3}$/.test(text)
        ? BigInt(text)
        : { code: 'dataset.year', values: { text: visible(text) } },
    (values, there) => ({ name, type: 'integer', values, ...there }),
  );
