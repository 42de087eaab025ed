/** What the tabs that have a draft open tell one another. */
export type Message =
  /** There is a new revision; `from` wrote it. */
  | { readonly kind: 'saved'; readonly from: string; readonly rev: number }
  /** `from` asks whoever edits to keep what is typed and let go. */
  | { readonly kind: 'ask'; readonly from: string }
  /** It is kept; `to` may edit. */
  | { readonly kind: 'ready'; readonly from: string; readonly to: string }
  /** Does anybody edit? Only where there are no locks, as are the next two. */
  | { readonly kind: 'who'; readonly from: string }
  /** `from` edits, in its `term`: each taking over begins a later one. */
  | { readonly kind: 'beat'; readonly from: string; readonly term: number }
  /** `from` edits no more. */
  | { readonly kind: 'bye'; readonly from: string };

/** Whether something that came over a channel is one of these: another build may talk differently. */
export function isMessage(data: unknown): data is Message {
  if (typeof data !== 'object' || data === null) return false;
  const { kind, from } = data as Record<string, unknown>;
  return typeof kind === 'string' && typeof from === 'string';
}
