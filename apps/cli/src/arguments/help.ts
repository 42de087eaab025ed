import type { Language } from '@tolok/schema';
import type { Command } from '../commands/command.ts';
import { drawTable } from '../screen/drawTable.ts';
import { type Line, type Screen, toned } from '../screen/span.ts';
import { type OptionName, type OptionSpec, commonOptions, options } from './options.ts';

/** The help of the whole program: what it is for, and every command. */
export const programHelp = (
  commands: Readonly<Record<string, Command>>,
  { language, width }: Screen,
): readonly Line[] => [
  words.program[language],
  '',
  `tolok ${words.command[language]} [${words.options[language].toLowerCase()}]`,
  '',
  ...table(
    Object.entries(commands).map(([name, { summary }]) => [name, summary[language]]),
    width,
  ),
  '',
  words.more[language],
];

/** The help of one command, with its examples. */
export const commandHelp = (
  name: string,
  { summary, operands, options: own, examples }: Command,
  { language, width }: Screen,
): readonly Line[] => [
  `tolok ${name}${operands === '' ? '' : ` ${operands}`} [${words.options[language].toLowerCase()}]`,
  '',
  sentence(summary[language]),
  '',
  ...(own.length === 0
    ? []
    : [toned('strong', words.options[language]), ...optionLines(own, language, width), '']),
  toned('strong', words.everywhere[language]),
  ...optionLines(commonOptions, language, width),
  '',
  toned('strong', words.examples[language]),
  ...examples.flatMap(({ line, text }): Line[] => [
    `  ${line}`,
    toned('quiet', `      ${text[language]}`),
  ]),
];

const optionLines = (
  names: readonly OptionName[],
  language: Language,
  width: number,
): readonly Line[] =>
  table(
    names.map((name) => {
      const { value, text }: OptionSpec = options[name];
      return [`--${name}${value === undefined ? '' : ` ${value}`}`, text[language]];
    }),
    width,
  );

const table = (rows: readonly (readonly [string, string])[], width: number): readonly Line[] =>
  drawTable(
    [{ title: '' }, { title: '' }, { title: '', prose: true }],
    rows.map((row) => ['', ...row]),
    { width, bare: true },
  );

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const words = {
  program: {
    id: 'Tolok menghitung, menjelaskan, dan menguji perjanjian kinerja dari aturan dan data.',
    en: 'Tolok evaluates, explains and tests performance agreements from rules and data.',
  },
  command: { id: 'PERINTAH', en: 'COMMAND' },
  options: { id: 'Pilihan', en: 'Options' },
  everywhere: { id: 'Berlaku di setiap perintah', en: 'For every command' },
  examples: { id: 'Contoh', en: 'Examples' },
  more: {
    id: 'Pilihan dan contoh setiap perintah: tolok PERINTAH --help',
    en: 'Options and examples of each command: tolok COMMAND --help',
  },
};
