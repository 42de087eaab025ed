import { dirname } from 'node:path';
import { describeBytes, isResourcePath } from '@tolok/dataset';
import { type DataPackage, type Problem, problem } from '@tolok/schema';
import { exactReader } from '../files.ts';

type Loose<T> = { -readonly [K in keyof T]?: T[K] };

/**
 * A descriptor with sizes, hashes and row counts as its tables have them now. What is not there, or
 * is no table, stays as it was written. Problem: `dataset.file-missing`.
 */
export function describeTables(
  path: string,
  descriptor: unknown,
  shown: string,
): { value: unknown; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const value = structuredClone(descriptor) as Loose<DataPackage>;
  const read = exactReader(dirname(path));
  const resources = Array.isArray(value.resources) ? value.resources : [];
  resources.forEach((resource: Loose<DataPackage['resources'][number]>, i) => {
    const file = resource.path;
    if (typeof file !== 'string' || !isResourcePath(file)) return;
    const bytes = read(file);
    if (!bytes) {
      const place = { file: shown, pointer: `/resources/${i}/path` };
      problems.push(problem('dataset.file-missing', { path: file }, place));
      return;
    }
    const facts = describeBytes(bytes);
    resource.bytes = facts.bytes;
    resource.hash = facts.hash;
    if (facts.rows !== null) resource.tolok = { ...resource.tolok, rows: facts.rows };
  });
  return { value, problems };
}
