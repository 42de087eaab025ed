import type { RuleSet } from '@tolok/engine';
import type { Check, Problem } from '@tolok/schema';
import type { Tables } from '../cells/tables.ts';
import type { Related } from '../relations/relation.ts';

/** A way of checking: what of a check it reads, and what must hold between which cells. */
export interface Method<E> {
  /** Whether this is how a check wants it. */
  readonly takes: (expect: Check['expect']) => expect is E & Check['expect'];
  /** What must hold; what keeps it from being told goes to `report`. */
  readonly relate: (given: Given<E>) => Related;
}

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
