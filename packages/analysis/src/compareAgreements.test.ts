import type { RuleFile } from '@tolok/engine';
import type { Agreement, Relation } from '@tolok/schema';
import { describe, expect, it } from 'vitest';
import { type Change, type Comparison, compareAgreements } from './compareAgreements.ts';
import { type MadeLine, agreement, indicator, rulesOf, said } from './made.suite.ts';

describe('two agreements without relations', () => {
  it('are the same throughout when they are one', () => {
    const { changes, counts } = compared(agreement('a', [[['x'], ['y']], [['x']]]), 'a', 'a');
    expect(changes.map(({ kind, also }) => [kind, also])).toEqual([
      ['same', []],
      ['same', []],
      ['same', []],
    ]);
    expect(counts).toMatchObject({ same: 3, added: 0, dropped: 0 });
  });

  it('are told apart by the ids of their indicators, what was dropped last', () => {
    const files = [agreement('a', [[['x'], ['y'], ['z']]]), agreement('b', [[['w'], ['y']]])];
    const { changes, counts } = compared(files, 'a', 'b');
    expect(changes.map(brief)).toEqual([
      ['added', null, 'SK1.1'],
      ['same', 'SK1.2', 'SK1.2'],
      ['dropped', 'SK1.1', null],
      ['dropped', 'SK1.3', null],
    ]);
    expect(counts).toMatchObject({ added: 1, dropped: 2, same: 1 });
  });

  it('pair an id that stands twice in order', () => {
    const files = [agreement('a', [[['x'], ['x']]]), agreement('b', [[['x']]])];
    expect(compared(files, 'a', 'b').changes.map(brief)).toEqual([
      ['same', 'SK1.1', 'SK1.1'],
      ['dropped', 'SK1.2', null],
    ]);
  });

  it('rename where the printed name is another beyond spaces and capitals', () => {
    const named = (id: string, name?: string) =>
      agreement(id, [[['x', 1, name === undefined ? {} : { name }]]]);
    const files = [
      named('a', 'Nilai minimal  laporan'),
      named('b', ' nilai Minimal Laporan'),
      named('c', 'nilai minimal: laporan'),
      named('d'),
    ];
    const kind = (to: string) => compared(files, 'a', to).changes[0]?.kind;
    expect([kind('b'), kind('c'), kind('d')]).toEqual(['same', 'renamed', 'same']);
  });
});

describe('another version of an indicator', () => {
  const changed = (level: 'patch' | 'minor' | 'major', before: string) => ({
    supersedes: `x@${before}`,
    change: { level, text: said('diubah') },
  });
  const files = [
    indicator('x', '1.0.0'),
    indicator('x', '1.0.1', changed('patch', '1.0.0')),
    indicator('x', '1.1.0', changed('minor', '1.0.1')),
    indicator('x', '2.0.0', changed('major', '1.1.0')),
    indicator('x', '2.1.0', changed('minor', '2.0.0')),
    indicator('x', '3.0.0'),
    ...['1.0.0', '1.1.0', '2.0.0', '2.1.0', '3.0.0'].map((version) =>
      agreement(`v${version}`, [[[`x@${version}`]]]),
    ),
  ];
  it.each([
    ['v1.0.0', 'v1.1.0', 'same'],
    ['v1.0.0', 'v2.1.0', 'redefined'],
    ['v2.0.0', 'v2.1.0', 'same'],
    ['v2.1.0', 'v1.1.0', 'redefined'],
  ])('from %s to %s is %s', (from, to, kind) => {
    expect(compared(files, from, to).changes[0]?.kind).toBe(kind);
  });

  it('is a redefinition where the way to it is not known', () => {
    expect(compared(files, 'v2.1.0', 'v3.0.0').changes[0]?.kind).toBe('redefined');
    const undescribed = [agreement('a', [[['y@1.0.0']]]), agreement('b', [[['y@1.0.1']]])];
    expect(compared(undescribed, 'a', 'b').changes[0]?.kind).toBe('redefined');
  });
});

