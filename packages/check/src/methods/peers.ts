import { decimalToNumber } from '@tolok/schema';
import type { ExpectPeers } from '@tolok/schema';
import { groupCells, wantedOf } from '../cells/select.ts';
import type { Cell } from '../cells/cell.ts';
import type { Relation } from '../relations/relation.ts';
import { printedText } from '../relations/words.ts';
import { gather, keyOf } from './gather.ts';
import type { Method } from './method.ts';

/**
 * A figure is not far from those of its peers: not more than so many median absolute deviations from
 * their median. Fewer than five of them, or peers that are all alike, say nothing.
 */
export const peers: Method<ExpectPeers> = ({ expect, tables, report }) => {
  const { by, distance } = expect;
  const relations: Relation[] = [];
  let [excluded, nulls] = [0, 0];
  const cells = gather(tables, wantedOf(expect.peers), by, report);
  for (const [group, all] of groupCells(cells, by)) {
    const filled = all.filter(({ cell }) => cell.value);
    nulls += all.length - filled.length;
    const values = filled.map(({ cell }) => numberOf(cell));
    const middle = median(values);
    const spread = median(values.map((one) => Math.abs(one - middle)));
    if (filled.length < fewest || spread === 0) {
      excluded++;
      continue;
    }
    const among = { count: filled.length, middle };
    for (const [i, { cell }] of filled.entries()) {
      const isFar = Math.abs((values[i] ?? middle) - middle) / spread > distance;
      relations.push(peer(group, cell, isFar, among));
    }
  }
  return { relations, excluded, nulls };
};

const fewest = 5;

// Apart from what finds the peers, since a relation that is kept would keep all of them.
const peer = (
  group: string,
  cell: Cell,
  isFar: boolean,
  { count, middle }: { readonly count: number; readonly middle: number },
): Relation => ({
  get key() {
    return [...keyOf(group), cell.row ?? String(cell.index)];
  },
  cells: [cell],
  parts: [],
  told: [],
  repairs: [],
  judge: () => ({ says: isFar ? 'fails' : 'holds', expected: null }),
  sentence: () => ({
    id: `${printedText(cell).id} jauh dari ${count} angka sejenis, bermedian ${String(middle).replace('.', ',')}.`,
    en: `${printedText(cell).en} is far from ${count} figures of its kind, whose median is ${middle}.`,
  }),
});

const numberOf = ({ value }: Cell): number =>
  value ? decimalToNumber(value.scaled, value.scale) : 0;

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}
