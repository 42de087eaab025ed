import { json } from '@sveltejs/kit';
import { searchIndex } from '#lib/search/searchIndex.ts';
import { writeHome } from '#lib/server/writeHome.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async () => json(searchIndex(await writeHome()));
