import { type DataPackage } from '@tolok/schema';

/** A resource as its descriptor declares it. */
export type ResourceSpec = DataPackage['resources'][number];

/** One whose rows are read into memory. */
export type CsvSpec = Extract<ResourceSpec, { readonly format: 'csv' }>;

/** One whose rows stay in their file. */
export type ParquetSpec = Extract<ResourceSpec, { readonly format: 'parquet' }>;

/** A column as its descriptor declares it. */
export type FieldSpec = ResourceSpec['schema']['fields'][number];
