import { problemHint, problemMessage } from '@tolok/schema';
import { describe, expect, it } from 'vitest';
import type { FormulaContext } from './formula.ts';
import { parseFormula } from './parseFormula.ts';

const context: FormulaContext = {
  file: 'rules/contoh.json',
  pointer: '/measure/formula',
  inputs: {
    A: { unit: 'percent' },
    B: { unit: 'percent' },
    rasio: { unit: 'ratio' },
    skor: { unit: 'score' },
    realisasi: { unit: 'rupiah', period: 'quarter' },
    'realisasi anggaran': { unit: 'rupiah' },
    pagu: { unit: 'rupiah', period: 'year' },
    RAP3DN: { unit: 'rupiah' },
    TotAP3DN: { unit: 'rupiah' },
    juta: { unit: 'millionRupiah' },
    pegawai: { unit: 'person' },
    huruf: { unit: 'letter' },
    nilai: { unit: 'score', list: true },
  },
};

const told = (text: string, unit?: FormulaContext['unit']) =>
  parseFormula(text, { ...context, ...(unit ? { unit } : {}) }).problems.map(({ code, range }) => [
    code,
    range && text.slice(range.from, range.to),
  ]);

describe('a formula outside the profile', () => {
  it.each([
    ['A == B', 'formula.operator-unknown', '==', '"="'],
    ['A <> B', 'formula.operator-unknown', '<>', '"!="'],
    ['A ≥ B', 'formula.operator-unknown', '≥', '">="'],
    ['A ^ 2', 'formula.operator-unknown', '^', '"**"'],
    ['A && B', 'formula.operator-unknown', '&&', '"and"'],
    ['A % B', 'formula.operator-unknown', '%', '"/ 100"'],
    ['A – B', 'formula.operator-unknown', '–', '"-"'],
    ['A // B', 'formula.operator-unknown', '//', '"/"'],
    ['RAP3DN,TotAP3DN', 'formula.comma', ',TotAP3DN', '"RAP3DN / TotAP3DN"'],
    ['1,5 * A', 'formula.decimal-comma', ',5', '"1.5"'],
    ['1.000 * A', 'formula.number-point', '1.000', '"1000"'],
    ['realisai * 2', 'formula.name-unknown', 'realisai', '"realisasi"'],
    ['xyz * 2', 'formula.name-foreign', 'xyz', 'A, B, rasio'],
    ['avg(A, B)', 'formula.function-unknown', 'avg', '"mean"'],
    ['ceiling(A)', 'formula.function-unknown', 'ceiling', '"round up"'],
    ['rond up(A)', 'formula.function-unknown', 'rond up', '"round up"'],
    ['qwertyuiop(A)', 'formula.function-foreign', 'qwertyuiop', 'geomean'],
    ['sum', 'formula.function-bare', 'sum', 'sum(...)'],
    ['2 ** 3 ** 2', 'formula.power-chain', '2 ** 3 ** 2', '(2 ** 3) ** 2'],
    ['-rasio ** 2', 'formula.power-sign', '-rasio ** 2', '(-rasio) **'],
    ['if A > 1 then 2', 'formula.if-incomplete', 'if A > 1 then 2', 'else null'],
    ['A > B', 'formula.number-wanted', 'A > B', 'if ... then'],
    ['if A then 1 else 2', 'formula.condition-wanted', 'A', '"A > 0"'],
    ['nilai + 1', 'formula.list-here', 'nilai', 'sum(nilai)'],
    ['count(A)', 'formula.list-wanted', 'count(A)', 'item >= 90'],
    ['count(nilai[item > A])', 'formula.filter-name', 'A', 'item >= 90'],
    ['RAP3DN + pegawai', 'formula.unit-mismatch', 'RAP3DN + pegawai', 'Samakan'],
    ['log(RAP3DN)', 'formula.unit-pure', 'RAP3DN', 'Bagi'],
  ])('%s is told as %s at "%s"', (text, code, at, advice) => {
    expect(told(text)).toEqual([[code, at]]);
    const [only] = parseFormula(text, context).problems;
    expect(only && problemHint(only)?.id).toContain(advice);
    expect(only).toMatchObject({ file: 'rules/contoh.json', pointer: '/measure/formula' });
  });

  it.each([
    ['"teks"', 'StringLiteral'],
    ['[1, 2]', 'List'],
    ['A.B', 'PathExpression'],
    ['A in (1, 2)', 'in'],
    ['if true then 1 else 2', 'BooleanLiteral'],
    ['for x in nilai return x', 'ForExpression'],
    ['{a: 1}', 'Context'],
    ['max(a: 1)', 'NamedParameters'],
    ['@"2022-01-01"', 'DateTimeLiteral'],
    ['?', '?'],
    ['A /* catatan */ + B', 'BlockComment'],
  ])('%s is told as left out of the language', (text) => {
    expect(told(text).map(([code]) => code)).toContain('formula.outside');
    expect(parseFormula(text, context).value).toBeUndefined();
  });

  it.each([
    ['', 'formula.empty'],
    ['  ', 'formula.empty'],
    ['A +', 'formula.incomplete'],
    ['(A', 'formula.incomplete'],
    ['max(A, B,)', 'formula.incomplete'],
    ['A)', 'formula.syntax'],
    ['max()', 'formula.arity'],
    ['band(A, 0, 1, 60)', 'formula.arity'],
    ['not(A > 1, B > 1)', 'formula.arity'],
    ['round half up(A, B)', 'formula.digits'],
    ['round half up(A, 1.5)', 'formula.digits'],
    ['round half up(A, 16)', 'formula.digits'],
    ['huruf * 2', 'formula.letter'],
    ['1e999', 'formula.number-large'],
    ['A < B < 1', 'formula.number-wanted'],
    ['sum(nilai, A)', 'formula.list-here'],
    ['abs(nilai)', 'formula.list-here'],
    ['constructor * 2', 'formula.name-foreign'],
    ['hasOwnProperty(A)', 'formula.function-foreign'],
  ])('"%s" gives %s', (text, code) => {
    expect(told(text).map(([first]) => first)).toEqual([code]);
  });

  it('tells every problem at once', () => {
    expect(told('foo(A) + xyz * 2 + "x" + (RAP3DN + pegawai)')).toEqual([
      ['formula.function-foreign', 'foo'],
      ['formula.name-foreign', 'xyz'],
      ['formula.outside', '"x"'],
      ['formula.unit-mismatch', 'RAP3DN + pegawai'],
    ]);
  });

  it('fills every placeholder of a problem in both languages', () => {
    const texts = [
      'foo(A)',
      'xyz',
      'A == B',
      '1,5',
      'RAP3DN + pegawai',
      'max()',
      '[1]',
      'A.B',
      'sum',
    ];
    for (const p of texts.flatMap((text) => parseFormula(text, context).problems)) {
      for (const text of [problemMessage(p), problemHint(p)])
        expect(`${text?.id} ${text?.en}`).not.toMatch(/%\w+%/);
    }
  });
});

