import { sha256Hex } from '@tolok/schema';
import { createSubscriber } from 'svelte/reactivity';
import { BackupReminder } from './backupReminder.ts';
import type { DraftDatabase } from './draftDatabase.ts';
import { type NamedText, printDraftFile } from './draftFile.ts';
import { failureOf } from './failure.ts';
import { heartbeatSeat } from './heartbeatSeat.ts';
import { lockSeat } from './lockSeat.ts';
import { type Message, isMessage } from './messages.ts';
import type { Channel, DraftPlatform } from './platform.ts';
import { thin, thinEvery } from './pruning.ts';
import type { Placed, Revision } from './records.ts';
import { type ThreeWay, appendRevision, readBranches, readHead } from './revisionLog.ts';
import { Saver } from './saver.ts';
import type { Seat } from './seat.ts';
import type { Mark } from './sentinel.ts';
import type { DraftStatus } from './status.ts';
import { tryAgain } from './tryAgain.ts';

export interface DraftOptions {
  readonly id: string;
  /** The text the draft begins from, as it ships or was released. */
  readonly base: string;
  readonly db: DraftDatabase;
  readonly platform: DraftPlatform;
  /** Told each revision that is written. */
  readonly onSaved: (draftId: string, mark: Mark) => void;
  readonly onClosed: () => void;
}

/**
 * One text that is being changed, kept from the first keystroke. `status`, `text`, `mine`, `branched`
 * and what else can be read is reactive: read in a component, it follows.
 *
 * The text is the draft's; a view shows `text` and hands in what was typed with `change`. What was
 * typed last is lost by at most a second when a tab crashes. Two tabs that both typed keep both
 * texts: that which was saved first is the main line, the other a branch, until a person puts them
 * together with `settle`. Nothing here rejects because the store fails: `status` says so.
 */
export class Draft {
  readonly id: string;
  readonly #options: DraftOptions;
  readonly #self: string;
  readonly #channel: Channel;
  readonly #seat: Seat;
  readonly #saver: Saver;
  readonly #backup: BackupReminder;
  readonly #endLeave: () => void;
  readonly #listeners = new Set<() => void>();
  readonly #track = createSubscriber((update) => this.onChange(update));
  #text: string;
  #parent: number | null = null;
  #settles: number | null = null;
  #onBranch = false;
  #branched = false;
  #baseChanged = false;
  #damaged: readonly number[] = [];
  #status: DraftStatus = null;

  /** Listens before anything is read, so that nothing another tab writes meanwhile is missed. */
  constructor(options: DraftOptions) {
    const { id, base, platform } = options;
    this.id = id;
    this.#options = options;
    this.#text = base;
    this.#self = platform.newId();
    this.#saver = new Saver(platform.after, () => this.#save());
    this.#backup = new BackupReminder(platform.after, base, () => this.#notify());
    this.#channel = platform.openChannel(`tolok-draft:${id}`, (data) => this.#hear(data));
    const seat = {
      draftId: id,
      self: this.#self,
      platform,
      post: (message: Message) => this.#channel.post(message),
      settle: () => this.flush(),
      onChange: (mine: boolean) => void this.#turned(mine),
    };
    this.#seat = platform.locks ? lockSeat(platform.locks, seat) : heartbeatSeat(seat);
    this.#endLeave = platform.onLeave(() => void this.flush());
  }

  /** The text as it stands in this tab. */
  get text(): string {
    this.#track();
    return this.#text;
  }

  get status(): DraftStatus {
    this.#track();
    return this.#status;
  }

  /** Whether this tab edits; where it does not, another does, and `change` refuses. */
  get mine(): boolean {
    this.#track();
    return this.#seat.mine;
  }

  /** Whether there are two versions that a person has to put together. */
  get branched(): boolean {
    this.#track();
    return this.#branched;
  }

  /** Whether the text this draft began from is not the `base` of today. */
  get baseChanged(): boolean {
    this.#track();
    return this.#baseChanged;
  }

  /** Revisions found damaged on opening, newest first; `text` is the newest sound one before them. */
  get damaged(): readonly number[] {
    this.#track();
    return this.#damaged;
  }

  /** Whether something was typed that is not confirmed. */
  get dirty(): boolean {
    this.#track();
    return this.#saver.dirty;
  }

  /** Whether what this tab edits has stood in the browser alone, in no file, for 20 minutes. */
  get backupDue(): boolean {
    this.#track();
    return this.#backup.due && this.#seat.mine;
  }

