import { describe, expect, it } from 'vitest';
import type { Conditions, Scalar } from './conditions.ts';
import { compilePredicate } from './predicate.ts';
import { traceConditions } from './trace.ts';

const met: Conditions = {
  fact: 'achievement',
  operator: 'greaterThanInclusive',
  value: { fact: 'threshold' },
};
const isNumber: Conditions = { fact: 'kind', operator: 'equal', value: 'number' };
const facts = { kind: 'number', achievement: 99.5, threshold: 100 };

describe('traceConditions', () => {
  it('keeps the verdict and every comparison with both of its sides', async () => {
    const trace = await traceConditions({ all: [isNumber, met] }, facts);
    expect(trace).toEqual({
      verdict: false,
      conditions: {
        result: false,
        all: [
          { ...isNumber, result: true, factResult: 'number', valueResult: 'number' },
          { ...met, result: false, factResult: 99.5, valueResult: 100 },
        ],
      },
    });
  });

  it('gives the result of every group, at every depth', async () => {
    const { conditions } = await traceConditions(
      { any: [{ all: [isNumber, met] }, { not: { any: [met] } }] },
      facts,
    );
    expect(conditions).toMatchObject({
      result: true,
      any: [
        { result: false, all: [{ result: true }, { result: false }] },
        { result: true, not: { result: false, any: [{ result: false }] } },
      ],
    });
  });

  it('shows absent facts as null, on the left and on the right', async () => {
    const { verdict, conditions } = await traceConditions(met, {
      achievement: null,
      threshold: null,
    });
    expect(verdict).toBe(false);
    expect(conditions).toEqual({ ...met, result: false, factResult: null, valueResult: null });
  });

  it('shows numbers that JSON does not know', async () => {
    const { conditions } = await traceConditions(met, { achievement: NaN, threshold: -Infinity });
    expect(conditions).toMatchObject({ factResult: NaN, valueResult: -Infinity });
  });

  it('keeps the name of a condition beside its content', async () => {
    const named = { met, both: { all: [isNumber, { condition: 'met' }] } };
    const trace = await traceConditions(
      { condition: 'both' },
      { ...facts, achievement: 100 },
      named,
    );
    expect(trace).toMatchObject({
      verdict: true,
      conditions: {
        condition: 'both',
        result: true,
        all: [
          { fact: 'kind', result: true },
          { condition: 'met', fact: 'achievement', result: true, factResult: 100 },
        ],
      },
    });
  });

  it('says where nobody looked, since the verdict was decided before', async () => {
    const first = { fact: 'kind', operator: 'equal', value: 'letter', priority: 2 };
    const { conditions } = await traceConditions(
      { all: [met, { condition: 'met' }, first] },
      facts,
      { met },
    );
    expect(conditions.all).toEqual([
      { ...met, result: null },
      { condition: 'met', result: null },
      {
        fact: 'kind',
        operator: 'equal',
        value: 'letter',
        result: false,
        factResult: 'number',
        valueResult: 'letter',
      },
    ]);
  });

  it('leaves conditions and facts as they were', async () => {
    const conditions: Conditions = { all: [{ ...met, priority: 3 }, { condition: 'met' }] };
    const given = structuredClone({ conditions, facts, met });
    await traceConditions(conditions, facts, { met });
    expect({ conditions, facts, met }).toEqual(given);
  });

  it('does not mix calls that overlap', async () => {
    const conditions: Conditions = {
      any: [
        { all: [{ ...met, priority: 2 }, isNumber] },
        { fact: 'achievement', operator: 'in', value: [1, 7, 77], priority: 1 },
      ],
    };
    const cases = Array.from({ length: 100 }, (_, i) => ({
      ...facts,
      achievement: i,
      threshold: 50,
    }));
    const traces = await Promise.all(cases.map((given) => traceConditions(conditions, given)));
    const holds = compilePredicate(conditions);
    expect(traces.map(({ verdict }) => verdict)).toEqual(
      cases.map((given: Record<string, Scalar>) => holds((fact) => given[fact] ?? null)),
    );
    expect(traces.map((trace) => trace.conditions.any?.[0]?.all?.[0]?.factResult)).toEqual(
      cases.map(({ achievement }) => achievement),
    );
  });

  it('rejects conditions that have not passed the check', async () => {
    await expect(traceConditions({ condition: 'met' }, facts)).rejects.toThrow('met');
    await expect(traceConditions(met, { achievement: 1 })).rejects.toThrow('threshold');
  });
});
