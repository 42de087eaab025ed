import { version } from '$app/env';
import type { CellType, Edited, History, NotebookText, Step } from '@tolok/notebook';
import type { BookData, Told } from '#lib/book/bookView.ts';
import { type BlockText, type Around } from '#lib/book/fieldOf.ts';
import type { Draft } from '#lib/drafts/draft.ts';
import type { Drafts } from '#lib/drafts/drafts.ts';
import type { LostDraft } from '#lib/drafts/sentinel.ts';
import type { BookState } from './bookState.svelte.ts';

type Edit = typeof import('#lib/book/edit.ts');

/** What a step of the history was, in a word of the page. */
export type StepKind =
  'typing' | 'insert' | 'delete' | 'move' | 'copy' | 'rename' | 'from' | 'file' | 'shipped';

/**
 * Writing in a notebook: its text, one history over the whole of it, and the draft that keeps every
 * keystroke. Each change goes to the notebook that is open in the page, which runs what it reaches.
 */
export class BookEditor {
  readonly #data: BookData;
  readonly #book: BookState;
  readonly #id: string;
  #edit: Edit | null = null;
  #history: History<StepKind> | null = null;
  #drafts = $state.raw<Drafts | null>(null);
  #draft = $state.raw<Draft | null>(null);
  #lost = $state.raw<readonly LostDraft[]>([]);
  #now = $state.raw<NotebookText | null>(null);
  #opening: Promise<Draft> | null = null;
  /** Whether somebody asked to write, so that the draft stays open. */
  #wanted = false;
  #writing = $state(false);
  #open = $state.raw<number | 'head' | null>(null);
  #steps = $state.raw<{ readonly undo: boolean; readonly redo: boolean }>({
    undo: false,
    redo: false,
  });
  #endFollowing: () => void = () => undefined;

  /** `own` is true of a file of the reader, whose drafts are apart from those of what ships. */
  constructor(data: BookData, book: BookState, own: boolean) {
    this.#data = data;
    this.#book = book;
    this.#id = `${own ? 'notebook-own' : 'notebook'}:${data.file}`;
  }

  /** Whether the page offers to change blocks. */
  get writing(): boolean {
    return this.#writing;
  }

  /** The block whose field is open, by its place, or the head; null where none is. */
  get open(): number | 'head' | null {
    return this.#open;
  }

  /** Whether there is a step to be undone, and one to be done again. */
  get steps(): { readonly undo: boolean; readonly redo: boolean } {
    return this.#steps;
  }

  /** The draft of this notebook; null where none is kept and nobody writes. */
  get draft(): Draft | null {
    return this.#draft;
  }

  get drafts(): Drafts | null {
    return this.#drafts;
  }

  /** Drafts that this browser had and has no more. */
  get lost(): readonly LostDraft[] {
    return this.#lost;
  }

  /** Whether what is shown is not what ships. */
  get changed(): boolean {
    return this.#now !== null && this.#now.text !== this.#data.text;
  }

  /** The whole file as it stands. */
  get text(): string {
    return this.#now?.text ?? this.#data.text;
  }

  /** Takes up a draft that an earlier visit left. Call when the page has nothing else to do. */
  async restore(): Promise<void> {
    const draft = await this.#opened();
    if (this.#wanted || draft.status !== null) return;
    this.#endFollowing();
    this.#draft = null;
    this.#opening = null;
    await draft.close();
  }

  /** Lets blocks be changed. */
  async begin(): Promise<void> {
    this.#wanted = true;
    await this.#opened();
    this.#writing = true;
  }

  end(): void {
    this.#writing = false;
    this.#open = null;
  }

  /** Opens the field of a block, or of the head, and closes the one that was open. */
  show(at: number | 'head' | null): void {
    this.#open = at;
  }

  /** A block as it is written; null where there is none. */
  field(at: number, around: Around): BlockText | null {
    return this.#now && this.#edit ? this.#edit.fieldOf(this.#now, at, around) : null;
  }

  /** The JSON of the head. */
  head(): string {
    return this.#now && this.#edit ? this.#edit.editableHead(this.#now) : '';
  }

  write(at: number, typed: string): void {
    this.#change(`${at}`, 'typing', ({ writeBlock }, now) => writeBlock(now, at, typed));
  }

  writeHead(typed: string): void {
    this.#change('head', 'typing', ({ writeHead }, now) => ({
      text: writeHead(now, typed),
      at: null,
    }));
  }

  writeFrom(at: number, from: readonly string[]): void {
    this.#change(`${at}`, 'from', ({ writeFrom }, now) => writeFrom(now, at, from));
  }

  /** Gives a cell another id. Gives why it cannot have it. */
  rename(at: number, id: string): readonly Told[] {
    const renamed = this.#edit && this.#now && this.#edit.renameCell(this.#now, at, id);
    if (!renamed?.value) return this.#edit?.tell(renamed?.problems ?? []) ?? [];
    const { value } = renamed;
    this.#change(id, 'rename', () => value);
    return [];
  }

  /** Puts a new block before the place, and opens it. */
  insert(at: number, type: CellType | 'prose', words: string): void {
    const edited = this.#change(type, 'insert', ({ insertBlock, insertCell }, now) =>
      type === 'prose' ? insertBlock(now, at, words) : insertCell(now, at, type),
    );
    this.#open = edited?.at ?? null;
  }

  /** Moves a block up or down by one. Gives its new place. */
  move(at: number, by: -1 | 1): number {
    const edited = this.#change(`${at}`, 'move', ({ moveBlock }, now) =>
      moveBlock(now, at, at + by),
    );
    if (edited && this.#open === at) this.#open = edited.at;
    return edited?.at ?? at;
  }

  duplicate(at: number): void {
    this.#change(`${at}`, 'copy', ({ duplicateBlock }, now) => duplicateBlock(now, at));
  }

  remove(at: number): void {
    this.#open = null;
    this.#change(`${at}`, 'delete', ({ deleteBlock }, now) => deleteBlock(now, at));
  }

  /** Puts another text in place of the whole notebook: of a file, or as it ships. */
  replace(kind: 'file' | 'shipped', text = this.#data.text): void {
    this.#open = null;
    this.#change('', kind, ({ notebookText }) => ({
      text: notebookText(text, this.#data.file),
      at: null,
    }));
  }

  undo(): void {
    this.#walk((history) => history.undo());
  }

  redo(): void {
    this.#walk((history) => history.redo());
  }

  /** Keeps what is typed, and lets another tab write. */
  async close(): Promise<void> {
    this.#endFollowing();
    await this.#drafts?.close();
  }

  #opened(): Promise<Draft> {
    return (this.#opening ??= this.#openDraft());
  }

  async #openDraft(): Promise<Draft> {
    const edit = (this.#edit ??= await import('#lib/book/edit.ts'));
    this.#drafts ??= edit.openDrafts(edit.browserPlatform(version));
    const draft = await this.#drafts.openDraft(this.#id, this.#data.text);
    this.#draft = draft;
    this.#lost = await this.#drafts.lost();
    this.#history ??= new edit.History<StepKind>(this.#data.text);
    this.#now ??= edit.notebookText(this.#data.text, this.#data.file);
    this.#follow(draft);
    this.#endFollowing = draft.onChange(() => this.#follow(draft));
    return draft;
  }

  /** Shows what the draft has become by another tab, or by being opened. */
  #follow(draft: Draft): void {
    if (!this.#edit || draft.text === this.text) return;
    this.#history = new this.#edit.History<StepKind>(draft.text);
    this.#stand(this.#edit.notebookText(draft.text, this.#data.file));
  }

  #change(
    about: string,
    kind: StepKind,
    change: (edit: Edit, now: NotebookText) => Edited,
  ): Edited | null {
    if (!this.#edit || !this.#now || !this.#history || !this.#draft?.mine) return null;
    const edited = change(this.#edit, this.#now);
    if (edited.text.text === this.#now.text) return edited;
    this.#history.record(edited.text.text, { kind, about }, performance.now());
    this.#stand(edited.text, kind === 'typing');
    this.#draft.change(edited.text.text);
    return edited;
  }

  #walk(step: (history: History<StepKind>) => Step<StepKind> | null): void {
    if (!this.#edit || !this.#history || !this.#draft?.mine) return;
    const done = step(this.#history);
    if (!done) return;
    if (done.kind !== 'typing') this.#open = null;
    const { text } = this.#history;
    this.#stand(this.#edit.notebookText(text, this.#data.file));
    this.#draft.change(text);
  }

  #stand(now: NotebookText, isTyping = false): void {
    this.#now = now;
    const { undoable, redoable } = this.#history ?? { undoable: null, redoable: null };
    this.#steps = { undo: undoable !== null, redo: redoable !== null };
    if (typeof this.#open === 'number' && !now.notebook.blocks[this.#open]) this.#open = null;
    this.#book.edit(now, isTyping);
  }
}
