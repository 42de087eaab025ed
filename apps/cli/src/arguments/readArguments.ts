import { parseArgs } from 'node:util';
import { type Problem, nearest, problem } from '@tolok/schema';
import { type OptionName, type OptionSpec, commonOptions, options } from './options.ts';

/** The options of a call as they were given. */
export interface OptionValues {
  readonly has: (name: OptionName) => boolean;
  /** The value, the last one where it was given more than once; null without it. */
  readonly one: (name: OptionName) => string | null;
  readonly all: (name: OptionName) => readonly string[];
}

export interface Arguments {
  readonly options: OptionValues;
  readonly positionals: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Reads what follows the name of a command. Everything that is wrong is told at once; what is right
 * is there all the same, so that `--json` and `--lang` hold for the telling.
 *
 * Problems: `command.option-unknown`, `command.option-empty`, `command.option-plain`,
 * `command.option-value`.
 */
export function readArguments(
  command: string,
  own: readonly OptionName[],
  args: readonly string[],
): Arguments {
  const known: readonly OptionName[] = [...own, ...commonOptions];
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(known.map((name) => [name, { type: typeOf(name) }])),
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const problems: Problem[] = [];
  const values = new Map<OptionName, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const name = known.find((one) => one === token.name);
    if (!name) {
      problems.push(unknownOption(command, token.rawName, known));
      continue;
    }
    const mistake = mistakeOf(name, token.value, token.inlineValue ?? false);
    if (mistake) problems.push(mistake);
    else values.set(name, [...(values.get(name) ?? []), token.value ?? '']);
  }
  return {
    options: {
      has: (name) => values.has(name),
      one: (name) => values.get(name)?.at(-1) ?? null,
      all: (name) => values.get(name) ?? [],
    },
    positionals,
    problems,
  };
}

const typeOf = (name: OptionName) => ('value' in options[name] ? 'string' : 'boolean');

function mistakeOf(name: OptionName, value: string | undefined, inline: boolean): Problem | null {
  const spec: OptionSpec = options[name];
  const option = `--${name}`;
  if (spec.value === undefined) {
    return value === undefined ? null : problem('command.option-plain', { option });
  }
  const wanted = spec.choices?.join(', ') ?? spec.form?.wanted ?? spec.value;
  if (value === undefined || value === '' || (!inline && value.startsWith('--'))) {
    return problem('command.option-empty', { option, wanted });
  }
  const fits = (spec.choices?.includes(value) ?? true) && (spec.form?.pattern.test(value) ?? true);
  return fits ? null : problem('command.option-value', { option, value, wanted });
}

function unknownOption(command: string, option: string, known: readonly string[]): Problem {
  const near = nearest(option.replace(/^-+/, ''), known);
  return problem('command.option-unknown', {
    command,
    option,
    nearest: near ? `--${near}` : '–',
  });
}
