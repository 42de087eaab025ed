import { absent } from '@tolok/schema';
import { expect, it } from 'vitest';
import { from, indicator, rows, rulesOf } from '../made.suite.ts';
import { givenInputs } from './givenInputs.ts';

const ruleOf = (inputs: object) =>
  rulesOf(
    indicator({ id: 'a', measure: { formula: 'x + y', inputs: inputs as never } }),
  ).indicators.get('a')![0]!.value;

const missing = absent('missing-input');

it('takes what a case gives, and what it does not give is absent', () => {
  const rule = ruleOf({ x: rows(), y: from('b') });
  expect(givenInputs(rule, { inputs: { x: 1 } })).toEqual({ x: 1, y: missing });
  expect(givenInputs(rule, { inputs: { x: null, y: 2 } })).toEqual({ x: missing, y: 2 });
  expect(givenInputs(rule, { actual: 1 })).toBeNull();
});

it('counts an absent cell as zero where the rule does', () => {
  const rule = ruleOf({ x: rows({ absent: 'zero' }), y: rows({ absent: 'skip' }) });
  expect(givenInputs(rule, { inputs: { x: null, y: null } })).toEqual({ x: 0, y: missing });
});

it('takes each input from the year the rule asks for, counted from the last one given', () => {
  const rule = ruleOf({ x: rows({ yearOffset: -1 }), y: rows() });
  const years = { '2020': { x: 1, y: 2 }, '2021': { x: 3, y: 4 }, '2022': { x: 5, y: 6 } };
  expect(givenInputs(rule, { years })).toEqual({ x: 3, y: 6 });
  const { '2021': _, ...gap } = years;
  expect(givenInputs(rule, { years: gap })).toEqual({ x: missing, y: 6 });
});

it('adds the constants of the rule', () => {
  const k = { label: { id: 'k', en: 'k' }, unit: 'score', constant: 7 };
  expect(givenInputs(ruleOf({ x: rows(), y: k }), { inputs: { x: 1 } })).toEqual({ x: 1, y: 7 });
});