describe('targets', () => {
  it.each<[MadeLine[1], MadeLine[1], string, boolean]>([
    [45, 45.0, 'same', false],
    [0.3, 0.1 + 0.2, 'same', false],
    [45, 50, 'retargeted', false],
    ['B', 'B-', 'retargeted', false],
    [3, '3', 'retargeted', false],
    [{ from: 70, to: 80 }, { from: 70, to: 80 }, 'same', false],
    [{ from: 70, to: 80 }, { from: 70, to: 90 }, 'retargeted', false],
    [45, null, 'same', true],
    [null, 45, 'same', false],
    [null, null, 'same', true],
  ])('%j and %j are %s, missing: %s', (before, after, kind, missing) => {
    const files = [agreement('a', [[['x', before]]]), agreement('b', [[['x', after]]])];
    expect(compared(files, 'a', 'b').changes[0]).toMatchObject({ kind, targetMissing: missing });
  });

  it('of a quarter count where both set them', () => {
    const quarters = (id: string, targets: object) => agreement(id, [[['x', 4, { targets }]]]);
    const files = [
      quarters('a', { 1: 1, 2: 2 }),
      quarters('b', { 1: 1, 2: 3 }),
      quarters('c', { 1: 1 }),
    ];
    expect(compared(files, 'a', 'b').changes[0]?.kind).toBe('retargeted');
    expect(compared(files, 'a', 'c').changes[0]?.kind).toBe('same');
  });

  it('stand beside a stronger change', () => {
    const files = [
      agreement('a', [[['x', 1, { name: 'satu' }]]]),
      agreement('b', [[['x', 2, { name: 'dua' }]]]),
    ];
    expect(compared(files, 'a', 'b').changes[0]).toMatchObject({
      kind: 'retargeted',
      also: ['renamed'],
    });
  });

  it('are missing for what was added and never for what was dropped', () => {
    const files = [agreement('a', [[['x', null]]]), agreement('b', [[['y', null]]])];
    expect(compared(files, 'a', 'b').changes).toMatchObject([
      { kind: 'added', targetMissing: true },
      { kind: 'dropped', targetMissing: false },
    ]);
  });
});

describe('the order', () => {
  const movedIn = (files: readonly RuleFile[]) =>
    compared(files, 'a', 'b')
      .changes.filter(({ kind }) => kind === 'reordered')
      .map(({ to }) => to?.id);
  const order = (id: string, ...lines: string[]) => agreement(id, [lines.map((one) => [one])]);

  it('does not change where a code shifts because another came before it', () => {
    expect(movedIn([order('a', 'x', 'y'), order('b', 'new', 'x', 'y')])).toEqual([]);
    expect(movedIn([order('a', 'old', 'x', 'y'), order('b', 'x', 'y')])).toEqual([]);
  });

  it('changes for those that moved and for no other', () => {
    expect(movedIn([order('a', 'w', 'x', 'y', 'z'), order('b', 'z', 'w', 'x', 'y')])).toEqual([
      'z',
    ]);
    expect(movedIn([order('a', 'w', 'x', 'y', 'z'), order('b', 'z', 'x', 'y', 'w')])).toEqual([
      'z',
      'w',
    ]);
  });

  it('changes for what goes to another objective', () => {
    const files = [
      agreement('a', [[['x'], ['y']], [['z']]]),
      agreement('b', [[['x']], [['y'], ['z']]]),
    ];
    expect(movedIn(files)).toEqual(['y']);
  });

  it('stays where only the objectives are numbered or spelt another way', () => {
    const objective = (id: string, title: string, ...ids: string[]) => ({
      id,
      title: said(title),
      indicators: ids.map((one, i) => ({
        code: `${id}.${i + 1}`,
        indicator: `${one}@1.0.0`,
        target: 1,
      })),
    });
    const before = [objective('SK1', 'Daya saing', 'x', 'y'), objective('SK2', 'Layanan', 'z')];
    const shifted = [
      objective('SK1', 'Baru', 'w'),
      objective('SK2', 'Daya Saing', 'x', 'y'),
      objective('SK3', 'Layanan', 'z'),
    ];
    const dotted = [objective('SK.1', 'Saing', 'x', 'y'), objective('SK.2', 'Prima', 'z')];
    const made = (id: string, objectives: Agreement['objectives']) =>
      agreement(id, [], { objectives });
    expect(movedIn([made('a', before), made('b', shifted)])).toEqual([]);
    expect(movedIn([made('a', before), made('b', dotted)])).toEqual([]);
  });

  it('does not depend on which agreement is asked for first', () => {
    const files = [order('a', 'x', 'y'), order('b', 'y', 'x')];
    const moved = (from: string, to: string) =>
      compared(files, from, to).changes.find(({ kind }) => kind === 'reordered')?.to?.id;
    expect(moved('a', 'b')).toBe(moved('b', 'a'));
  });
});

