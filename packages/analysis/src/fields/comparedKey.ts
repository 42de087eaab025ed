import type { FieldValue } from './fieldChange.ts';

/** One key of a document that is compared, and how two values of it are told apart. */
export interface ComparedKey<T> {
  readonly path: string;
  readonly read: (document: T) => FieldValue | undefined;
  /** Equal in meaning; without it equal as JSON. */
  readonly same?: (one: FieldValue, other: FieldValue) => boolean;
}
