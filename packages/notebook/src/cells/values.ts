import type { ValueReference } from './cellKind.ts';

/** The id behind `$`; null where a value is no reference. */
export const referenceIn = (value: unknown): string | null =>
  typeof value === 'string' && /^\$[a-z][a-z0-9_]*$/.test(value) ? value.slice(1) : null;

/** The references among these keys of an object. */
export const referencesAt = <T extends object>(
  spec: T,
  keys: readonly (keyof T & string)[],
): readonly ValueReference[] =>
  keys.flatMap((key) => {
    const id = referenceIn(spec[key]);
    return id === null ? [] : [{ id, pointer: `/${key}` }];
  });
