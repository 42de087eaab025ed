import { parse } from 'devalue';
import type { WhatIfPageData } from '#lib/whatif/whatIfSnapshot.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url: { pathname } }) =>
  parse(await (await fetch(`${pathname.replace(/\/?$/, '/')}data.json`)).text()) as WhatIfPageData;
