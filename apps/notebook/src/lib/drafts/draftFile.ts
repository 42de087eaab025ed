import { sha256Hex } from '@tolok/schema';

const format = 'tolok-draft';
const formatVersion = 1;

/** A draft in a file of its own: what remains when the browser loses its store. */
export interface DraftFile {
  readonly id: string;
  readonly text: string;
  /** The revision it was, or was typed upon; null when none was kept yet. */
  readonly rev: number | null;
  /** Milliseconds since 1970. */
  readonly writtenAt: number;
}

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** The file of a draft: JSON with a hash over the text, named after the draft. */
export function printDraftFile({ id, text, rev, writtenAt }: DraftFile): NamedText {
  const content = { format, formatVersion, id, rev, writtenAt, sha256: sha256Hex(text), text };
  const name = id.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+/, '') || 'draft';
  return { name: `${name}.tolok-draft.json`, text: `${JSON.stringify(content, null, 2)}\n` };
}

/** Why a file is no draft that can be read: another file, a later format, or not what was written. */
export type FileFault = 'foreign' | 'newer' | 'damaged';

/** Reads such a file back. */
export function readDraftFile(content: string): DraftFile | { readonly fault: FileFault } {
  const read = parse(content);
  if (read?.['format'] !== format) return { fault: 'foreign' };
  if (read['formatVersion'] !== formatVersion) return { fault: 'newer' };
  const { id, text, rev, writtenAt, sha256 } = read;
  const whole =
    typeof id === 'string' &&
    typeof text === 'string' &&
    (rev === null || typeof rev === 'number') &&
    typeof writtenAt === 'number';
  if (!whole || sha256 !== sha256Hex(text)) return { fault: 'damaged' };
  return { id, text, rev, writtenAt };
}

function parse(content: string): Record<string, unknown> | null {
  try {
    const read: unknown = JSON.parse(content);
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
