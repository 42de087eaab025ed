import { sharedShare } from './sharedShare.ts';

/**
 * How alike two names are, from 0 to 1: pieces of three letters that both have, of those either has,
 * each as often as it stands (Sørensen–Dice). Capitals, spaces and punctuation do not matter; a slip
 * of the pen costs little.
 */
export const nameLikeness = (one: string, other: string): number =>
  sharedShare(piecesOf(one), piecesOf(other));

/** Words are padded, so that short ones count and their beginnings weigh. */
const piecesOf = (name: string): readonly string[] =>
  name
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '')
    .flatMap((word) => {
      const padded = [...`  ${word} `];
      return padded.slice(2).map((_, i) => padded.slice(i, i + 3).join(''));
    });
