import { constants } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Answer, plain, words } from './respond.ts';

/** Sends an answer; with `onlyHead` all but its content. A reader that left is no mistake. */
export async function send(
  answer: Answer,
  folder: string,
  onlyHead: boolean,
  response: ServerResponse,
): Promise<void> {
  const file = answer.file && (await openFile(folder, answer.file));
  const { status, headers, text } =
    answer.file && !file ? plain(503, words.building, { 'Retry-After': '5' }) : answer;
  response.writeHead(status, headers);
  try {
    if (onlyHead || !file) response.end(onlyHead ? undefined : text);
    else await pipeline(file.createReadStream({ autoClose: false }), response);
  } catch {
    response.destroy();
  } finally {
    await file?.close();
  }
}

/**
 * Opens a file of the site; null where it is not the one that was described: gone, of another size
 * since a build goes on, or reached through a link, which may lead anywhere.
 */
async function openFile(
  folder: string,
  { path, bytes }: { readonly path: string; readonly bytes: number },
): Promise<FileHandle | null> {
  const at = join(folder, path);
  try {
    if ((await realpath(at)) !== at) return null;
    const file = await open(at, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    const state = await file.stat();
    if (state.isFile() && state.size === bytes) return file;
    await file.close();
    return null;
  } catch {
    return null;
  }
}
