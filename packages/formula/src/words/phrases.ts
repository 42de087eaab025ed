import type { Language } from '@tolok/schema';
import type { ArithmeticOperator, CompareOperator } from '../node.ts';

/** The words between the parts of a formula. */
export interface Phrases {
  readonly noValue: string;
  /** The element of a filter where it is not the subject. */
  readonly item: string;
  readonly negative: string;
  readonly arithmetic: Readonly<Record<ArithmeticOperator, string>>;
  /** What joins a subject to what is said of it, with a space behind it where it is a word. */
  readonly is: string;
  readonly compare: Readonly<Record<CompareOperator, string>>;
  readonly isAbsent: string;
  readonly isThere: string;
  readonly between: (low: string, high: string) => string;
  readonly and: string;
  readonly or: string;
  readonly not: (condition: string) => string;
  readonly if: string;
  readonly then: string;
  readonly otherwise: string;
  readonly which: string;
  readonly times: string;
  readonly resultTimes: (factor: string) => string;
}

export const phrases: Readonly<Record<Language, Phrases>> = {
  id: {
    noValue: 'tanpa nilai',
    item: 'nilai itu sendiri',
    negative: 'negatif dari',
    arithmetic: {
      '+': 'ditambah',
      '-': 'dikurangi',
      '*': 'dikali',
      '/': 'dibagi',
      '**': 'dipangkatkan',
    },
    is: '',
    compare: {
      '=': 'sama dengan',
      '!=': 'tidak sama dengan',
      '<': 'kurang dari',
      '<=': 'paling banyak',
      '>': 'lebih dari',
      '>=': 'paling sedikit',
    },
    isAbsent: 'tidak ada nilainya',
    isThere: 'ada nilainya',
    between: (low, high) => `bernilai ${low} sampai dengan ${high}`,
    and: 'dan',
    or: 'atau',
    not: (condition) => `tidak benar bahwa (${condition})`,
    if: 'jika',
    then: 'maka',
    otherwise: '; selain itu',
    which: 'yang',
    times: 'dikali',
    resultTimes: (factor) => `; hasilnya dikali ${factor}`,
  },
  en: {
    noValue: 'no value',
    item: 'the value itself',
    negative: 'the negative of',
    arithmetic: {
      '+': 'plus',
      '-': 'minus',
      '*': 'times',
      '/': 'divided by',
      '**': 'to the power of',
    },
    is: 'is ',
    compare: {
      '=': 'equal to',
      '!=': 'not equal to',
      '<': 'less than',
      '<=': 'at most',
      '>': 'more than',
      '>=': 'at least',
    },
    isAbsent: 'absent',
    isThere: 'present',
    between: (low, high) => `from ${low} to ${high}`,
    and: 'and',
    or: 'or',
    not: (condition) => `it is not true that (${condition})`,
    if: 'if',
    then: 'then',
    otherwise: '; otherwise',
    which: 'that are',
    times: 'times',
    resultTimes: (factor) => `; the result times ${factor}`,
  },
};
