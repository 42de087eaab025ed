import { indicatorPages } from '#lib/compute/subjects.ts';
import { shipped } from '#lib/server/shipped.ts';
import type { EntryGenerator } from './$types';

/** One page for every indicator that an agreement with figures promises. */
export const entries: EntryGenerator = async () =>
  indicatorPages((await shipped()).rules).map((id) => ({ id }));
