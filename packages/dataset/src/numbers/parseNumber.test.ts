import { problemMessage } from '@tolok/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NumberFormat, numberFormats } from './numberFormat.ts';
import { parseNumber } from './parseNumber.ts';
import { type ExactDecimal, compareDecimals, printDecimal } from './readNumber.ts';

const id = numberFormats['id-ID'];
const en = numberFormats['en-US'];
const rupiah = numberFormats['id-ID-rupiah'];

describe('the printed formats of official reports', () => {
  const cases: [string, NumberFormat, string][] = [
    ['43.000.000', id, '43000000'],
    ['9,503,188,000', en, '9503188000'],
    ['14,044', id, '14.044'],
    ['6.380.367', id, '6380367'],
    ['3,6', id, '3.6'],
    ['3.6', en, '3.6'],
    ['97,39', id, '97.39'],
    ['97.39', numberFormats.plain, '97.39'],
    ['98,06%', numberFormats['id-ID-percent'], '98.06'],
    ['100.00%', numberFormats['en-US-percent'], '100.00'],
    ['98,06 %', numberFormats['id-ID-percent'], '98.06'],
    ['25%', numberFormats['id-ID-percent'], '25'],
    ['0.75', en, '0.75'],
    ['Rp 14,040,000', numberFormats['en-US-rupiah'], '14040000'],
    ['Rp263.771.000', rupiah, '263771000'],
    ['Rp. 1.000,-', rupiah, '1000'],
    ['-Rp 1.000,50', rupiah, '-1000.50'],
    ['Rp -1.000', rupiah, '-1000'],
    ['1 tenant', { ...id, suffixWord: 'tenant' }, '1'],
    ['1 234 567,5', numberFormats['id-ID-spaces'], '1234567.5'],
    ['1\u00a0234', { ...id, group: '\u00a0' }, '1234'],
    ['\u22125', { ...id, minus: '\u2212' }, '-5'],
    ['0', id, '0'],
    ['12345678901234567890123456789012345678', id, '12345678901234567890123456789012345678'],
  ];
  it.each(cases)('reads %s', (text, format, expected) => {
    const { value, problems } = parseNumber(text, format);
    expect(problems).toEqual([]);
    expect(value?.digits && printDecimal(value.digits)).toBe(expected);
  });

  it('tells whether a percent sign was printed', () => {
    expect(parseNumber('25%', numberFormats['id-ID-percent']).value?.percentSign).toBe(true);
    expect(parseNumber('25', numberFormats['id-ID-percent']).value?.percentSign).toBe(false);
  });

  it('takes the declared words for no value, and only whole', () => {
    const format = { ...id, absent: ['', '-', 'N/A', 'n/a'] };
    for (const word of format.absent) {
      expect(parseNumber(word, format).value).toEqual({ digits: null, percentSign: false });
    }
    expect(parseNumber('- ', format).value).toBeUndefined();
    expect(parseNumber('-', id).value).toBeUndefined();
  });
});

