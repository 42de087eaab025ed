import { stringify } from 'devalue';
import { writeCompare } from '#lib/server/writeCompare.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async () =>
  new Response(stringify(await writeCompare()), {
    headers: { 'content-type': 'application/json' },
  });
