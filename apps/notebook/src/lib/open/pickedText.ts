import { type Problem, decodeUtf8, problem } from '@tolok/schema';
import type { PickedFile } from './pickedFile.ts';

/** The text of a file. Problems: `json.utf8-invalid`, `command.file-unreadable`. */
export async function textOf(
  file: PickedFile,
): Promise<{ readonly text: string | null; readonly problems: readonly Problem[] }> {
  try {
    const { value = null, problems } = decodeUtf8(await file.read(), file.path);
    return { text: value, problems };
  } catch (cause) {
    return { text: null, problems: [unreadable(file.path, cause)] };
  }
}

/** A file that could not be read, with the words of the browser. */
export const unreadable = (file: string, cause: unknown): Problem =>
  problem(
    'command.file-unreadable',
    { reason: cause instanceof Error ? cause.message.replace(/\.$/, '') : String(cause) },
    { file },
  );