describe('what is refused says what it looks like', () => {
  const cases: [string, NumberFormat, string][] = [
    ['1.234.567,89', en, 'local'],
    ['9,503,188,000', id, 'local'],
    ['97,39', numberFormats.plain, 'local'],
    ['1,234', numberFormats.plain, 'ambiguous'],
    ['1.234', { ...en, decimals: 2 }, 'decimals'],
    ['1.23.456', id, 'groups'],
    ['1.000.00', id, 'groups'],
    ['1234.567', id, 'local'],
    ['12,34,567', en, 'groups'],
    ['12.5 %', numberFormats.plain, 'percent'],
    ['Rp 1.234,50', id, 'currency'],
    ['1.234 juta', id, 'word'],
    ['2 tenant', { ...id, suffixWord: 'perusahaan' }, 'word'],
    ['(1.000)', id, 'sign'],
    ['\u22125', id, 'sign'],
    ['5-', id, 'sign'],
    ['+5', id, 'sign'],
    ['--5', rupiah, 'form'],
    ['-Rp -5', rupiah, 'currency'],
    ['1 234', numberFormats.plain, 'local'],
    ['1\u00a0234', id, 'spaces'],
    ['1\u202f234', id, 'spaces'],
    [' 12', id, 'spaces'],
    ['1e3', id, 'notation'],
    ['0x1F', id, 'notation'],
    ['1_000', id, 'notation'],
    ['.5', en, 'zeros'],
    ['5.', en, 'zeros'],
    ['00012', id, 'zeros'],
    ['NaN', id, 'not-finite'],
    ['Infinity', id, 'not-finite'],
    ['#DIV/0!', id, 'spreadsheet-error'],
    ['#N/A', id, 'spreadsheet-error'],
    ['N/A', id, 'absent-word'],
    ['-', id, 'absent-word'],
    ['...', id, 'absent-word'],
    ['tad', id, 'absent-word'],
    ['', id, 'blank'],
    ['\u0661\u0662', id, 'digits'],
    ['\uff11\uff12', id, 'digits'],
    ['1O0', id, 'letters'],
    ['l2', id, 'letters'],
    ['B-', id, 'form'],
    ['9'.repeat(101), id, 'form'],
    ['('.repeat(99_999), id, 'form'],
  ];
  it.each(cases)('%s', (text, format, code) => {
    const { value, problems } = parseNumber(text, format);
    expect(value).toBeUndefined();
    expect(problems.map((p) => p.code)).toEqual([`dataset.number-${code}`]);
  });

  it('names the other reading', () => {
    const [found] = parseNumber('1.234.567,89', numberFormats.plain).problems;
    expect(found?.values).toMatchObject({ looks: 'id-ID 1234567.89' });
    expect(found && problemMessage(found).en).toContain('it looks like id-ID 1234567.89');
  });
});

describe('laws', () => {
  const decimal = (scale: number) =>
    fc
      .bigInt({ min: -(10n ** 24n), max: 10n ** 24n })
      .map((scaled): ExactDecimal => ({ scaled, scale }));
  const any = fc.nat({ max: 9 }).chain(decimal);
  const short = fc.nat({ max: 2 }).chain(decimal);

  it.each(Object.entries(numberFormats))('%s: what is printed reads back', (_, format) => {
    fc.assert(
      fc.property(any, fc.boolean(), (number, grouped) => {
        const { value } = parseNumber(print(number, format, grouped), format);
        expect(value?.digits).toEqual(number);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('never takes a text of the other notation for another number, with two decimals declared', () => {
    const strict = [id, en].map((format) => ({ ...format, decimals: 2 }));
    fc.assert(
      fc.property(short, fc.constantFrom(0, 1), fc.boolean(), (number, which, grouped) => {
        const own = strict[which] ?? id;
        const other = strict[1 - which] ?? en;
        const { value } = parseNumber(print(number, own, grouped), other);
        if (value?.digits) expect(compareDecimals(value.digits, number)).toBe(0);
      }),
      { seed: 2, numRuns: 2000 },
    );
  });

  it('reads another number only from a text with a single group of three, without decimals declared', () => {
    fc.assert(
      fc.property(any, fc.boolean(), (number, grouped) => {
        const text = print(number, en, grouped);
        const { value } = parseNumber(text, id);
        if (!value?.digits || compareDecimals(value.digits, number) === 0) return;
        expect(text).toMatch(/^-?\d{1,3}[.,]\d{3}$|^-?\d+,\d{3}$/);
      }),
      { seed: 3, numRuns: 2000 },
    );
  });

  it('gives a number or a problem for any text', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0123456789.,-+ %RpeOl\u2212\u00a0#/NA') }),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(...Object.values(numberFormats)), (text, format) => {
        const { value, problems } = parseNumber(text, format);
        expect(problems).toHaveLength(value ? 0 : 1);
      }),
      { seed: 4, numRuns: 800 },
    );
  });
});

function print(number: ExactDecimal, format: NumberFormat, grouped: boolean): string {
  const [, sign = '', whole = '', fraction] =
    /^(-?)(\d+)(?:\.(\d+))?$/.exec(printDecimal(number)) ?? [];
  const groups =
    grouped && format.group ? whole.replace(/\B(?=(?:\d{3})+$)/g, format.group) : whole;
  return sign + groups + (fraction === undefined ? '' : `${format.decimal}${fraction}`);
}