describe('the relations of a document', () => {
  const before = agreement('a', [[['x'], ['y'], ['z']]]);
  const after = (relations: readonly Relation[], ...lines: MadeLine[]) =>
    agreement('b', [lines], { supersedes: 'a', relations });

  it('decide over ids and names', () => {
    const files = [
      before,
      after(
        [
          { kind: 'redefined', from: ['x'], to: ['w'], note: said('Isinya lain.') },
          { kind: 'same', from: ['y'], to: ['y'] },
          { kind: 'renamed', from: ['z'], to: ['z'], doubtful: true },
        ],
        ...([['w'], ['y', 1, { name: 'lain' }], ['z', 2]] as const),
      ),
    ];
    expect(compared(files, 'a', 'b').changes).toMatchObject([
      { kind: 'redefined', from: { id: 'x' }, to: { id: 'w' }, reason: said('Isinya lain.') },
      { kind: 'same', reason: null, doubtful: false },
      { kind: 'retargeted', also: ['renamed'], doubtful: true },
    ]);
  });

  it('give a change for each pair of a split and of a merger', () => {
    const files = [
      before,
      after(
        [
          { kind: 'split', from: ['x'], to: ['x1', 'x2'] },
          { kind: 'merged', from: ['y', 'z'], to: ['yz'] },
        ],
        ...([['x1'], ['x2'], ['yz']] as const),
      ),
    ];
    const pairs = (from: string, to: string) =>
      compared(files, from, to).changes.map((one) => [one.kind, one.from?.id, one.to?.id]);
    expect(pairs('a', 'b')).toEqual([
      ['split', 'x', 'x1'],
      ['split', 'x', 'x2'],
      ['merged', 'y', 'yz'],
      ['merged', 'z', 'yz'],
    ]);
    expect(pairs('b', 'a')).toEqual([
      ['merged', 'x1', 'x'],
      ['merged', 'x2', 'x'],
      ['split', 'yz', 'y'],
      ['split', 'yz', 'z'],
    ]);
  });

  it('leave what they do not name to its id', () => {
    const files = [before, after([{ kind: 'added', to: ['w'] }], ['w'], ['y'])];
    expect(compared(files, 'a', 'b').changes.map(brief)).toEqual([
      ['added', null, 'SK1.1'],
      ['same', 'SK1.2', 'SK1.2'],
      ['dropped', 'SK1.1', null],
      ['dropped', 'SK1.3', null],
    ]);
  });

  it('hold for lists of the same length one by one, and for one side alone', () => {
    const files = [
      before,
      after(
        [
          { kind: 'renamed', from: ['x', 'y'], to: ['v', 'w'] },
          { kind: 'same', from: ['z'] },
        ],
        ...([['v'], ['w'], ['z']] as const),
      ),
    ];
    expect(
      compared(files, 'a', 'b').changes.map((one) => [one.kind, one.from?.id, one.to?.id]),
    ).toEqual([
      ['renamed', 'x', 'v'],
      ['renamed', 'y', 'w'],
      ['same', 'z', 'z'],
    ]);
  });

  it('that name what an agreement does not have are told where they stand, and say nothing', () => {
    const rules = rulesOf(before, after([{ kind: 'renamed', from: ['xx'], to: ['y'] }], ['y']));
    const { value, problems } = compareAgreements(rules, 'a', 'b');
    expect(problems).toMatchObject([
      {
        code: 'rule.successor-unknown',
        severity: 'warning',
        file: 'x/agreements/b.json',
        pointer: '/relations/0/from/0',
        values: { id: 'xx', agreement: 'a', nearest: 'x' },
      },
    ]);
    expect(value?.counts).toMatchObject({ same: 1, dropped: 2 });
  });

  it('follow one another through agreements that supersede each other', () => {
    const files = [
      before,
      after(
        [
          { kind: 'renamed', from: ['x'], to: ['w'], doubtful: true, note: said('Mungkin.') },
          { kind: 'added', to: ['n'] },
        ],
        ...([['w'], ['y'], ['z'], ['n']] as const),
      ),
      agreement('c', [[['v'], ['y'], ['m']]], {
        supersedes: 'b',
        relations: [
          { kind: 'redefined', from: ['w'], to: ['v'], note: said('Rumusnya lain.') },
          { kind: 'renamed', from: ['n'], to: ['m'] },
          { kind: 'dropped', from: ['z'], note: said('Bukan tugasnya lagi.') },
        ],
      }),
    ];
    expect(compared(files, 'a', 'c').changes).toMatchObject([
      {
        kind: 'redefined',
        also: ['renamed'],
        from: { id: 'x' },
        to: { id: 'v' },
        doubtful: true,
        reason: said('Mungkin. Rumusnya lain.'),
      },
      { kind: 'same', from: { id: 'y' }, to: { id: 'y' } },
      { kind: 'added', from: null, to: { id: 'm' } },
      { kind: 'dropped', from: { id: 'z' }, to: null, reason: said('Bukan tugasnya lagi.') },
    ]);
  });

  it('leave no trace of what came and went on the way', () => {
    const files = [
      before,
      after([{ kind: 'added', to: ['n'] }], ['x'], ['y'], ['z'], ['n']),
      agreement('c', [[['x'], ['y'], ['z']]], { supersedes: 'b' }),
    ];
    expect(compared(files, 'a', 'c').counts).toMatchObject({ same: 3, added: 0, dropped: 0 });
  });

  it('join again what was split, and do not say dropped of what goes on in a part', () => {
    const files = [
      agreement('a', [[['x']]]),
      agreement('b', [[['x1'], ['x2']]], {
        supersedes: 'a',
        relations: [{ kind: 'split', from: ['x'], to: ['x1', 'x2'] }],
      }),
      agreement('c', [[['x']]], {
        supersedes: 'b',
        relations: [{ kind: 'merged', from: ['x1', 'x2'], to: ['x'] }],
      }),
      agreement('d', [[['x1']]], { supersedes: 'b' }),
    ];
    expect(compared(files, 'a', 'c').changes).toMatchObject([{ kind: 'split', also: ['merged'] }]);
    expect(compared(files, 'a', 'd').changes).toMatchObject([{ kind: 'split', to: { id: 'x1' } }]);
  });

  it('are not asked where the agreements do not supersede each other, even in a circle', () => {
    const relations = [{ kind: 'renamed', from: ['x'], to: ['x'] }] as const;
    const files = [
      agreement('a', [[['x']]]),
      agreement('b', [[['x']]], { supersedes: 'c', relations }),
      agreement('c', [[['x']]], { supersedes: 'b', relations }),
    ];
    expect(compared(files, 'a', 'b').changes[0]?.kind).toBe('same');
  });
});

