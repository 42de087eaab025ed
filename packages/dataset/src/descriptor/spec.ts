import { type DataPackage } from '@tolok/schema';

/** A resource as its descriptor declares it. */
export type ResourceSpec = DataPackage['resources'][number];

/** A column as its descriptor declares it. */
export type FieldSpec = ResourceSpec['schema']['fields'][number];
