import { parseArgs } from 'node:util';

export interface Options {
  readonly quick: boolean;
  /** Where the JSON goes beside its own place. */
  readonly json: string | null;
  /** Parts of names of contestants or sections; empty for all. */
  readonly only: readonly string[];
  readonly help: boolean;
}

export const usage = `npm run bench -- [options]

  --quick        smaller sizes, under a minute; the same gates
  --only NAME    contestants and sections whose name contains NAME; may be given again
                 sections: heats, browser, compile, scale, check, notebook, asking
  --json FILE    writes the results there too
  --help         this text
`;

/** The options of a command line; a text says what is wrong with it. */
export function readOptions(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        quick: { type: 'boolean', default: false },
        json: { type: 'string' },
        only: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', default: false },
      },
    });
    return { ...values, json: values.json ?? null };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
