import { type RuleSet, readRules } from '@tolok/engine';
import type { Problem } from '@tolok/schema';
import type { PickedFile } from './pickedFile.ts';
import { textOf } from './pickedText.ts';

/** A folder of rules. */
export interface PickedRules {
  /** Its path. */
  readonly folder: string;
  /** Documents in it, also those that could not be read. */
  readonly documents: number;
  /** What could be read of them. */
  readonly rules: RuleSet;
  readonly problems: readonly Problem[];
}

/**
 * Reads the rules among files: what lies below the folder of a lock, or below one that is called
 * `rules`; the uppermost of several. Null where there is neither. Problems: those of `readRules`, and
 * `command.file-unreadable`.
 */
export async function readPickedRules(files: readonly PickedFile[]): Promise<PickedRules | null> {
  const folder = rulesFolder(files.map(({ path }) => path));
  if (folder === null) return null;
  const below = files.filter(
    ({ path }) => path.startsWith(folder) && path.endsWith('.json') && !isPackage(path),
  );
  const problems: Problem[] = [];
  const texts: { path: string; text: string }[] = [];
  for (const file of below) {
    const { text, problems: unread } = await textOf(file);
    if (text === null) problems.push(...unread);
    else texts.push({ path: file.path.slice(folder.length), text });
  }
  const { value, problems: found } = readRules(texts);
  if (!value) return null;
  const placed = found.map((one) => ({ ...one, file: folder + (one.file ?? '') }));
  return { folder, documents: below.length, rules: value, problems: [...problems, ...placed] };
}

/** With a slash at its end; empty where the lock itself was chosen. */
function rulesFolder(paths: readonly string[]): string | null {
  const folders = paths.flatMap((path) => {
    if (isPackage(path)) return [];
    return (
      /^(?:.*\/)?(?=rules\.lock\.json$)/.exec(path)?.[0] ??
      /^(?:.*?\/)?rules\/(?=.*\.json$)/.exec(path)?.[0] ??
      []
    );
  });
  return folders.sort((a, b) => a.length - b.length)[0] ?? null;
}

const isPackage = (path: string): boolean => path.endsWith('datapackage.json');
