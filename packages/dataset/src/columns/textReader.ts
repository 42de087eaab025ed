import { hidden, visible } from '../visible.ts';
import { type CellFault, type ColumnReader, type ColumnReaderOf } from './columnReader.ts';

/** Text as it stands, with what cannot be seen in it told. */
export const textReader: ColumnReaderOf = ({ name }) => readText(name, oddText);

/** A reader that keeps the text where `fault` finds nothing worse than a warning. */
export function readText(name: string, fault: (text: string) => CellFault | null): ColumnReader {
  const values: (string | null)[] = [];
  return {
    read(text, row) {
      values[row] = text;
      return fault(text);
    },
    skip(row) {
      values[row] = null;
    },
    finish: (rows) => ({ name, type: 'text', values: values.slice(0, rows) }),
  };
}

function oddText(text: string): CellFault | null {
  if (!odd.test(text)) return null;
  const values = { text: visible(text) };
  if (control.test(text)) return { code: 'dataset.text-control', values };
  if (hidden.test(text)) return { code: 'dataset.text-hidden', values };
  return text.trim() === text ? null : { code: 'dataset.text-spaces', values };
}

// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

// Most texts are plain, and one look at them is enough.
const odd = /^\s|\s$|[^\u0020-\u007e]/;
