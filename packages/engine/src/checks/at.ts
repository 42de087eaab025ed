import { type Problem, type ProblemCode, problem } from '@tolok/schema';
import type { Loaded } from '../rules/ruleSet.ts';

/** A problem at a pointer of a document, with its line and column. */
export const at = (
  loaded: Loaded<unknown>,
  pointer: string,
  code: ProblemCode,
  values: Readonly<Record<string, string | number>> = {},
): Problem => problem(code, values, { file: loaded.file, pointer, ...loaded.locate(pointer) });
