import { type Field } from '../dataset.ts';
import { booleanReader } from './booleanReader.ts';
import { type ColumnReaderOf } from './columnReader.ts';
import { dateReader } from './dateReader.ts';
import { integerReader } from './integerReader.ts';
import { numberReader } from './numberReader.ts';
import { textReader } from './textReader.ts';
import { yearReader } from './yearReader.ts';

/** How the cells of each declared type are read. */
export const columnReaders = {
  string: textReader,
  integer: integerReader,
  number: numberReader,
  boolean: booleanReader,
  year: yearReader,
  date: dateReader,
} as const satisfies Record<Field['type'], ColumnReaderOf>;
