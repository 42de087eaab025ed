import { type ProblemList } from '../problemList.ts';
import { visible } from '../visible.ts';

/** For every declared column the position of its cells in a record; -1 where the file lacks it. */
export type ColumnPositions = readonly number[];

/**
 * Compares the header row with the declared names: same names, same spelling, same order, nothing
 * missing, nothing more. Tells every difference, and gives the positions of what can be matched all
 * the same, so that the cells can be checked in the same pass; null when nothing matches.
 */
export function checkHeader(
  found: readonly string[],
  expected: readonly string[],
  problems: ProblemList,
): ColumnPositions | null {
  if (sameHeader(found, expected)) return expected.map((_, i) => i);
  const place = { line: 1 };
  const delimiter = otherDelimiter(found, expected);
  if (delimiter) {
    problems.add('dataset.delimiter', { found: delimiter }, place);
    return null;
  }
  const positions = expected.map((name) => position(name, found));
  if (positions.every((at) => at === -1)) {
    problems.add('dataset.header-missing', { expected: expected.join(',') }, place);
    return null;
  }
  positions.forEach((at, i) => {
    const name = expected[i] ?? '';
    const spelt = found[at];
    if (spelt === undefined) problems.add('dataset.column-missing', { name }, place);
    else if (spelt !== name) {
      problems.add('dataset.column-spelling', { found: visible(spelt), expected: name }, place);
    }
  });
  tellSurplus(found, expected, positions, problems);
  if (!ascending(positions)) {
    const values = { found: visible(found.join(',')), expected: expected.join(',') };
    problems.add('dataset.column-order', values, place);
  }
  return positions;
}

/** True when the cells are exactly the declared names. */
export const sameHeader = (found: readonly string[], expected: readonly string[]): boolean =>
  found.length === expected.length && found.every((name, i) => name === expected[i]);

function otherDelimiter(found: readonly string[], expected: readonly string[]): string | null {
  const line = found.join(',');
  if (found.length >= expected.length && expected.length > 1) return null;
  const match = [';', '\t', '|'].find((delimiter) => {
    const cells = line.split(delimiter);
    return cells.length > 1 && cells.some((cell) => expected.some((name) => alike(cell, name)));
  });
  return match === '\t' ? 'tab' : (match ?? null);
}

function position(name: string, found: readonly string[]): number {
  const exact = found.indexOf(name);
  return exact >= 0 ? exact : found.findIndex((cell) => alike(cell, name));
}

const alike = (a: string, b: string): boolean => plain(a) === plain(b);

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/["\s_\u200b-\u200f\u2060\ufeff-]/g, '')
    .toLowerCase();

function tellSurplus(
  found: readonly string[],
  expected: readonly string[],
  positions: ColumnPositions,
  problems: ProblemList,
): void {
  const place = { line: 1 };
  const used = new Set(positions);
  found.forEach((cell, i) => {
    if (found.indexOf(cell) < i && cell.trim() !== '') {
      problems.add('dataset.column-duplicate', { name: visible(cell) }, place);
    } else if (cell.trim() === '') problems.add('dataset.column-blank', { position: i + 1 }, place);
    else if (!used.has(i)) {
      const known = expected.join(', ');
      problems.add('dataset.column-extra', { name: visible(cell), known }, place);
    }
  });
}

const ascending = (positions: ColumnPositions): boolean => {
  const there = positions.filter((at) => at >= 0);
  return there.every((at, i) => i === 0 || at > (there[i - 1] ?? -1));
};
