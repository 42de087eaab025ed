import { spawnSync } from 'node:child_process';

/** False where git is not installed. */
export const hasGit = spawnSync('git', ['--version']).status === 0;

/** Makes a folder a repository of its own with one commit of all it holds. */
export function commitAll(folder: string): void {
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--no-verify', '-m', 'as it was');
}

/** What git says in a folder, without the settings of the machine. */
export function git(folder: string, ...args: readonly string[]): string {
  const settings = ['user.name=Uji', 'user.email=uji@example.org', 'commit.gpgsign=false'];
  const { status, stdout, stderr } = spawnSync(
    'git',
    ['-C', folder, ...settings.flatMap((one) => ['-c', one]), ...args],
    {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    },
  );
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}
