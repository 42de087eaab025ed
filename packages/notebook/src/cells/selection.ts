import type { Selection } from '@tolok/engine';
import type { NotebookScenario } from '@tolok/schema';
import type { Scope } from '../run/scope.ts';
import { referenceIn } from './values.ts';

/** The keys of a cell that may hold the value of an input cell. */
export const selectionKeys = ['agreement', 'plan', 'workUnit', 'facts', 'policy'] as const;

/** What a cell may choose, of any type that chooses. */
type Asked = Pick<
  NotebookScenario,
  (typeof selectionKeys)[number] | 'indicators' | 'year' | 'quarter'
>;

/**
 * What a cell asks the engine for: its own choices, over those of the reader, over the agreement of
 * the notebook.
 */
export function selectionOf(
  spec: Asked,
  { head, selection, value }: Pick<Scope, 'head' | 'selection' | 'value'>,
): Selection {
  const own: Record<string, unknown> = {};
  for (const key of selectionKeys) {
    const written = spec[key];
    if (written === undefined) continue;
    const id = referenceIn(written);
    own[key] = id === null ? written : String(value(id));
  }
  if (own['workUnit'] === 'all') own['workUnit'] = null;
  for (const key of ['indicators', 'year', 'quarter'] as const) {
    if (spec[key] !== undefined) own[key] = spec[key];
  }
  const { agreement, ...others } = selection;
  const promised = spec.plan === undefined ? (agreement ?? head.agreement) : undefined;
  return { ...(promised === undefined ? {} : { agreement: promised }), ...others, ...own };
}
