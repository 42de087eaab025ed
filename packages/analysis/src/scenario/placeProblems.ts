import { type Override, overrideText } from '@tolok/engine';
import type { Problem } from '@tolok/schema';
import type { WrittenOverride } from './writtenOverride.ts';

/**
 * Problems about an override, brought to the place it was written at; the others as they are. A
 * letter that a scale does not have is told at the override that set it.
 */
export const placeProblems = (
  problems: readonly Problem[],
  written: readonly WrittenOverride[],
): readonly Problem[] =>
  problems.map((one) => {
    const found = written.findLast(({ override }) => isAbout(one, override));
    return found && found.file !== '' ? { ...one, file: found.file, pointer: found.pointer } : one;
  });

const isAbout = ({ code, values }: Problem, { kind, subject, path, value }: Override): boolean =>
  values['path'] === path ||
  (code === 'run.letter-unknown' &&
    (kind === 'target' || kind === 'actual') &&
    values['indicator'] === subject &&
    values['letter'] === overrideText(value));
