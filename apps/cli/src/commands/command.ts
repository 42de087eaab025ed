import { type Language, type Problem, type Text, problemMessage } from '@tolok/schema';
import type { OptionName } from '../arguments/options.ts';
import type { OptionValues } from '../arguments/readArguments.ts';
import type { Line, Screen } from '../screen/span.ts';

/** One command: a file of this folder and a line in its table. */
export interface Command {
  readonly summary: Text;
  /** What may follow the name beside options, as the help shows it; empty for nothing. */
  readonly operands: string;
  /** Options beside those that every command takes, in the order of the help. */
  readonly options: readonly OptionName[];
  readonly examples: readonly { readonly line: string; readonly text: Text }[];
  readonly run: (call: Call) => Promise<Outcome>;
}

/** What a person asked of a command. */
export interface Call {
  readonly command: string;
  readonly options: OptionValues;
  readonly operands: readonly string[];
  readonly language: Language;
  /** The folder the command runs in; every path that is shown is relative to it. */
  readonly folder: string;
  /** Listens, from now on, for the person who wants the call to end. */
  readonly interrupted: () => AbortSignal;
}

/** 0 clean, 1 findings at the gate, 2 nothing could start, 3 not everything was evaluated. */
export type Exit = 0 | 1 | 2 | 3 | 4;

/** What a command has to say. Nothing is written before this is there. */
export interface Outcome {
  readonly exit: Exit;
  readonly problems: readonly Problem[];
  /** The keys of the JSON document between `exit` and `problems`. */
  readonly document?: Readonly<Record<string, unknown>>;
  /** The page for a person. */
  readonly page?: (screen: Screen) => readonly Line[];
  /** The page tells the problems itself. */
  readonly tells?: boolean;
  /** Why the exit is not 0, in one sentence; without it the first problem says so. */
  readonly reason?: Text;
}

/** Nothing could start: a mistake in the call or the configuration. */
export const refused = (problems: readonly Problem[]): Outcome => ({ exit: 2, problems });

/** Nothing to show: nothing could start, or what had started came to a limit of the database. */
export const notEvaluated = ({
  stopped,
  problems,
}: {
  readonly stopped: boolean;
  readonly problems: readonly Problem[];
}): Outcome => {
  const last = problems.at(-1);
  return stopped && last ? { exit: 3, problems, reason: problemMessage(last) } : refused(problems);
};
