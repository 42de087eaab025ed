import { explainNumber } from '../numbers/explainNumber.ts';
import { type NumberFormat, numberFormats } from '../numbers/numberFormat.ts';
import { readNumber } from '../numbers/readNumber.ts';
import { type CellFault, type ColumnReaderOf } from './columnReader.ts';
import { scaledReader } from './scaledReader.ts';

/** Whole numbers in plain digits: `1250000`, `-5`, `0`. */
export const integerReader: ColumnReaderOf = ({ name }) =>
  scaledReader(
    (text) => (whole.test(text) ? BigInt(text) : explain(text, name)),
    (values, there) => ({ name, type: 'integer', values, ...there }),
  );

const whole = /^(?:0|-?[1-9]\d{0,99})$/;
const wholeFormat: NumberFormat = { name: '1234', decimal: null, group: null };

function explain(text: string, field: string): CellFault {
  const { code, values } = explainNumber(text, wholeFormat);
  const fraction = code === 'dataset.number-local' && readNumber(text, numberFormats.plain);
  return { code: fraction ? 'dataset.number-fraction' : code, values: { ...values, field } };
}
