import { writeDataIndex } from '#lib/server/writeDataIndex.ts';
import type { PageServerLoad } from './$types';

/** Runs once, when the page is written. */
export const load: PageServerLoad = writeDataIndex;
