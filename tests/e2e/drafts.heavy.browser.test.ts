import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { DraftDatabase } from '../../apps/notebook/src/lib/drafts/draftDatabase.ts';
import { makeRoom } from '../../apps/notebook/src/lib/drafts/pruning.ts';
import {
  appendRevision,
  isSound,
  readBranches,
  readHead,
} from '../../apps/notebook/src/lib/drafts/revisionLog.ts';

const draftId = 'notebook:contoh';

/** What must be true of the log, kept as plainly as can be. */
interface Model {
  readonly texts: string[];
  head: number;
  branches: number[];
  readonly pruned: Set<number>;
  readonly tabs: { upon: number | null }[];
}

interface Real {
  readonly tabs: DraftDatabase[];
}

let opened: DraftDatabase[] = [];
let count = 0;

async function openTabs(): Promise<Real> {
  const name = `drafts-${count++}`;
  opened = [0, 1].map(() => new DraftDatabase(name, () => undefined));
  return { tabs: opened };
}

afterEach(async () => {
  for (const db of opened) db.close();
});

const entry = (text: string, parent: number | null, settles: number | null = null) => ({
  draftId,
  text,
  parent,
  settles,
  baseSha256: 'base',
  appVersion: 'test',
  savedAt: 0,
});

/** What the model says of a revision that is put upon `parent`. */
function put(model: Model, tab: number, text: string): number {
  const rev = model.texts.push(text);
  const { upon } = model.tabs[tab]!;
  if (rev === 1 || upon === model.head) model.head = rev;
  else model.branches = [...model.branches.filter((end) => end !== upon), rev];
  model.tabs[tab]!.upon = rev;
  return rev;
}

type Command = fc.AsyncCommand<Model, Real>;

const always = () => true;
const anyTab = fc.nat(1);
const anyText = fc.string({ unit: 'binary', maxLength: 40 });

/** One tab types and saves. */
const append = (tab: number, text: string): Command => ({
  check: always,
  toString: () => `tab ${tab} saves`,
  async run(model, real) {
    const { upon } = model.tabs[tab]!;
    const placed = await appendRevision(real.tabs[tab]!, entry(text, upon));
    expect(placed.rev).toBe(put(model, tab, text));
    await holds(model, real);
  },
});

/** Both tabs save at one time: it is as if one had been first. */
const both = (one: string, other: string): Command => ({
  check: always,
  toString: () => 'both save',
  async run(model, real) {
    const texts = [one, other];
    const placed = await Promise.all(
      texts.map((text, tab) => appendRevision(real.tabs[tab]!, entry(text, model.tabs[tab]!.upon))),
    );
    for (const tab of placed[0]!.rev < placed[1]!.rev ? [0, 1] : [1, 0]) {
      expect(placed[tab]!.rev).toBe(put(model, tab, texts[tab]!));
    }
    await holds(model, real);
  },
});

/** A save that is broken off after everything was written, before it is complete. */
const abort = (tab: number, text: string): Command => ({
  check: always,
  toString: () => `a save of tab ${tab} is broken off`,
  async run(model, real) {
    const db = await real.tabs[tab]!.ready();
    const broken = db.transaction('rw', db.drafts, db.revs, async (transaction) => {
      await appendRevision(db, entry(text, model.tabs[tab]!.upon));
      transaction.abort();
    });
    await expect(broken).rejects.toThrow();
    await holds(model, real);
  },
});

/** A tab is closed or crashes, and comes back with the head. */
const reopen = (tab: number): Command => ({
  check: always,
  toString: () => `tab ${tab} comes back`,
  async run(model, real) {
    real.tabs[tab]!.close({ disableAutoOpen: false });
    const stored = await readHead(real.tabs[tab]!, draftId);
    expect(stored?.text ?? null).toBe(model.texts[model.head - 1] ?? null);
    expect(stored?.damaged ?? []).toEqual([]);
    model.tabs[tab]!.upon = model.texts.length > 0 ? model.head : null;
    await holds(model, real);
  },
});

/** A person puts the first branch and the main line together. */
const settle = (tab: number, text: string): Command => ({
  check: ({ branches }) => branches.length > 0,
  toString: () => `tab ${tab} settles`,
  async run(model, real) {
    const db = real.tabs[tab]!;
    const versions = await readBranches(db, draftId);
    expect(versions.map(({ branch }) => branch.rev)).toEqual(model.branches);
    const { head, branch } = versions[0]!;
    expect([head.text, branch.text]).toEqual([
      model.texts[model.head - 1],
      model.texts[model.branches[0]! - 1],
    ]);
    await appendRevision(db, entry(text, head.rev, branch.rev));
    model.tabs[tab]!.upon = head.rev;
    model.branches.shift();
    put(model, tab, text);
    await holds(model, real);
  },
});

