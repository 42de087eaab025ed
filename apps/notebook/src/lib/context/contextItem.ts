import type { ContextPart } from './pageContext.ts';

/** One part of a view as the context bar shows it: what it is, and what it may be. */
export interface ContextItem {
  readonly part: ContextPart;
  /** The value that is shown; empty where nothing is chosen. */
  readonly value: string;
  /** Fewer than two, and there is nothing to choose. */
  readonly options: readonly { readonly value: string; readonly text: string }[];
}
