import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Resource, StatedFile } from '@tolok/dataset';
import { type Parsed, problem } from '@tolok/schema';

/**
 * The absolute path of the file of a resource, as `from` sees it, once its bytes are those its
 * descriptor states. It must have exactly that name and be no link. It is read through once, in
 * pieces.
 *
 * Problems: `dataset.stored-missing`, `dataset.hash-differs`, `dataset.bytes-differ`,
 * `command.file-unreadable`.
 */
export function statedFile(
  { name, path, file, hash }: Resource,
  stated: StatedFile,
  from: string,
): Parsed<string> {
  const folder = resolve(from, file.slice(0, -path.length));
  const place = { file };
  const missing = {
    problems: [problem('dataset.stored-missing', { resource: name, path }, place)],
  };
  try {
    const wanted = join(realpathSync.native(folder), ...path.split('/'));
    if (realpathSync.native(wanted) !== wanted) return missing;
    const found = hashFile(wanted);
    if (found.hash !== hash) {
      const values = { path, declared: hash, found: found.hash };
      return { problems: [problem('dataset.hash-differs', values, place)] };
    }
    if (found.bytes !== stated.bytes) {
      const values = { path, declared: stated.bytes, found: found.bytes };
      return { problems: [problem('dataset.bytes-differ', values, place)] };
    }
    return { value: wanted, problems: [] };
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code;
    if (reason === undefined) throw cause;
    return reason === 'ENOENT' || reason === 'ENOTDIR'
      ? missing
      : { problems: [problem('command.file-unreadable', { reason }, place)] };
  }
}

function hashFile(path: string): { readonly hash: string; readonly bytes: number } {
  const digest = createHash('sha256');
  const piece = new Uint8Array(1 << 20);
  const file = openSync(path, 'r');
  try {
    let bytes = 0;
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      digest.update(piece.subarray(0, read));
      bytes += read;
    }
    return { hash: `sha256:${digest.digest('hex')}`, bytes };
  } finally {
    closeSync(file);
  }
}
