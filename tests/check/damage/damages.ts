import type { CauseName } from '@tolok/check';
import {
  type Cell,
  type Judged,
  type Neighbours,
  type Tables,
  cellId,
  inputAllows,
  printedDecimals,
  resultAllows,
} from '@tolok/check/steps';
import type { ExactDecimal } from '@tolok/dataset';
import type { Expect } from '@tolok/schema';
import type { Change } from './copy.ts';
import { reprint, rescale } from './reprint.ts';

/** One way of damaging a report, and the causes any of which a reader may be told. */
export interface Damage {
  readonly name: string;
  readonly causes: readonly CauseName[];
  /** The changed cells; null where this relation has nothing to damage so. */
  readonly of: (given: Given) => readonly Change[] | null;
}

export interface Given {
  readonly judged: Judged;
  readonly near: Neighbours;
  readonly random: (below: number) => number;
  readonly expect: Expect;
  readonly tables: Tables;
}

type Printed = Cell & { readonly value: ExactDecimal; readonly asPrinted: string };

/** A cell with a printed number of more than two digits, in which something can go wrong. */
function printedFirst({ judged }: Given): Printed | null {
  const [cell] = judged.relation.cells;
  const isPlain = judged.relation.repairs.length > 0 && cell.index >= 0;
  return isPlain && cell.value && cell.asPrinted !== null && digitsOf(cell.asPrinted).length > 2
    ? { ...cell, value: cell.value, asPrinted: cell.asPrinted }
    : null;
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');
const decimals = (cell: Printed): number => printedDecimals(cell.asPrinted, cell.value) ?? 0;

/** The cell with another number, printed as it was; null where the two print alike. */
function becomes(cell: Printed, value: ExactDecimal): readonly Change[] | null {
  const places = decimals(cell);
  const size = rescale(value.scaled < 0n ? -value.scaled : value.scaled, value.scale, places);
  const is = { scaled: value.scaled < 0n ? -size : size, scale: places };
  const asPrinted = reprint(cell.asPrinted, places, is);
  return asPrinted === cell.asPrinted
    ? null
    : [{ resource: cell.resource, row: cell.index, asPrinted, value: is }];
}

/** The digits of the cell changed in place. */
function withDigits(
  cell: Printed,
  change: (digits: string) => string | null,
): readonly Change[] | null {
  const places = decimals(cell);
  const size = rescale(
    cell.value.scaled < 0n ? -cell.value.scaled : cell.value.scaled,
    cell.value.scale,
    places,
  );
  const digits = change(String(size).padStart(places + 1, '0'));
  return digits === null ? null : becomes(cell, { scaled: BigInt(digits), scale: places });
}

const partsOf = ({ judged }: Given): readonly Cell[] =>
  judged.relation.parts.filter(({ value }) => value !== null && value.scaled !== 0n);

const plus = (a: ExactDecimal, b: ExactDecimal, sign: 1n | -1n): ExactDecimal => {
  const scale = Math.max(a.scale, b.scale);
  const at = (x: ExactDecimal) => x.scaled * 10n ** BigInt(scale - x.scale);
  return { scaled: at(a) + sign * at(b), scale };
};

const times = ({ scaled, scale }: ExactDecimal, power: number): ExactDecimal =>
  power >= 0 ? { scaled: scaled * 10n ** BigInt(power), scale } : { scaled, scale: scale - power };

/** The first cell with a number that the relation does not hold with, though nothing is added up. */
function refuted({ judged: { relation } }: Given): readonly Change[] | null {
  const [first] = relation.cells;
  if (
    relation.repairs.length > 0 ||
    relation.cells.length < 2 ||
    !first.value ||
    first.asPrinted === null
  )
    return null;
  const cell = { ...first, value: first.value, asPrinted: first.asPrinted };
  for (const value of [times(cell.value, 2), { scaled: 0n, scale: 0 }]) {
    const changes = becomes(cell, value);
    const to = resultAllows({ ...cell, value, asPrinted: null });
    if (changes && to && relation.judge({ cell, to }).says === 'fails') return changes;
  }
  return null;
}

/** Every damage; a new one is one entry. */
export const damages: readonly Damage[] = [
  {
    name: 'two neighbouring digits swapped',
    causes: ['digits-swapped'],
    of(given) {
      const cell = printedFirst(given);
      return (
        cell &&
        withDigits(cell, (digits) => {
          const places = [...digits].flatMap((digit, i) =>
            i > 0 && digit !== digits[i - 1] && !(i === 1 && digit === '0') ? [i] : [],
          );
          const at = places[given.random(places.length)];
          return at === undefined
            ? null
            : digits.slice(0, at - 1) +
                digits.charAt(at) +
                digits.charAt(at - 1) +
                digits.slice(at + 1);
        })
      );
    },
  },
  {
    name: 'one digit mistyped',
    causes: ['one-digit'],
    of(given) {
      const cell = printedFirst(given);
      return (
        cell &&
        withDigits(cell, (digits) => {
          const at = given.random(digits.length);
          const is = String((Number(digits.charAt(at)) + 1 + given.random(8)) % 10);
          return at === 0 && is === '0' ? null : digits.slice(0, at) + is + digits.slice(at + 1);
        })
      );
    },
  },
  {
    name: 'thousands for ones',
    causes: ['power-of-ten'],
    of(given) {
      const cell = printedFirst(given);
      return cell && cell.value.scaled !== 0n ? becomes(cell, times(cell.value, 3)) : null;
    },
  },
  {
    name: 'a shifted decimal point',
    causes: ['power-of-ten'],
    of(given) {
      const cell = printedFirst(given);
      return cell && cell.value.scaled !== 0n
        ? becomes(cell, times(cell.value, given.random(2) === 0 ? 1 : 2))
        : null;
    },
  },
  {
    name: 'the other sign',
    causes: ['sign'],
    of(given) {
      const cell = printedFirst(given);
      if (!cell || cell.value.scaled === 0n) return null;
      return becomes(cell, { scaled: -cell.value.scaled, scale: cell.value.scale });
    },
  },
  {
    name: 'a part left out of its total',
    causes: ['missing-part'],
    of(given) {
      const [cell, parts] = [printedFirst(given), partsOf(given)];
      const part = parts[given.random(parts.length)];
      return cell && part?.value && parts.length > 1
        ? becomes(cell, plus(cell.value, part.value, -1n))
        : null;
    },
  },
  {
    name: 'a part added twice',
    causes: ['doubled-part'],
    of(given) {
      const [cell, parts] = [printedFirst(given), partsOf(given)];
      const part = parts[given.random(parts.length)];
      return cell && part?.value && parts.length > 1
        ? becomes(cell, plus(cell.value, part.value, 1n))
        : null;
    },
  },
  {
    name: 'the figure of last year left standing',
    causes: ['last-year'],
    of(given) {
      const cell = printedFirst(given);
      const other = cell && given.near.otherYears(cell)[0];
      if (!cell || !other?.value || digitsOf(other.asPrinted ?? '').length < 3) return null;
      return becomes(cell, other.value);
    },
  },
  {
    name: 'worked out with the figure of another year',
    causes: ['other-year'],
    of(given) {
      const cell = printedFirst(given);
      const { relation } = given.judged;
      if (!cell || relation.parts.length > 0 || relation.cells.length < 3) return null;
      for (const input of relation.cells.slice(1)) {
        const other = given.near.otherYears(input)[0];
        const to = other && inputAllows(other);
        if (!other?.value || !to) continue;
        const { expected } = relation.judge({ cell: input, to });
        if (!expected) continue;
        const scale = 6;
        const low = (expected.low.numerator * 10n ** BigInt(scale)) / expected.low.denominator;
        return becomes(cell, { scaled: low, scale });
      }
      return null;
    },
  },
  {
    name: 'two columns of a row exchanged',
    // Where the columns are years, the figure is also that of another year.
    causes: ['shifted-column', 'last-year'],
    of(given) {
      const cell = printedFirst(given);
      const other = given.near.inRow.find(
        (one) =>
          one.value &&
          one.asPrinted !== null &&
          digitsOf(one.asPrinted).length > 2 &&
          cell !== null &&
          cellId(one) !== cellId(cell) &&
          one.value.scaled !== cell.value.scaled,
      );
      if (!cell || !other?.value || other.asPrinted === null) return null;
      const theirs = becomes(
        { ...other, value: other.value, asPrinted: other.asPrinted },
        cell.value,
      );
      const ours = becomes(cell, other.value);
      return ours && theirs ? [...ours, ...theirs] : null;
    },
  },
  {
    name: 'cut off in place of rounded',
    causes: ['truncated'],
    of(given) {
      const cell = printedFirst(given);
      const expected = given.judged.verdict.expected;
      if (!cell || !expected || given.judged.relation.parts.length > 0 || decimals(cell) === 0)
        return null;
      const scale = decimals(cell);
      const cut = (expected.low.numerator * 10n ** BigInt(scale)) / expected.low.denominator;
      return cut > 0n ? becomes(cell, { scaled: cut, scale }) : null;
    },
  },
  {
    name: 'stored otherwise than printed',
    causes: [],
    of({ judged, random }) {
      const [cell] = judged.relation.cells;
      if (
        judged.relation.repairs.length > 0 ||
        judged.relation.cells.length > 1 ||
        !cell.value ||
        judged.verdict.expected === null
      )
        return null;
      const { scaled, scale } = cell.value;
      return [
        {
          resource: cell.resource,
          row: cell.index,
          value: { scaled: scaled + BigInt(1 + random(9)) * 10n ** BigInt(scale), scale },
        },
      ];
    },
  },
  {
    name: 'a code written twice and another left out',
    causes: [],
    of({ judged, random, expect, tables }) {
      if (!('column' in expect)) return null;
      const { column, codes } = expect;
      // What other checks know a fact by, a place is known by, or a figure is: another mistake.
      if (['indicator', 'column', 'asPrinted'].includes(column)) return null;
      const [cell] = judged.relation.cells;
      const table = tables.of(cell.resource);
      const own = table?.key(column, cell.index);
      // Another code of the same list: it is then there twice, and this one is not.
      const others = (codes ?? []).filter((code) => code !== own);
      const is = others[random(others.length)];
      if (typeof own !== 'string' || is === undefined) return null;
      return [{ resource: cell.resource, row: cell.index, text: { column, is } }];
    },
  },
  {
    name: 'a row of one list that another does not have',
    causes: [],
    of({ judged, random, expect, tables }) {
      if (!('same' in expect)) return null;
      const { cells } = judged.relation;
      const cell = cells[random(cells.length)];
      const column = expect.on[random(expect.on.length)];
      const table = cell && tables.of(cell.resource);
      if (!cell || !table || column === undefined) return null;
      const own = table.key(column, cell.index);
      if (typeof own !== 'string' || table.rowsWith(column, [own]).length > 1) return null;
      return [{ resource: cell.resource, row: cell.index, text: { column, is: `${own} lain` } }];
    },
  },
  {
    name: 'a series that falls, a bound that is passed',
    causes: [],
    of: refuted,
  },
  {
    name: 'a figure that the text no longer speaks of truly',
    causes: [],
    of(given) {
      const { relation } = given.judged;
      return relation.cells.some(({ resource }) => resource === 'statements')
        ? refuted(given)
        : null;
    },
  },
  {
    name: 'a score that is not out, printed as nothing or as all',
    causes: [],
    of({ judged, random, expect, tables }) {
      if (!('must' in expect)) return null;
      const filled = Object.values(expect.inputs).find(({ where }) => where?.['absent'] === null);
      const cells = (filled?.resources ?? []).flatMap((resource) => {
        const table = tables.of(resource);
        const says = (row: number) => (column: string) => String(table?.key(column, row));
        return Array.from({ length: table?.rows ?? 0 }, (_, row) => row)
          .filter((row) => says(row)('role') === filled?.where?.['role'])
          .filter((row) => says(row)('absent') === 'empty')
          .filter((row) => expect.by.map(says(row)).join() === judged.relation.key.join())
          .map((row) => ({ resource, row }));
      });
      const cell = cells[random(cells.length)];
      const all = random(2) === 0 ? 0n : 100n;
      const asPrinted = `${all}${['%', '', ',00%', ',0'][random(4)]}`;
      return cell
        ? [
            {
              ...cell,
              asPrinted,
              value: { scaled: all, scale: 0 },
              text: { column: 'absent', is: null },
            },
          ]
        : null;
    },
  },
];
