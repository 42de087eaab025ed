import { describe, expect, it } from 'vitest';
import { compareAgreements } from '../compareAgreements.ts';
import { type MadeLine, agreement, indicator, rulesOf, said } from '../made.suite.ts';

const rupiah = (label: string) => ({
  ...{ label: said(label), unit: 'rupiah', resource: 'anggaran' },
  ...{ take: label.replaceAll(' ', '_'), aggregate: 'sum' },
});

const measured = (formula: string, ...names: readonly string[]) =>
  ({
    unit: 'percent',
    reported: undefined,
    measure: { formula, inputs: Object.fromEntries(names.map((name) => [name, rupiah(name)])) },
  }) as object;

const plain = [indicator('p', '1.0.0'), indicator('q', '1.0.0'), indicator('r', '1.0.0')];

/** The fields of the first change between two agreements of these lines. */
function fieldsOf(
  before: readonly (readonly MadeLine[])[],
  after: readonly (readonly MadeLine[])[],
  ...definitions: ReturnType<typeof indicator>[]
) {
  const rules = rulesOf(...plain, ...definitions, agreement('a', before), agreement('b', after));
  return compareAgreements(rules, 'a', 'b').value?.changes[0]?.fields ?? [];
}

const pathsOf = (fields: ReturnType<typeof fieldsOf>) => fields.map(({ path }) => path);

describe('fields of a change', () => {
  it('are none where nothing changed', () => {
    expect(fieldsOf([[['p', 1]]], [[['p', 1]]])).toEqual([]);
  });

  it('are a target of the year, one of a quarter, and a weight', () => {
    const before = [[['p', 1, { targets: { 1: 0.5 }, weight: 1 }]]] as const;
    const after = [[['p', { from: 2, to: 3 }, { targets: { 1: 0.7 } }]]] as const;
    expect(fieldsOf(before, after)).toMatchObject([
      { path: 'target', of: 'agreement', from: 1, to: { from: 2, to: 3 } },
      { path: 'targets.1', from: 0.5, to: 0.7 },
      { path: 'weight', from: 1, to: null },
    ]);
  });

  it('are a target that is gone: null, not zero', () => {
    expect(fieldsOf([[['p', 4]]], [[['p', null]]])).toMatchObject([{ from: 4, to: null }]);
  });

  it('are a name beyond spaces and capitals; one that is not printed is none', () => {
    const line = (name: string): readonly (readonly MadeLine[])[] => [[['p', 1, { name }]]];
    expect(pathsOf(fieldsOf(line('Jumlah  tenan'), line('jumlah tenan')))).toEqual([]);
    expect(pathsOf(fieldsOf(line('Jumlah tenan'), line('Jumlah tenant')))).toEqual(['name']);
    expect(pathsOf(fieldsOf(line('Jumlah tenan'), [[['p', 1]]]))).toEqual([]);
  });

  it('are another objective and place, counted from 1; a place that only shifts is none', () => {
    const moved = fieldsOf([[['p'], ['q']], [['r']]], [[['q']], [['p'], ['r']]]);
    const rules = rulesOf(
      ...plain,
      agreement('a', [[['p'], ['q']], [['r']]]),
      agreement('b', [[['q']], [['p'], ['r']]]),
    );
    const changes = compareAgreements(rules, 'a', 'b').value?.changes ?? [];
    expect(moved).toEqual([]);
    expect(changes[1]?.fields).toMatchObject([
      { path: 'objective', from: said('sasaran 1'), to: said('sasaran 2') },
      { path: 'order', from: 1, to: 2 },
    ]);
  });

  it('are what the definition says: unit, polarity, evidence, title', () => {
    const second = indicator('p', '2.0.0', {
      ...{ unit: 'percent', polarity: 'minimize', title: said('lain') },
      evidence: [said('laporan')],
    });
    const fields = fieldsOf([[['p@1.0.0']]], [[['p@2.0.0']]], second);
    expect(pathsOf(fields)).toEqual([...['definition', 'title', 'unit', 'polarity', 'evidence']]);
    expect(fields).toContainEqual({
      ...{ path: 'unit', of: 'indicator', from: 'score', to: 'percent' },
      ...{ words: null, edits: [] },
    });
  });

  it('are told from the reference alone where a definition is not there', () => {
    expect(pathsOf(fieldsOf([[['p@1.0.0']]], [[['p@9.0.0']]]))).toEqual(['definition']);
  });
});

describe('the formula of a change', () => {
  const formulas = (one: object, other: object) =>
    fieldsOf(
      [[['p@3.0.0']]],
      [[['p@4.0.0']]],
      indicator('p', '3.0.0', one),
      indicator('p', '4.0.0', other),
    ).filter(({ path }) => path === 'formula');

  it('is none where only spaces and needless parentheses differ', () => {
    const one = measured('realisasi / pagu', 'realisasi', 'pagu');
    const other = measured('( realisasi )  /  pagu', 'realisasi', 'pagu');
    expect(formulas(one, other)).toEqual([]);
  });

  it('is told as written, in words, and where the divisor changes', () => {
    const one = measured('realisasi / pagu', 'realisasi', 'pagu');
    const other = measured('realisasi / pagu_revisi', 'realisasi', 'pagu_revisi');
    expect(formulas(one, other)).toEqual([
      {
        ...{ path: 'formula', of: 'indicator' },
        ...{ from: 'realisasi / pagu', to: 'realisasi / pagu_revisi' },
        words: {
          from: {
            id: 'realisasi dibagi pagu, dikali 100',
            en: 'realisasi divided by pagu, times 100',
          },
          to: {
            id: 'realisasi dibagi pagu_revisi, dikali 100',
            en: 'realisasi divided by pagu_revisi, times 100',
          },
        },
        edits: [{ role: 'divisor', from: said('pagu'), to: said('pagu_revisi') }],
      },
    ]);
  });

  it('is told whole where another operation stands', () => {
    const one = measured('realisasi / pagu', 'realisasi', 'pagu');
    const other = measured('(realisasi - pagu) / pagu', 'realisasi', 'pagu');
    expect(formulas(one, other)[0]?.edits).toMatchObject([{ role: 'dividend' }]);
  });

  it('is told where the office reported before, and where it does after', () => {
    const other = measured('realisasi / pagu', 'realisasi', 'pagu');
    expect(formulas({}, other)).toMatchObject([
      { from: null, to: 'realisasi / pagu', words: { from: null }, edits: [] },
    ]);
    expect(formulas(other, {})).toMatchObject([{ from: 'realisasi / pagu', to: null }]);
  });
});

it('each side says on what it rests', () => {
  const source = { document: 'laporan', table: 'Tabel 1', line: 7 };
  const rules = rulesOf(
    indicator('p', '1.0.0', {
      source: { document: 'pedoman' },
    }),
    indicator('p', '1.1.0', {
      supersedes: 'p@1.0.0',
      change: { level: 'minor', text: said('ambang naik') },
    }),
    agreement('a', [[['p@1.0.0', 1, { source }]]]),
    agreement('b', [[['p@1.1.0', 1]]]),
  );
  const [change] = compareAgreements(rules, 'a', 'b').value?.changes ?? [];
  expect(change?.basis).toEqual({
    from: {
      source,
      indicator: {
        ...{ reference: 'p@1.0.0', legalBasis: [], source: { document: 'pedoman' }, note: null },
      },
    },
    to: {
      source: null,
      indicator: { reference: 'p@1.1.0', legalBasis: [], source: null, note: said('ambang naik') },
    },
  });
});
