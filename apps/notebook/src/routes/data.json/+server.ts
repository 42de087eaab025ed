import { stringify } from 'devalue';
import { writeHome } from '#lib/server/writeHome.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async () =>
  new Response(stringify(await writeHome()), { headers: { 'content-type': 'application/json' } });
