import type { Problem } from '@tolok/schema';
import type { Notebook } from '../document/notebook.ts';
import { readNotebook } from '../document/readNotebook.ts';

/** A notebook beside the text it was read from. The text is what is kept; an edit gives another. */
export interface NotebookText {
  readonly text: string;
  readonly notebook: Notebook;
  readonly problems: readonly Problem[];
}

/** Reads a text to be edited; nothing of it changes but what an edit is about. */
export function notebookText(text: string, file: string): NotebookText {
  const { value, problems } = readNotebook(text, file);
  return { text, notebook: value, problems };
}

/** What an edit came to. */
export interface Edited {
  readonly text: NotebookText;
  /** The index of the block it was about; null where that is gone. */
  readonly at: number | null;
}