describe('what is told', () => {
  const rules = rulesOf(
    agreement('perkin-2022', [[['x']]]),
    agreement('perkin-2023', [[['x']]], { year: 2023, workUnit: '200' }),
    agreement('umum', [[['x']]], { workUnit: null }),
  );
  it('names every agreement that is not there, and the nearest', () => {
    const { value, problems } = compareAgreements(rules, 'perkin-2021', 'apa');
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([
      { code: 'run.agreement-unknown', values: { id: 'perkin-2021', nearest: 'perkin-2022' } },
      { code: 'run.agreement-unknown', values: { id: 'apa', nearest: '–' } },
    ]);
  });

  it('says once that an agreement asked for twice is not there', () => {
    expect(compareAgreements(rules, 'apa', 'apa').problems).toHaveLength(1);
  });

  it('says that years and work units differ, as information', () => {
    const { value, problems } = compareAgreements(rules, 'perkin-2022', 'perkin-2023');
    expect(value?.counts.same).toBe(1);
    expect(problems).toMatchObject([
      { code: 'run.agreements-work-unit', severity: 'info', values: { from: '100', to: '200' } },
      { code: 'run.agreements-year', severity: 'info', values: { from: 2022, to: 2023 } },
    ]);
  });

  it('says nothing of an agreement for every work unit', () => {
    expect(compareAgreements(rules, 'perkin-2022', 'umum').problems).toEqual([]);
  });
});

function compared(files: RuleFile | readonly RuleFile[], from: string, to: string): Comparison {
  const { value, problems } = compareAgreements(rulesOf(...[files].flat()), from, to);
  expect(problems).toEqual([]);
  if (!value) throw new Error('There is no comparison');
  return value;
}

const brief = ({ kind, from, to }: Change) => [kind, from?.code ?? null, to?.code ?? null];
