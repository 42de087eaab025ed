import { stringify } from 'devalue';
import { writeIndicator } from '#lib/server/writeIndicator.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async ({ params }) =>
  new Response(stringify(await writeIndicator(params.id)), {
    headers: { 'content-type': 'application/json' },
  });
