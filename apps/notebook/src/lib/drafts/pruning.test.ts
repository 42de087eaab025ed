import { expect, it } from 'vitest';
import { expendable, outgrown } from './pruning.ts';
import { commonAncestor } from './records.ts';

const line = (count: number, everyMs: number) =>
  Array.from({ length: count }, (_, i) => ({
    rev: i + 1,
    parent: i === 0 ? null : i,
    bytes: 10,
    savedAt: i * everyMs,
  }));
const record = (headRev: number, branches: number[] = [], lastRev = headRev) => ({
  id: 'd',
  headRev,
  lastRev,
  branches,
  baseSha256: '',
});
const revsOf = (revisions: readonly { rev: number }[]) => revisions.map(({ rev }) => rev);

it('never takes the head, the end of a branch, or where it left', () => {
  const forked = [...line(5, 0), { rev: 6, parent: 2, bytes: 10, savedAt: 0 }];
  expect(commonAncestor(forked, 5, 6)).toBe(2);
  expect(revsOf(expendable(record(5, [6], 6), forked))).toEqual([1, 3, 4]);
  expect(revsOf(expendable(record(1), line(1, 0)))).toEqual([]);
});

it('thins out what is old to one in ten minutes, and leaves the newest hundred', () => {
  const revisions = line(300, 60_000);
  const gone = revsOf(outgrown(record(300), revisions));
  const kept = revsOf(revisions).filter((rev) => !gone.includes(rev));
  expect(kept.slice(-100)).toEqual(revsOf(revisions.slice(-100)));
  expect(kept.slice(0, -100)).toEqual(Array.from({ length: 20 }, (_, i) => (i + 1) * 10));
});

it('thins by order, not by the clock, when the clock goes back', () => {
  const revisions = line(200, 60_000).map((one) => ({ ...one, savedAt: -one.savedAt }));
  const gone = revsOf(outgrown(record(200), revisions));
  expect(gone.every((rev) => rev <= 100)).toBe(true);
  expect(gone.length).toBeGreaterThan(80);
});
