import { type Language, hasErrors, nearest, problem, problemMessage } from '@tolok/schema';
import { limitProblem } from './evaluate/limitProblem.ts';
import { commandHelp, programHelp } from './arguments/help.ts';
import { type OptionValues, readArguments } from './arguments/readArguments.ts';
import { type Call, type Command, type Outcome, refused } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { problemJson } from './documents/problemJson.ts';
import { drawProblems } from './screen/drawProblems.ts';
import { escapeJson, escapeText } from './screen/escapeText.ts';
import { printLines } from './screen/printLines.ts';
import type { Line, Screen } from './screen/span.ts';
import { version } from './version.ts';

/** The machine a call runs on, as far as it matters to what is written. */
export interface Surroundings {
  readonly folder: string;
  /** Columns of the terminal; null where the output is no terminal. */
  readonly columns: number | null;
  readonly colour: { readonly out: boolean; readonly error: boolean };
  /** Listens for the person who wants the call to end; never without it. */
  readonly interrupted?: () => AbortSignal;
}

/** Everything a call writes. */
export interface Printed {
  readonly exit: number;
  readonly out: string;
  readonly error: string;
}

type Commands = Readonly<Record<string, Command>>;

/** Runs one call of the command, from its arguments to what is written. */
export async function cli(
  args: readonly string[],
  around: Surroundings,
  table: Commands = commands,
): Promise<Printed> {
  const name = nameIn(args);
  const command = Object.hasOwn(table, name) ? table[name] : undefined;
  const rest = args.filter((_, i) => i !== args.indexOf(name));
  const { options, positionals, problems } = readArguments(name, command?.options ?? [], rest);
  const language: Language = options.one('lang') === 'en' ? 'en' : 'id';
  const reply: Reply = { name, options, language, around };

  if (options.has('version')) return print(reply, { exit: 0, problems: [], page: () => [version] });
  if (options.has('help') || (name === '' && problems.length === 0)) {
    return print(reply, helpOutcome(table, command, name, language));
  }
  if (!command) return print(reply, refused([unknownCommand(name, table), ...problems]));
  if (problems.length > 0) return print(reply, refused(problems));
  const call: Call = {
    command: name,
    options,
    operands: positionals,
    language,
    folder: around.folder,
    interrupted: around.interrupted ?? (() => new AbortController().signal),
  };
  return print(reply, await command.run(call).catch(failed));
}

/** The name of the command: the first word that is no option nor its value; empty without one. */
function nameIn(args: readonly string[]): string {
  const [first = ''] = args;
  return first.startsWith('-') ? (readArguments('', [], args).positionals[0] ?? '') : first;
}

interface Reply {
  readonly name: string;
  readonly options: OptionValues;
  readonly language: Language;
  readonly around: Surroundings;
}

function print({ name, options, language, around }: Reply, outcome: Outcome): Printed {
  const { exit, problems, page, tells = false } = outcome;
  const screen: Screen = { language, width: Math.min(around.columns ?? 80, 120) };
  const error = printLines(
    reasons(outcome, screen, tells && !options.has('json')),
    around.colour.error,
  );
  if (options.has('json')) {
    const document = {
      tolok: version,
      command: name === '' ? null : name,
      exit,
      ...outcome.document,
      problems: problems.map(problemJson),
    };
    return { exit, out: `${escapeJson(JSON.stringify(document, null, 2))}\n`, error };
  }
  return { exit, out: page ? printLines(page(screen), around.colour.out) : '', error };
}

/** Why the exit is what it is, in one line; then the problems, unless the page tells them. */
function reasons(
  { exit, problems, reason, page, tells = false }: Outcome,
  { language, width }: Screen,
  told: boolean,
): readonly Line[] {
  const first = problems.find((p) => hasErrors([p])) ?? problems[0];
  const why = reason ?? (first ? problemMessage(first) : null);
  const line = exit === 0 || !why ? [] : [`tolok: ${why[language]}`];
  if (told || (tells && page)) return line;
  // What the first line says already, and what stands in no file, needs only its advice.
  const said = line.length > 0 && !reason && first?.file === '' ? first : null;
  return [...line, ...drawProblems(problems, language, width, said)];
}

const unknownCommand = (name: string, table: Commands) =>
  problem('command.unknown', {
    name,
    nearest: nearest(name, Object.keys(table)) ?? '–',
    known: Object.keys(table).join(', '),
  });

function helpOutcome(
  table: Commands,
  command: Command | undefined,
  name: string,
  language: Language,
): Outcome {
  const page = (screen: Screen) =>
    command ? commandHelp(name, command, screen) : programHelp(table, screen);
  const help = printLines(page({ language, width: 80 }), false);
  return { exit: 0, problems: [], document: { help }, page };
}

/**
 * What was thrown: a file the system refuses is the surroundings' fault, anything else our own. One
 * line for the person, the stack only for who asks.
 */
function failed(cause: unknown): Outcome {
  const error = cause instanceof Error ? cause : new Error(String(cause));
  const { code, path = '', syscall } = error as NodeJS.ErrnoException;
  if (process.env['TOLOK_DEBUG'] === '1') console.error(escapeStack(error));
  if (code !== undefined && syscall !== undefined) {
    return refused([problem('command.file-unreadable', { reason: code }, { file: path })]);
  }
  const limit = limitProblem(error);
  if (limit) return { exit: 3, problems: [limit] };
  const [reason = ''] = error.message.split('\n');
  return { exit: 4, problems: [problem('command.internal', { reason })] };
}

const escapeStack = (error: Error): string =>
  (error.stack ?? error.message).split('\n').map(escapeText).join('\n');
