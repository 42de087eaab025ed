import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { cli } from '../../apps/cli/src/cli.ts';
import { type CodeBlock, type Edit, type Page, commandLines, root } from './markdown.ts';

/** What a command of a page did and what the page says of it. */
export interface Ran {
  readonly line: string;
  readonly exit: number;
  readonly expected: number;
  readonly output: string;
}

/** An excerpt that the page shows, and what the commands before it printed. */
export interface Excerpt {
  readonly line: number;
  readonly shown: string;
  readonly printed: string;
}

const run = promisify(execFile);
const command = 'npx --no-install tolok';

/**
 * Follows a page as a reader would, in a copy of rules, data and notebooks named `tolok` in a folder of its
 * own: files that are to be saved go to `../kantor-saya`, edits are made, and every line of a `sh`
 * block that calls `tolok` runs, as do `mkdir` and `cp`. A comment `# exit N` says how it ends.
 */
export async function follow(
  page: Page,
  wants: (line: string) => boolean = () => true,
): Promise<{ ran: readonly Ran[]; excerpts: readonly Excerpt[] }> {
  const parent = mkdtempSync(path.join(tmpdir(), 'tolok-docs-'));
  try {
    const home = path.join(parent, 'tolok');
    for (const folder of ['rules', 'datasets', 'apps/notebook/notebooks']) {
      cpSync(path.join(root, folder), path.join(home, folder), { recursive: true });
    }
    const own = path.join(parent, 'kantor-saya');
    const ran: Ran[] = [];
    const excerpts: Excerpt[] = [];
    let printed = '';
    for (const step of page.steps) {
      if (step.kind === 'edit') edit(own, step);
      else if (step.file !== null) save(path.join(own, step.file), step.text);
      else if (step.language === 'text') {
        excerpts.push({ line: step.line, shown: step.text, printed });
      } else if (step.language === 'sh') {
        const results = await runBlock(step, home, wants);
        ran.push(...results);
        printed = results.map(({ output }) => output).join('\n');
      }
    }
    return { ran, excerpts };
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

/** Another program may have the port that a page names. */
const atFreePort = (args: readonly string[]): readonly string[] =>
  args[0] === 'serve' && !args.includes('--port') ? [...args, '--port', '0'] : args;

/** Runs one line that stands alone. */
export const runLine = async (line: string, folder: string): Promise<Ran> => {
  const [call = '', comment = ''] = line.split(' # ');
  const expected = Number(/^exit (\d)/.exec(comment)?.[1] ?? 0);
  if (call.startsWith(command)) {
    // Without a process of its own, which takes longer than most commands do.
    const around = { folder, columns: null, colour: { out: false, error: false } };
    const { exit, out, error } = await cli(atFreePort(wordsOf(call).slice(3)), around);
    return { line, exit, expected, output: out + error };
  }
  const [program = '', ...args] = wordsOf(call);
  const env = { ...process.env, NO_COLOR: '1' };
  return run(program, args, { cwd: folder, env, maxBuffer: 1e8 }).then(
    ({ stdout, stderr }) => ({ line, exit: 0, expected, output: stdout + stderr }),
    (error: { code: unknown; stdout?: string; stderr?: string; message: string }) => ({
      line,
      exit: typeof error.code === 'number' ? error.code : -1,
      expected,
      output: (error.stdout ?? error.message) + (error.stderr ?? ''),
    }),
  );
};

async function runBlock(
  block: CodeBlock,
  home: string,
  wants: (line: string) => boolean,
): Promise<Ran[]> {
  const ran: Ran[] = [];
  for (const line of commandLines(block)) {
    if (!wants(line)) continue;
    if (!line.startsWith(command) && !/^(mkdir|cp) /.test(line)) continue;
    ran.push(await runLine(line, home));
  }
  return ran;
}

/** Words as a shell would give them; quotes and variables are not used in the pages. */
const wordsOf = (line: string): readonly string[] => line.trim().split(/\s+/);

function save(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function edit(own: string, { file, from, to, line }: Edit): void {
  const saved = path.join(own, file);
  const text = readFileSync(saved, 'utf8');
  if (!text.includes(from)) throw new Error(`line ${line}: "${from}" is not in ${file}`);
  writeFileSync(saved, text.replace(from, to));
}

/**
 * What of an excerpt was not printed: its parts between lines of `…` must follow one another.
 * Space and the breaks of lines do not matter, since they depend on the width.
 */
export function missingOf({ shown, printed }: Excerpt): readonly string[] {
  let rest = plain(printed);
  return shown.split(/^…$/m).flatMap((part) => {
    const wanted = plain(part);
    const at = rest.indexOf(wanted);
    if (at < 0) return [wanted];
    rest = rest.slice(at + wanted.length);
    return [];
  });
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
