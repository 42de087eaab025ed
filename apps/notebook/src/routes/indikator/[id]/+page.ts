import { parse } from 'devalue';
import type { IndicatorPageData } from '#lib/compute/pageData.ts';
import type { PageLoad } from './$types';

// Data in a file of its own and not in the page's script: one policy then fits every page. Within the
// app the address may still lack its last stroke here.
export const load: PageLoad = async ({ fetch, url: { pathname } }) =>
  parse(
    await (await fetch(`${pathname.replace(/\/?$/, '/')}data.json`)).text(),
  ) as IndicatorPageData;
