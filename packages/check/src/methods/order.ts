import { type RuleSet, findVersion } from '@tolok/engine';
import { canBeAtMost, canBeLess } from '@tolok/formula';
import { type ExpectOrder, type Scale, type Text, decimalToNumber } from '@tolok/schema';
import { type Cell, saysSomething } from '../cells/cell.ts';
import { type Selected, groupCells, wantedOf } from '../cells/select.ts';
import type { Relation } from '../relations/relation.ts';
import { printedText } from '../relations/words.ts';
import { gather, keyOf, shownGroup } from './gather.ts';
import type { Method } from './method.ts';
import { type Comparable, comparable } from './comparable.ts';

/**
 * A figure stands on the right side of another: numbers by what they are, days by the calendar,
 * letters by their place on the scale that a column names. What printed digits leave open is not
 * refuted, and where one of the two is not there nothing is said. Two that cannot be compared, such
 * as a letter that is not on the scale, keep the check from being carried out.
 */
export const order: Method<ExpectOrder> = ({ expect, tables, rules, report }) => {
  const { by, cells, scale } = expect;
  const columns = scale === undefined ? by : [...by, scale];
  const of = (own: ExpectOrder['figure']) =>
    groupCells(gather(tables, wantedOf(cells, own), columns, report), by);
  const [figures, bounds] = [of(expect.figure), of(expect.bound)];
  const relations: Relation[] = [];
  let [excluded, nulls] = [0, 0];
  for (const [group, [first, ...others]] of figures) {
    const [bound, ...more] = bounds.get(group) ?? [];
    const count = 1 + Math.max(others.length, more.length);
    if (count > 1) {
      report('check.several', { name: 'figure', count, group: shownGroup(group) });
      continue;
    }
    const silent = [first, bound].filter((one) => one && !saysSomething(one.cell)).length;
    nulls += silent;
    if (!first || !bound || silent > 0) {
      excluded++;
      continue;
    }
    const both = comparable(first.cell, bound.cell, scaleOf(rules, first, scale));
    if (both) relations.push(ordered(keyOf(group), first.cell, bound.cell, both, expect.order));
    else {
      const values = { figure: numberOrText(first.cell), bound: numberOrText(bound.cell) };
      report('check.not-ordered', { ...values, group: shownGroup(group) });
    }
  }
  return { relations, excluded, nulls };
};

/** The scale that a column of the figure names; null without one. */
const scaleOf = (
  rules: RuleSet | null,
  figure: Selected,
  column: string | undefined,
): Scale | null => {
  const reference = column === undefined ? null : figure.key(column);
  return rules && typeof reference === 'string'
    ? (findVersion(rules.scales, reference)?.value ?? null)
    : null;
};

function ordered(
  key: readonly string[],
  cell: Cell,
  bound: Cell,
  { figure: a, bound: b, days }: Comparable,
  side: ExpectOrder['order'],
): Relation {
  const { can, always } = sides[side];
  return {
    key,
    cells: [cell, bound],
    parts: [],
    told: [],
    repairs: [],
    judge: () => ({
      says: always(a, b) ? 'holds' : can(a, b) ? 'open' : 'fails',
      expected: null,
      expectedText: numberOrText(bound),
    }),
    sentence: () => {
      const { id, en } = (days ? dayWords : words)[side];
      return {
        id: `${printedText(cell).id} ${id} ${printedText(bound).id}.`,
        en: `${printedText(cell).en} ${en} ${printedText(bound).en}.`,
      };
    },
  };
}

/** As it stands in the document; where none prints it, a number is one in any language. */
const numberOrText = (cell: Cell): number | string =>
  cell.asPrinted === null && cell.text === null && cell.value
    ? decimalToNumber(cell.value.scaled, cell.value.scale)
    : printedText(cell).id;

type Compared = Comparable['figure'];

interface Side {
  /** Whether it may be so, and whether it cannot be otherwise. */
  readonly can: (figure: Compared, bound: Compared) => boolean;
  readonly always: (figure: Compared, bound: Compared) => boolean;
}

const atMost: Side = { can: canBeAtMost, always: (a, b) => !canBeLess(b, a) };
const below: Side = { can: canBeLess, always: (a, b) => !canBeAtMost(b, a) };

const turned = ({ can, always }: Side): Side => ({
  can: (a, b) => can(b, a),
  always: (a, b) => always(b, a),
});

const sides: Readonly<Record<ExpectOrder['order'], Side>> = {
  'at-least': turned(atMost),
  'at-most': atMost,
  above: turned(below),
  below,
};

const words: Readonly<Record<ExpectOrder['order'], Text>> = {
  'at-least': { id: 'tidak mencapai', en: 'does not reach' },
  'at-most': { id: 'melebihi', en: 'is above' },
  above: { id: 'tidak melebihi', en: 'is not above' },
  below: { id: 'tidak di bawah', en: 'is not below' },
};

const dayWords: Readonly<Record<ExpectOrder['order'], Text>> = {
  'at-least': { id: 'sebelum', en: 'is before' },
  'at-most': { id: 'sesudah', en: 'is after' },
  above: { id: 'tidak sesudah', en: 'is not after' },
  below: { id: 'tidak sebelum', en: 'is not before' },
};
