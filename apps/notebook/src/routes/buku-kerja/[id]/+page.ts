import { parse } from 'devalue';
import type { BookData } from '#lib/book/bookView.ts';
import type { PageLoad } from './$types';

// Data in a file of its own and not in the page's script: one policy then fits every page.
export const load: PageLoad = async ({ fetch }) =>
  parse(await (await fetch('data.json')).text()) as BookData;
