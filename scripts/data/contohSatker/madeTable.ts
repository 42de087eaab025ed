import type { DataField, Text } from '@tolok/schema';

/** A table of the package before it is printed. */
export interface MadeTable {
  readonly name: string;
  /** Both end with the words that say it is made up. */
  readonly title: Text;
  /** What one row means in time, where that is not plain. */
  readonly note?: Text;
  /** True for the table of reported actuals. */
  readonly facts?: true;
  readonly fields: readonly DataField[];
  readonly primaryKey: readonly string[];
  /** Column to the table that names its values; the column is called the same there. */
  readonly names?: Readonly<Record<string, string>>;
  /** Cells in the order of the fields; an empty text is an absent value. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The columns that most tables begin with. */
export const unitField: DataField = {
  name: 'kode_satker',
  type: 'string',
  title: 'Kode satuan kerja',
  tolok: { key: 'workUnit' },
  constraints: { required: true, pattern: '^[0-9]{6}$' },
};

export const yearField: DataField = {
  name: 'tahun',
  type: 'year',
  title: 'Tahun anggaran',
  tolok: { key: 'year' },
  constraints: { required: true },
};

export const quarterField: DataField = {
  name: 'triwulan',
  type: 'integer',
  title: 'Triwulan',
  tolok: { key: 'quarter' },
  constraints: { required: true, minimum: 1, maximum: 4 },
};

/** A text that must be there, one of the given values where there are any. */
export const textField = (
  name: string,
  title: string,
  values: readonly string[] = [],
): DataField => ({
  name,
  type: 'string',
  title,
  constraints: values.length > 0 ? { required: true, enum: [...values] } : { required: true },
});

/** A score with two decimals within its scale. */
export const scoreField = (
  name: string,
  title: string,
  unit: 'index' | 'score',
  minimum: number,
  maximum: number,
): DataField => ({
  name,
  type: 'number',
  title,
  tolok: { unit, decimals: 2 },
  constraints: { required: true, minimum, maximum },
});

/** A whole number of things or rupiah, never negative. */
export const wholeField = (
  name: string,
  title: string,
  unit: 'rupiah' | 'scope' | 'recommendation',
): DataField => ({
  name,
  type: 'integer',
  title,
  tolok: { unit },
  constraints: { required: true, minimum: 0 },
});