describe('the limits of a formula', () => {
  it.each([
    ['characters', `A${' '.repeat(4096)}`, 'formula.too-long'],
    ['a hundred thousand parentheses', `${'('.repeat(1e5)}A${')'.repeat(1e5)}`, 'formula.too-long'],
    ['depth', `${'('.repeat(33)}A${')'.repeat(33)}`, 'formula.too-deep'],
    ['unclosed depth', '('.repeat(4000), 'formula.too-deep'],
    ['nested functions', `${'abs('.repeat(40)}A${')'.repeat(40)}`, 'formula.too-deep'],
    ['parts', `A${'+A'.repeat(300)}`, 'formula.too-large'],
  ])('%s are held', (_, text, code) => {
    expect(told(text).map(([first]) => first)).toContain(code);
  });

  it('lets a long sum pass, which is not deep', () => {
    expect(told(`A${'+A'.repeat(200)}`)).toEqual([]);
  });
});

describe('a formula as it is written', () => {
  it('may use the signs of Word and PDF, at their places', () => {
    expect(told('B − A')).toEqual([]);
    expect(told('RAP3DN ÷ TotAP3DN × 100')).toEqual([]);
    expect(told('RAP3DN ÷ TotAP3DN × xyz')).toEqual([['formula.name-foreign', 'xyz']]);
    expect(told('A + “teks”')).toEqual([['formula.outside', '“teks”']]);
  });

  it('may name inputs of several words, however they are spaced', () => {
    const { value } = parseFormula('realisasi   anggaran / TotAP3DN', context);
    expect(value?.references).toEqual(['realisasi anggaran', 'TotAP3DN']);
  });

  it('keeps its text and freezes the rest', () => {
    const { value } = parseFormula('B − A', context);
    expect(value?.text).toBe('B − A');
    expect(Object.isFrozen(value?.tree)).toBe(true);
    expect(value?.references).toEqual(['B', 'A']);
  });
});

describe('units', () => {
  it.each([
    ['A + rasio', 'formula.unit-mismatch'],
    ['RAP3DN + juta', 'formula.unit-mismatch'],
    ['realisasi + pagu', 'formula.unit-mismatch'],
    ['if realisasi > pagu then 1 else 0', 'formula.unit-mismatch'],
    ['if A between 0 and rasio then 1 else 0', 'formula.unit-mismatch'],
    ['mean(A, rasio)', 'formula.unit-mismatch'],
    ['if A > 1 then A else RAP3DN', 'formula.unit-mismatch'],
  ])('%s does not add up', (text, code) => {
    expect(told(text).map(([first]) => first)).toEqual([code]);
  });

  it.each([
    ['RAP3DN', 'percent'],
    ['A * B', 'percent'],
    ['RAP3DN / pegawai', 'rupiah'],
    ['RAP3DN / TotAP3DN * 100', 'ratio'],
    ['A', 'ratio'],
    ['skor', 'percent'],
    ['count(nilai)', 'rupiah'],
  ] as const)('%s is not measured in %s', (text, unit) => {
    expect(told(text, unit).map(([first]) => first)).toEqual(['formula.unit-result']);
  });

  it.each([
    ['1 - A', 'percent'],
    ['A * B / 100', 'percent'],
    ['RAP3DN / 1000000', 'millionRupiah'],
    ['juta * 1000000 + RAP3DN', 'rupiah'],
    ['skor * rasio', 'index'],
    ['0.3 * A', 'index'],
    ['sqrt(RAP3DN * TotAP3DN)', 'rupiah'],
    ['RAP3DN / pegawai * pegawai', 'rupiah'],
    ['count(nilai[item > 1])', 'customer'],
    ['pegawai / count(nilai)', 'ratio'],
    ['realisasi / pagu', 'ratio'],
    ['band(A, 0, 1, 60, 2)', 'level'],
  ] as const)('%s is measured in %s', (text, unit) => {
    expect(told(text, unit)).toEqual([]);
  });

  it('names both sides and their units', () => {
    const [only] = parseFormula('realisasi + pagu', context).problems;
    expect(only && problemMessage(only).id).toBe(
      'Satuan tidak sama: "realisasi" dalam rupiah satu triwulan, "pagu" dalam rupiah setahun.',
    );
  });
});
