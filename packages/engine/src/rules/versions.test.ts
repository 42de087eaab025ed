import { describe, expect, it } from 'vitest';
import { type Dated, inForce, periodEnd, versionInForce } from './versions.ts';

const version = (version: string, validFrom: string, changes: Partial<Dated> = {}): Dated => ({
  version,
  stage: 'released',
  validFrom,
  knownFrom: validFrom,
  ...changes,
});

const on = (validOn: string, knownOn: string | null = null) => ({ validOn, knownOn });

describe('the version in force', () => {
  const first = version('1.0.0', '2021-01-01');
  const second = version('2.0.0', '2022-07-01', { knownFrom: '2022-12-20' });

  it('is the one that began last on the day asked for', () => {
    expect(versionInForce([first, second], on('2022-06-30'))).toBe(first);
    expect(versionInForce([first, second], on('2022-07-01'))).toBe(second);
    expect(versionInForce([second, first], on('2030-01-01'))).toBe(second);
  });

  it('leaves out a successor that was not known yet, though it was in force already', () => {
    expect(versionInForce([first, second], on('2022-12-31', '2022-12-19'))).toBe(first);
    expect(versionInForce([first, second], on('2022-12-31', '2022-12-20'))).toBe(second);
  });

  it('is none before the first one began, or before it was known', () => {
    expect(versionInForce([first, second], on('2020-12-31'))).toBeNull();
    expect(versionInForce([first], on('2022-12-31', '2020-12-31'))).toBeNull();
    expect(versionInForce([], on('2022-12-31'))).toBeNull();
  });

  it('is the higher of two that began on one day, counted as numbers', () => {
    const nine = version('1.9.0', '2022-01-01');
    const ten = version('1.10.0', '2022-01-01');
    expect(versionInForce([ten, nine], on('2022-12-31'))).toBe(ten);
    expect(versionInForce([nine, ten], on('2022-12-31'))).toBe(ten);
  });

  it('is never a draft or a proposal, unless drafts are asked for', () => {
    const draft = version('3.0.0', '2022-08-01', { stage: 'draft' });
    const proposed = version('4.0.0', '2022-09-01', { stage: 'proposed' });
    const all = [first, draft, proposed];
    expect(versionInForce(all, on('2022-12-31'))).toBe(first);
    expect(versionInForce(all, { ...on('2022-12-31'), withDrafts: true })).toBe(proposed);
    expect(versionInForce(all, { ...on('2022-08-31'), withDrafts: true })).toBe(draft);
    expect(versionInForce([draft], on('2022-12-31'))).toBeNull();
  });

  it('comes with its document', () => {
    const documents = [{ value: first }, { value: second }];
    expect(inForce(documents, on('2022-12-31'))).toBe(documents[1]);
    expect(inForce(documents, on('2020-12-31'))).toBeNull();
  });
});

describe('the end of a period', () => {
  it('is the last day of the year or of the quarter', () => {
    expect(periodEnd(2022, null)).toBe('2022-12-31');
    expect([1, 2, 3, 4].map((quarter) => periodEnd(2022, quarter))).toEqual([
      '2022-03-31',
      '2022-06-30',
      '2022-09-30',
      '2022-12-31',
    ]);
  });
});
