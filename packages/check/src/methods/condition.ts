import { evaluateInterval, isInterval, nearestNumber } from '@tolok/formula';
import type { ExpectCondition, Language } from '@tolok/schema';
import { groupCells, wantedOf } from '../cells/select.ts';
import { type Relation, type Verdict, nothingRelated } from '../relations/relation.ts';
import { printedText } from '../relations/words.ts';
import { readFormula } from './formula.ts';
import { areFilled, gather, gatherInputs, intervalsOf, keyOf, nullsOf } from './gather.ts';
import type { Method } from './method.ts';

// A formula gives a number; the characters before the condition are its places' distance.
const before = 'if (';
const after = ') then 1 else 0';

/** A condition holds between printed cells. Where their digits leave it open it is not refuted. */
export const condition: Method<ExpectCondition> = ({ expect, tables, report }) => {
  const { cells, by, inputs, must } = expect;
  const read = readFormula(before + must + after, inputs, undefined, (code, values, place) =>
    report(code, values, {
      ...place,
      ...(place?.range
        ? {
            range: { from: place.range.from - before.length, to: place.range.to - before.length },
          }
        : {}),
    }),
  );
  const [first] = Object.keys(inputs);
  const own = first === undefined ? undefined : inputs[first];
  if (!own) return nothingRelated;
  const { unit: _unit, list: _list, absent: _absent, by: _by, ...leading } = own;
  const groups = groupCells(gather(tables, wantedOf(cells, leading), by, report), by);
  const inputsOf = gatherInputs(tables, cells, inputs, by, report);
  if (!read) return nothingRelated;
  const relations: Relation[] = [];
  let [excluded, nulls] = [0, 0];
  for (const group of groups.keys()) {
    const used = inputsOf(group);
    nulls += used ? nullsOf(used) : 0;
    const all = used?.flatMap((one) => one.cells) ?? [];
    const [cell, ...others] = all;
    if (!used || !cell || !areFilled(used)) {
      excluded++;
      continue;
    }
    relations.push({
      // Only what fails is asked for it, and most hold.
      get key() {
        return keyOf(group);
      },
      cells: [cell, ...others],
      parts: [],
      told: [],
      repairs: [],
      judge(instead): Verdict {
        const intervals = intervalsOf(used, instead);
        const outcome = intervals && evaluateInterval(read, intervals);
        if (!outcome || !isInterval(outcome)) return { says: 'open', expected: null };
        const [low, high] = [nearestNumber(outcome.low), nearestNumber(outcome.high)];
        return { says: low === 1 ? 'holds' : high === 0 ? 'fails' : 'open', expected: null };
      },
      sentence() {
        const shown = (language: Language) =>
          used
            .map(({ name, cells: own }) =>
              [name, own.map((one) => printedText(one)[language]).join('; ')].join(' '),
            )
            .join(', ');
        return {
          id: `Tidak berlaku ${must}: ${shown('id')}.`,
          en: `${must} does not hold: ${shown('en')}.`,
        };
      },
    });
  }
  return { relations, excluded, nulls };
};
