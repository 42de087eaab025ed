import { visible } from '../visible.ts';
import { type ColumnReaderOf } from './columnReader.ts';
import { roomFor } from './roomFor.ts';
import { validity } from './validity.ts';

/** `true` and `false`, nothing else. */
export const booleanReader: ColumnReaderOf = ({ name }) => {
  let values = new Uint8Array();
  const there = validity();
  return {
    read(text, row) {
      values = roomFor(values, row);
      if (text === 'true') values[row] = 1;
      else if (text !== 'false') {
        there.skip(row);
        return { code: 'dataset.boolean', values: { text: visible(text) } };
      }
      return null;
    },
    skip(row) {
      values = roomFor(values, row);
      there.skip(row);
    },
    finish: (rows) => ({
      name,
      type: 'boolean',
      values: values.slice(0, rows),
      ...there.finish(rows),
    }),
  };
};