  /** Takes up what is kept and finds out who edits. Settles also when the store cannot be read. */
  async open(): Promise<void> {
    await Promise.all([this.load(), this.#seat.decided]);
  }

  /** Takes up what is kept, unless something is typed meanwhile; a failure is told by `status`. */
  async load(): Promise<void> {
    const { db, id, base } = this.#options;
    const { changes } = this.#saver;
    try {
      const stored = await readHead(db, id);
      if (changes < this.#saver.changes) return;
      if (!stored) return this.#tell(null);
      const { record, text, savedAt, damaged } = stored;
      this.#text = text;
      this.#backup.changed(text);
      this.#parent = record.headRev;
      this.#onBranch = false;
      this.#branched = record.branches.length > 0;
      this.#baseChanged = record.baseSha256 !== sha256Hex(base);
      this.#damaged = damaged;
      this.#tell({ kind: 'saved', rev: record.headRev, at: savedAt });
    } catch (error) {
      this.#tell({ kind: 'failed', ...failureOf(error) });
    }
  }

  /** Takes what was typed. Gives false, and takes nothing, where another tab edits. */
  change(text: string): boolean {
    if (!this.#seat.mine) return false;
    if (text === this.#text && this.#settles === null) return true;
    this.#text = text;
    this.#saver.touch();
    this.#backup.changed(text);
    if (this.#status?.kind !== 'failed') this.#status = { kind: 'saving' };
    this.#notify();
    return true;
  }

  /** Saves now: before the page is left, a cell is run, a file is written. Never rejects. */
  flush(): Promise<void> {
    return this.#saver.flush();
  }

  /** Makes this tab the one that edits. The other keeps what it has, and reads from then on. */
  async takeOver(): Promise<void> {
    await this.#seat.take();
  }

  /** All that is kept, newest first. Empty where nothing is, or the store cannot be read. */
  async history(): Promise<Revision[]> {
    const { db, id } = this.#options;
    try {
      return (await (await db.ready()).revisionsOf(id)).reverse();
    } catch (error) {
      this.#tell({ kind: 'failed', ...failureOf(error) });
      return [];
    }
  }

  /** Two versions and what both began from, for each branch. Empty when there are none. */
  async versions(): Promise<ThreeWay[]> {
    try {
      return await readBranches(this.#options.db, this.id);
    } catch (error) {
      this.#tell({ kind: 'failed', ...failureOf(error) });
      return [];
    }
  }

  /** Ends a branch: `text` is what a person made of it and the main line. False as for `change`. */
  async settle({ head, branch }: ThreeWay, text: string): Promise<boolean> {
    if (!this.#seat.mine) return false;
    await this.flush();
    this.#parent = head.rev;
    this.#settles = branch.rev;
    this.#onBranch = false;
    this.change(text);
    await this.flush();
    return true;
  }

  /** The text as a file to be saved, whether or not the store works; then it is in one. */
  toFile(): NamedText {
    const { platform } = this.#options;
    const writtenAt = platform.now();
    this.#backup.written(this.#text);
    this.#notify();
    return printDraftFile({ id: this.id, text: this.#text, rev: this.#parent, writtenAt });
  }

  /** Calls back after each change of what can be read here; what it gives ends that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Keeps what is typed and lets the next tab edit. */
  async close(): Promise<void> {
    this.#endLeave();
    await this.flush();
    this.#saver.stop();
    this.#backup.stop();
    this.#seat.leave();
    this.#channel.close();
    this.#options.onClosed();
  }

  /** Says that the store cannot be opened because another tab holds an older one. */
  blocked(): void {
    this.#tell({ kind: 'failed', reason: 'blocked', detail: '' });
  }

  async #save(): Promise<boolean> {
    if (this.#status?.kind !== 'failed') this.#tell({ kind: 'saving' });
    const text = this.#text;
    try {
      const { db, id } = this.#options;
      const write = () => this.#append(text);
      await write().catch((error: unknown) => tryAgain(write, error, { db, id, text }));
      return true;
    } catch (error) {
      this.#tell({ kind: 'failed', ...failureOf(error) });
      return false;
    }
  }

  async #append(text: string): Promise<void> {
    const { db, id, base, platform, onSaved } = this.#options;
    const at = platform.now();
    const placed = await appendRevision(db, {
      draftId: id,
      text,
      parent: this.#parent,
      settles: this.#settles,
      baseSha256: sha256Hex(base),
      appVersion: platform.appVersion,
      savedAt: at,
    });
    this.#stand(placed);
    const whole = text === this.#text;
    this.#tell(whole ? { kind: 'saved', rev: placed.rev, at } : { kind: 'saving' });
    this.#channel.post({ kind: 'saved', from: this.#self, rev: placed.rev } satisfies Message);
    onSaved(id, { rev: placed.rev, sha: sha256Hex(text), at });
    if (placed.rev % thinEvery === 0) await thin(db, id).catch(() => 0);
  }

  #stand({ rev, record }: Placed): void {
    this.#parent = rev;
    this.#settles = null;
    this.#onBranch = rev !== record.headRev;
    this.#branched = record.branches.length > 0;
  }

  #hear(data: unknown): void {
    if (!isMessage(data)) return;
    this.#seat.hear(data);
    if (data.kind === 'saved') void this.#follow();
  }

  /** Shows what another tab wrote, unless something of this tab would be lost. */
  async #follow(): Promise<void> {
    if (this.#saver.dirty) return;
    if (!this.#onBranch) return this.load();
    const branches = await this.versions();
    const ended = branches.every(({ branch }) => branch.rev !== this.#parent);
    if (ended) await this.load();
  }

  async #turned(mine: boolean): Promise<void> {
    this.#notify();
    if (mine) await this.#follow();
    else await this.flush();
    this.#notify();
  }

  #tell(status: DraftStatus): void {
    this.#status = status;
    this.#notify();
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}
