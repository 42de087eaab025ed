import { writeHome } from '#lib/server/writeHome.ts';
import type { PageServerLoad } from './$types';

/** Runs once, when the page is written. */
export const load: PageServerLoad = async () => ({ agreements: (await writeHome()).agreements });
