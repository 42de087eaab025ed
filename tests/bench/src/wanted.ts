import { contestants } from './contestants/index.ts';
import { nodeOnly } from './contestants/nodeOnly.ts';
import type { Contestant } from './harness/contestant.ts';

const sections = ['heats', 'browser', 'compile', 'scale', 'check', 'notebook', 'asking'] as const;

export type Section = (typeof sections)[number];

/** What `--only` leaves of the program. */
export interface Wanted {
  readonly section: (name: Section) => boolean;
  readonly contestant: (id: string, contestant: Contestant) => boolean;
}

/**
 * Reads parts of names: of sections, or else of contestants, in Node and in the page. Null where
 * nothing has such a name; everything without any.
 */
export function readWanted(only: readonly string[]): Wanted | null {
  if (only.length === 0) return { section: () => true, contestant: () => true };
  const isNamed = (name: string) => only.some((part) => name.includes(part));
  if (sections.some(isNamed)) return { section: isNamed, contestant: () => true };
  const contestant: Wanted['contestant'] = (id, { name }) => isNamed(id) || isNamed(name);
  const all = Object.entries<Contestant>({ ...contestants, ...nodeOnly });
  return all.some((entry) => contestant(...entry))
    ? { section: (name) => name === 'heats' || name === 'browser', contestant }
    : null;
}
