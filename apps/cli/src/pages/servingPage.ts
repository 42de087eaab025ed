import type { Text } from '@tolok/schema';
import { isLoopback } from '../serve/loopback.ts';
import type { Serving } from '../serve/openServer.ts';
import type { Line, Screen } from '../screen/span.ts';

/** Where the notebook is, who reaches it there, and how it is ended. */
export function servingPage(
  { address, host }: Pick<Serving, 'address'> & { readonly host: string },
  { language }: Screen,
): readonly Line[] {
  const open = isLoopback(host) ? [] : [...exposed[language].split('\n')];
  return [`${opened[language]} ${address}`, ...open, ended[language]];
}

const opened: Text = { id: 'Notebook ada di', en: 'The notebook is at' };

const exposed: Text = {
  id: `Siapa pun yang menjangkau komputer ini lewat jaringan dapat membacanya, tanpa sandi.
Lewat http biasa peramban lain tidak menyimpannya untuk luring; untuk itu perlu https.`,
  en: `Whoever reaches this computer over the network can read it, without a password.
Over plain http other browsers do not keep it for offline use; that takes https.`,
};

const ended: Text = { id: 'Ctrl-C mengakhirinya.', en: 'Ctrl-C ends it.' };
