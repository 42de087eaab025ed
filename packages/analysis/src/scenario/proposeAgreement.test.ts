import { parseOverride } from '@tolok/engine';
import { readDocument, printJson } from '@tolok/schema';
import { describe, expect, it } from 'vitest';
import { agreement, indicator, rulesOf, said } from '../made.suite.ts';
import { proposeAgreement } from './proposeAgreement.ts';

const rules = rulesOf(
  indicator('satu', '1.0.0'),
  indicator('satu', '1.1.0'),
  indicator('dua', '1.0.0'),
  agreement(
    'induk',
    [
      [
        ['satu@1.0.0', 10, { targets: { 2: 5, 4: 10 } }],
        ['dua@1.0.0', 20, { weight: 2 }],
      ],
    ],
    { facts: 'tabel-1', releasedAt: '2022-01-02' },
  ),
);
const parent = rules.agreements.get('induk')!.value;

const proposed = (...texts: string[]) =>
  proposeAgreement(
    parent,
    texts.map((text) => parseOverride(text).value!),
    { id: 'induk-usulan', today: '2026-11-28' },
  );

describe('a scenario as the draft of an agreement', () => {
  it('holds targets, weights, versions of rules and the believed table', () => {
    const { document, taken, left } = proposed(
      'target.satu=12',
      'weight.dua=3',
      'rule.satu=1.1.0',
      'facts=tabel-2',
    );
    expect(taken).toEqual(['target.satu', 'weight.dua', 'rule.satu', 'facts']);
    expect(left).toEqual([]);
    expect(document.facts).toBe('tabel-2');
    expect(document.objectives[0]!.indicators).toMatchObject([
      { indicator: 'satu@1.1.0', target: 12 },
      { indicator: 'dua@1.0.0', target: 20, weight: 3 },
    ]);
  });

  it('is a draft that replaces its parent, has no release, and is a valid document', () => {
    const { document } = proposed('target.satu=12');
    expect(document).toMatchObject({
      id: 'induk-usulan',
      stage: 'draft',
      supersedes: 'induk',
      validFrom: '2026-11-28',
      knownFrom: '2026-11-28',
    });
    expect(document).not.toHaveProperty('releasedAt');
    const { problems } = readDocument('agreement', printJson(document, 'agreement'), 'x.json');
    expect(problems).toEqual([]);
  });

  it('leaves the shares of quarters behind with the old target, and everything else as it is', () => {
    const [changed, other] = proposed('target.satu=12').document.objectives[0]!.indicators;
    expect(changed).not.toHaveProperty('targets');
    expect(other).toEqual(parent.objectives[0]!.indicators[1]);
    expect(parent.objectives[0]!.indicators[0]).toMatchObject({ target: 10, targets: { 2: 5 } });
  });

  it('tells what no agreement holds, each with its reason', () => {
    const { document, taken, left } = proposed(
      'actual.satu=3',
      'input.satu.x=3',
      'policy.cap=120',
      'target.tiga=1',
      'target.dua=',
    );
    expect(taken).toEqual([]);
    expect(left.map(({ path }) => path)).toEqual([
      ...['actual.satu', 'input.satu.x', 'policy.cap', 'target.tiga', 'target.dua'],
    ]);
    expect(left.every(({ text }) => text.id !== '' && text.en !== '')).toBe(true);
    expect(document.objectives).toEqual(parent.objectives);
  });

  it('keeps the reasons as notes, and the last of two changes of one value', () => {
    const texts = ['target.satu=12', 'target.satu=13'];
    const { document } = proposeAgreement(
      parent,
      texts.map((text) => ({ ...parseOverride(text).value!, reason: said(`karena ${text}`) })),
      { id: 'usulan', today: '2026-11-28' },
    );
    expect(document.objectives[0]!.indicators[0]!.target).toBe(13);
    expect(document.notes).toEqual(said('target.satu: karena target.satu=13'));
  });
});
