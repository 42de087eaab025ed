import type { ExpectSame } from '@tolok/schema';
import type { Cell } from '../cells/cell.ts';
import { missingCell } from '../cells/missingCell.ts';
import { type Selected, groupCells, wantedOf } from '../cells/select.ts';
import { type Relation, nothingRelated } from '../relations/relation.ts';
import { gather, keyOf } from './gather.ts';
import type { Method } from './method.ts';

/**
 * Every place has the same rows, known by the columns `on`; what stands in their cells is another
 * matter. A row that is in some and not in others is told with a place in each.
 */
export const same: Method<ExpectSame> = ({ expect, tables, report }) => {
  const sides = expect.same.map((side) => gather(tables, wantedOf(side), expect.on, report));
  if (sides.some(({ length }) => length === 0)) {
    report('check.nothing', {});
    return nothingRelated;
  }
  const groups = sides.map((side) => groupCells(side, expect.on));
  const all = new Set(groups.flatMap((one) => [...one.keys()]));
  const relations = [...all].flatMap((group) => inEach(group, groups, sides));
  return { relations, excluded: 0, nulls: 0 };
};

function inEach(
  group: string,
  groups: readonly ReadonlyMap<string, readonly Selected[]>[],
  sides: readonly (readonly Selected[])[],
): readonly Relation[] {
  const key = keyOf(group);
  const name = key.join(', ');
  const there = groups.flatMap((one) => one.get(group)?.[0]?.cell ?? []);
  const lacking = groups.flatMap((one, i) =>
    one.has(group) ? [] : (sides[i]?.slice(0, 1).map(({ cell }) => missingCell(name, cell)) ?? []),
  );
  // What most places have is lacking where it is not; what most do not have is out of place.
  const isLacking = there.length > lacking.length;
  const [first, ...others] = isLacking ? [...lacking, ...there] : [...there, ...lacking];
  if (!first) return [];
  return [
    {
      key,
      cells: [first, ...others],
      parts: [],
      told: [],
      repairs: [],
      judge: () => ({
        says: lacking.length === 0 ? 'holds' : 'fails',
        expected: null,
        ...(isLacking ? { expectedText: name } : {}),
      }),
      sentence: () => ({
        id: `"${name}" ada di ${placesOf(there, 'dan')}, dan tidak ada di ${placesOf(lacking, 'dan')}.`,
        en: `"${name}" is in ${placesOf(there, 'and')}, and not in ${placesOf(lacking, 'and')}.`,
      }),
    },
  ];
}

function placesOf(cells: readonly Cell[], and: string): string {
  const names = cells.map(({ table }) => table);
  return names.length < 2
    ? (names[0] ?? '–')
    : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
}
