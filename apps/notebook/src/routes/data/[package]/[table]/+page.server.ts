import { error } from '@sveltejs/kit';
import { dataPages, writeDataPage } from '#lib/server/writeDataPage.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = dataPages;

/** Runs once, when the page is written: the same reading over native DuckDB. */
export const load: PageServerLoad = async ({ params }) => {
  const page = await writeDataPage(params.package, params.table);
  return page ?? error(404);
};
