import { error } from '@sveltejs/kit';
import { stringify } from 'devalue';
import { writeAgreement } from '#lib/server/writeAgreement.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async ({ params }) => {
  const data = (await writeAgreement(params.id)) ?? error(404);
  return new Response(stringify(data), { headers: { 'content-type': 'application/json' } });
};
