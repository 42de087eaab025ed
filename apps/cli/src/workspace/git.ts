import { execFile } from 'node:child_process';

/** What git said: its output, or why there is none. */
export type GitSaid =
  { readonly bytes: Buffer } | { readonly failed: 'missing' | 'refused'; readonly detail: string };

/**
 * Runs git inside a folder, without a shell; it asks no one and fetches nothing. What may come from
 * a person goes into `args` only after it was found to begin with no dash.
 */
export function git(folder: string, args: readonly string[], input = ''): Promise<GitSaid> {
  return new Promise((done, fail) => {
    const child = execFile(
      'git',
      ['--no-pager', '--literal-pathspecs', '-C', folder, ...args],
      {
        encoding: 'buffer',
        maxBuffer: Infinity,
        env: environment(),
      },
      (error, bytes, said) => {
        if (!error) return done({ bytes });
        const detail = said.toString('utf8').split('\n')[0] ?? '';
        if (typeof error.code === 'string') return done({ failed: 'missing', detail: error.code });
        return typeof error.code === 'number'
          ? done({ failed: 'refused', detail })
          : fail(new Error(`git ended without a code: ${detail}`, { cause: error }));
      },
    );
    child.stdin?.on('error', () => undefined); // git ended first, and says why itself
    child.stdin?.end(input);
  });
}

/** A hook of git runs with its own repository in these; the one of the folder is meant. */
const ofHooks: ReadonlySet<string> = new Set([
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
]);

const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofHooks.has(name))),
  ...{ LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' },
});
