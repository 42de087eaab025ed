import { budget } from './budget.ts';
import { cascade } from './cascade.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { fmt } from './fmt.ts';
import { release } from './release.ts';
import { run } from './run.ts';
import { seek } from './seek.ts';
import { sensitivity } from './sensitivity.ts';
import { serve } from './serve.ts';
import { test } from './test.ts';
import { validate } from './validate.ts';

/** Every command, in the order of the help. */
export const commands = {
  run,
  explain,
  seek,
  sensitivity,
  cascade,
  budget,
  diff,
  check,
  validate,
  fmt,
  test,
  release,
  serve,
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;
