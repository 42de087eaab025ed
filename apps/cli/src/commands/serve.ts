import { type Problem, problem } from '@tolok/schema';
import { type Command, refused } from './command.ts';

/** Serves the built notebook until Ctrl-C. */
export const serve: Command = {
  summary: {
    id: 'sajikan notebook di komputer ini',
    en: 'serve the notebook on this computer',
  },
  operands: '',
  options: ['port', 'host'],
  examples: [
    { line: 'tolok serve', text: { id: 'hanya di komputer ini', en: 'on this computer only' } },
    {
      line: 'tolok serve --port 0',
      text: { id: 'di porta mana pun yang bebas', en: 'on any free port' },
    },
    {
      line: 'tolok serve --host 0.0.0.0',
      text: {
        id: 'terbaca oleh siapa pun di jaringan, tanpa sandi',
        en: 'readable by anyone on the network, without a password',
      },
    },
  ],
  async run(call) {
    const [operand] = call.operands;
    if (operand !== undefined) {
      const values = { command: call.command, value: operand };
      return refused([problem('command.argument-unexpected', values)]);
    }
    const [{ findBuild }, { siteOf }, { openServer }, { servingPage }] = await Promise.all([
      import('../serve/findBuild.ts'),
      import('../serve/readSite.ts'),
      import('../serve/openServer.ts'),
      import('../pages/servingPage.ts'),
    ]);
    const build = findBuild();
    const site = siteOf(build);
    const first = site();
    if (!first) return refused([problem('command.site-missing')]);
    const host = call.options.one('host') ?? '127.0.0.1';
    const port = Number(call.options.one('port') ?? 4173);
    try {
      // It lives on after this call is told: the process ends when it is closed.
      const serving = await openServer(site, { host, port });
      call.interrupted().addEventListener('abort', () => void serving.close());
      const { address } = serving;
      return {
        exit: 0,
        problems: [],
        document: { address, version: first.version, files: first.files.size },
        page: (screen) => servingPage({ address, host }, screen),
      };
    } catch (cause) {
      return refused([cannotListen(cause, host, port)]);
    }
  },
};

/** Why nothing can listen there; anything but the system's refusal is thrown on. */
function cannotListen(cause: unknown, host: string, port: number): Problem {
  const { code, syscall } = cause as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return problem('command.port-taken', { port });
  if (code === 'EACCES') return problem('command.port-refused', { port });
  if (syscall === undefined || code === undefined) throw cause;
  return problem('command.host-unreachable', { host, reason: code });
}
