import { parse } from 'devalue';
import type { HomeView } from '#lib/compute/homeView.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url: { pathname } }) => ({
  view: parse(await (await fetch(`${pathname.replace(/\/?$/, '/')}data.json`)).text()) as HomeView,
});
