import type { Failure } from './failure.ts';

/**
 * What the status line says: no more than the store has confirmed. Null as long as there is nothing
 * to keep, because nothing was changed yet.
 */
export type DraftStatus =
  | { readonly kind: 'saved'; readonly rev: number; readonly at: number }
  | { readonly kind: 'saving' }
  | ({ readonly kind: 'failed' } & Failure)
  | null;
