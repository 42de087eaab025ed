import { join, resolve } from 'node:path';
import { type Parsed, type Problem, problem } from '@tolok/schema';
import type { Call } from '../commands/command.ts';
import { findUpwards, kindAt, listFolders, showPath } from '../files.ts';

/** The folder of rules: the one named, otherwise `rules` here or above. */
export function rulesFolder({ options, folder }: Call): Parsed<string> {
  const named = options.one('rules');
  if (named === null) {
    const found = findUpwards('rules', folder);
    return found
      ? { value: found, problems: [] }
      : { problems: [problem('command.rules-missing', { path: folder })] };
  }
  const path = resolve(folder, named);
  return kindAt(path) === 'folder'
    ? { value: path, problems: [] }
    : { problems: [problem('command.path-missing', { path: named })] };
}

/** The folders of data packages: those named, otherwise every one under `datasets` here or above. */
export function packageFolders({ options, folder }: Call): Parsed<readonly string[]> {
  const named = options.all('data');
  if (named.length === 0) {
    const found = findUpwards('datasets', folder);
    return { value: found ? packagesIn(found) : [], problems: [] };
  }
  const problems: Problem[] = [];
  const value = named.flatMap((one) => {
    const path = resolve(folder, one);
    const packages = kindAt(path) === 'folder' ? packagesIn(path) : null;
    if (packages === null) problems.push(problem('command.path-missing', { path: one }));
    else if (packages.length === 0) {
      problems.push(problem('command.data-missing', { path: showPath(path, folder) }));
    }
    return packages ?? [];
  });
  return problems.length > 0 ? { problems } : { value: [...new Set(value)], problems };
}

/** The folder itself when it is a data package, otherwise those inside it. */
export const packagesIn = (folder: string): readonly string[] =>
  isPackage(folder) ? [folder] : listFolders(folder).filter(isPackage);

const isPackage = (folder: string): boolean => kindAt(join(folder, 'datapackage.json')) === 'file';
