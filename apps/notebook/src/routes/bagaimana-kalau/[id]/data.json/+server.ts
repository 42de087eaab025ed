import { error } from '@sveltejs/kit';
import { stringify } from 'devalue';
import { writeWhatIf } from '#lib/server/writeWhatIf.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async ({ params }) => {
  const data = (await writeWhatIf(params.id)) ?? error(404);
  return new Response(stringify(data), { headers: { 'content-type': 'application/json' } });
};
