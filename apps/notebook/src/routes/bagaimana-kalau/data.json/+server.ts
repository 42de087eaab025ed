import { stringify } from 'devalue';
import { shownAgreements } from '#lib/compute/subjects.ts';
import { shipped } from '#lib/server/shipped.ts';
import { writeWhatIf } from '#lib/server/writeWhatIf.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** Without an agreement in the address it is the one that is in force. */
export const GET: RequestHandler = async () => {
  const [first] = shownAgreements((await shipped()).rules);
  const data = first && (await writeWhatIf(first.id));
  if (!data) throw new Error('the rules have no agreement of one work unit');
  return new Response(stringify(data), { headers: { 'content-type': 'application/json' } });
};
