import { type Notebook, orderCells, readNotebook } from '@tolok/notebook';
import { type Parsed, type Problem, decodeUtf8 } from '@tolok/schema';
import { readBytes } from '../files.ts';

/** How the files of notebooks end. */
export const notebookEnding = '.tolok.md';

/** A notebook with the text it was read from. */
export interface NotebookFile {
  readonly text: string;
  readonly notebook: Notebook;
}

/** Reads a notebook: its form, and what its cells say of each other. Missing where it is no text. */
export function readNotebookFile(path: string, shown: string): Parsed<NotebookFile> {
  const bytes = readBytes(path, shown);
  if (!bytes.value) return { problems: bytes.problems };
  const text = decodeUtf8(bytes.value, shown);
  if (typeof text.value !== 'string') return { problems: text.problems };
  const { value, problems } = readNotebook(text.value, shown);
  const between: Problem[] = [...orderCells(value).faults.values()].flat();
  return { value: { text: text.value, notebook: value }, problems: [...problems, ...between] };
}
