import { absent } from '@tolok/schema';
import { describe, expect, it } from 'vitest';
import type { PlannedIndicator } from '../plan/plan.ts';
import { targetOf } from './target.ts';

const planned = (interim: PlannedIndicator['rule']['interim'], target: unknown, targets?: object) =>
  ({
    rule: { interim },
    entry:
      target === undefined
        ? null
        : { targets: { 2022: { annual: target, quarters: targets ?? {} } } },
  }) as unknown as PlannedIndicator;

const at = (indicator: PlannedIndicator) =>
  [null, 1, 2, 3, 4].map((quarter) => targetOf(indicator, 2022, quarter, null).value);

describe('the target of a period', () => {
  it('rises in a straight line', () => {
    expect(at(planned('linear-cumulative', 45))).toEqual([45, 11.25, 22.5, 33.75, 45]);
    expect(at(planned('linear-cumulative', 'B'))).toEqual(['B', 'B', 'B', 'B', 'B']);
  });

  it('is the annual one all year', () => {
    expect(at(planned('same-as-annual', 3.6))).toEqual([3.6, 3.6, 3.6, 3.6, 3.6]);
  });

  it('is the agreement’s own, missing where it sets none', () => {
    const missing = absent('missing-input');
    const own = { 1: 0, 2: 10, 4: 40 };
    expect(at(planned('explicit', 45, own))).toEqual([45, 0, 10, missing, 40]);
    expect(at(planned('explicit', 45))).toEqual([45, missing, missing, missing, missing]);
  });

  it('is only set for the year', () => {
    const none = absent('not-applicable');
    expect(at(planned('none', 45))).toEqual([45, none, none, none, none]);
  });

  it('is none where the document sets none, does not have the indicator or is of another year', () => {
    expect(targetOf(planned('linear-cumulative', 45), 2023, null, null).value).toBeNull();
    expect(at(planned('linear-cumulative', null))).toEqual([null, null, null, null, null]);
    expect(at(planned('explicit', undefined))).toEqual([null, null, null, null, null]);
  });

  it('keeps both ends of a range', () => {
    const range = { from: 40, to: 60 };
    expect(at(planned('linear-cumulative', range))).toEqual([
      range,
      { from: 10, to: 15 },
      { from: 20, to: 30 },
      { from: 30, to: 45 },
      range,
    ]);
    expect(at(planned('same-as-annual', range))[2]).toEqual(range);
    expect(at(planned('explicit', 45, { 2: range }))[2]).toEqual(range);
  });

  it('is replaced for the year, and follows from there', () => {
    const replacement = { path: 'target.x', value: 80 };
    expect(targetOf(planned('linear-cumulative', 45), 2022, 2, replacement)).toEqual({
      value: 40,
      changed: ['target.x'],
    });
    const pending = { path: 'target.x', value: absent('pending') };
    expect(targetOf(planned('same-as-annual', 45), 2022, 2, pending).value).toEqual(
      absent('pending'),
    );
    expect(targetOf(planned('linear-cumulative', undefined), 2022, null, replacement).value).toBe(
      80,
    );
  });
});
