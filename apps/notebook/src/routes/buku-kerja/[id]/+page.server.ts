import { bookIds } from '#lib/server/writeBook.ts';
import type { EntryGenerator } from './$types';

/** One page for every notebook that ships. */
export const entries: EntryGenerator = () => bookIds().map((id) => ({ id }));