/** Space is short. */
const prune = (tab: number, bytes: number): Command => ({
  check: always,
  toString: () => `tab ${tab} makes room for ${bytes}`,
  async run(model, real) {
    const db = await real.tabs[tab]!.ready();
    const before = await db.revisionsOf(draftId);
    const commons = (await readBranches(db, draftId)).map(({ common }) => common?.rev);
    const freed = await makeRoom(db, draftId, bytes);
    const after = await db.revisionsOf(draftId);
    const gone = before.filter(({ rev }) => after.every((kept) => kept.rev !== rev));
    expect(freed).toBe(gone.reduce((sum, revision) => sum + revision.bytes, 0));
    for (const { rev } of gone) {
      expect([model.head, ...model.branches, ...commons]).not.toContain(rev);
      model.pruned.add(rev);
    }
    await holds(model, real);
  },
});

/** Every text that was acknowledged and not pruned is there as it was typed; the ends always are. */
async function holds(model: Model, real: Real): Promise<void> {
  const db = await real.tabs[0]!.ready();
  const revisions = await db.revisionsOf(draftId);
  const expected = model.texts.flatMap((text, i) =>
    model.pruned.has(i + 1) ? [] : [{ rev: i + 1, text }],
  );
  expect(revisions.map(({ rev, text }) => ({ rev, text }))).toEqual(expected);
  expect(revisions.every(isSound)).toBe(true);
  const record = await db.drafts.get(draftId);
  if (model.texts.length === 0) return expect(record).toBeUndefined();
  expect(record).toMatchObject({
    headRev: model.head,
    lastRev: model.texts.length,
    branches: model.branches,
  });
  const kept = revisions.map(({ rev }) => rev);
  expect(kept).toEqual(expect.arrayContaining([model.head, ...model.branches]));
}

describe('the log of revisions', () => {
  it('loses nothing that was acknowledged, whatever two tabs do', async () => {
    const commands = [
      fc.tuple(anyTab, anyText).map(([tab, text]) => append(tab, text)),
      fc.tuple(anyText, anyText).map(([one, other]) => both(one, other)),
      fc.tuple(anyTab, anyText).map(([tab, text]) => abort(tab, text)),
      anyTab.map(reopen),
      fc.tuple(anyTab, anyText).map(([tab, text]) => settle(tab, text)),
      fc.tuple(anyTab, fc.nat(60)).map(([tab, bytes]) => prune(tab, bytes)),
    ];
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 25, size: 'max' }), async (run) => {
        const real = await openTabs();
        const tabs = [{ upon: null }, { upon: null }];
        const model: Model = { texts: [], head: 1, branches: [], pruned: new Set(), tabs };
        await fc.asyncModelRun(() => ({ model, real }), run);
        for (const db of real.tabs) db.close();
      }),
      { seed: 20221, numRuns: 40 },
    );
  });

  it('begins again past what it had when the browser lost the store', async () => {
    const { tabs } = await openTabs();
    const db = tabs[0]!;
    const placed = await appendRevision(db, entry('dari ingatan', 41));
    expect(placed).toMatchObject({ rev: 42, parent: null, record: { headRev: 42, lastRev: 42 } });
    expect(await readHead(db, draftId)).toMatchObject({ text: 'dari ingatan' });
  });

  it('goes back to the last sound revision when one is damaged, and goes on above it', async () => {
    const { tabs } = await openTabs();
    const db = tabs[0]!;
    await appendRevision(db, entry('utuh', null));
    await appendRevision(db, entry('rusak nanti', 1));
    await db.revs.update([draftId, 2], { text: 'rusak' });
    expect(await readHead(db, draftId)).toMatchObject({
      text: 'utuh',
      damaged: [2],
      record: { headRev: 2 },
    });
    const placed = await appendRevision(db, entry('lagi', 2));
    expect(placed.record).toMatchObject({ headRev: 3, branches: [] });
    expect((await db.revs.get([draftId, 2]))?.text).toBe('rusak');
  });

  it('writes nothing to a store of a later build, and stops when one asks for the store', async () => {
    const { tabs } = await openTabs();
    const [old, second] = tabs as [DraftDatabase, DraftDatabase];
    await appendRevision(old, entry('lama', null));
    const newer = new Dexie(old.name);
    newer.version(2).stores({ drafts: 'id', revs: '[draftId+rev]', more: 'id' });
    await newer.open();
    for (const db of [old, second]) {
      await expect(appendRevision(db, entry('terlambat', 1))).rejects.toThrow('later version');
    }
    expect(await newer.table('revs').count()).toBe(1);
    newer.close();
  });

  it('makes the store anew after it was deleted under an open tab', async () => {
    const { tabs } = await openTabs();
    const db = tabs[0]!;
    await appendRevision(db, entry('satu', null));
    await Dexie.delete(db.name);
    const placed = await appendRevision(db, entry('dua', 1));
    expect(placed.rev).toBe(2);
    expect(await readHead(db, draftId)).toMatchObject({ text: 'dua' });
  });
});
