import { agreementPages } from '#lib/compute/subjects.ts';
import { shipped } from '#lib/server/shipped.ts';
import type { EntryGenerator } from './$types';

/** A page of what-if for every agreement of the rules. */
export const entries: EntryGenerator = async () =>
  agreementPages((await shipped()).rules).map(({ id }) => ({ id }));
