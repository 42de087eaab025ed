import { parse } from 'devalue';
import type { ComparePageData } from '#lib/compare/compareSnapshot.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url: { pathname } }) =>
  parse(await (await fetch(`${pathname.replace(/\/?$/, '/')}data.json`)).text()) as ComparePageData;
