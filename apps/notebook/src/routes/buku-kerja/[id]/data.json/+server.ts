import { stringify } from 'devalue';
import { writeBook } from '#lib/server/writeBook.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async ({ params }) =>
  new Response(stringify(await writeBook(params.id)), {
    headers: { 'content-type': 'application/json' },
  });
