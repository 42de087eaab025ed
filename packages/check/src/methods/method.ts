import type { RuleSet } from '@tolok/engine';
import type { Problem } from '@tolok/schema';
import type { Tables } from '../cells/tables.ts';
import type { Related } from '../relations/relation.ts';

/**
 * A way of checking: what must hold between which cells of what a check asks for. What keeps it from
 * being told goes to `report`.
 */
export type Method<E> = (given: Given<E>) => Related;

export interface Given<E> {
  readonly expect: E;
  readonly tables: Tables;
  /** The rules of indicators; null where none are at hand. */
  readonly rules: RuleSet | null;
  readonly report: Report;
}

/** Tells a problem of a check; it is then not carried out. */
export type Report = (
  code: Problem['code'],
  values: Problem['values'],
  place?: { readonly pointer?: string; readonly range?: Problem['range'] },
) => void;
