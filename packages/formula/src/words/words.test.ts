import type { UnitName } from '@tolok/schema';
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../parseFormula.ts';
import { describeFormula } from './describeFormula.ts';

const labels = {
  RAP3DN: { id: 'realisasi anggaran P3DN', en: 'P3DN budget spent' },
  TotAP3DN: { id: 'total pagu P3DN', en: 'total P3DN ceiling' },
  A: { id: 'nilai tahun lalu', en: "last year's value" },
  B: { id: 'nilai tahun ini', en: "this year's value" },
  realisasi: { id: 'realisasi', en: 'the actual' },
  target: { id: 'target', en: 'the target' },
  tw1: { id: 'triwulan I', en: 'quarter I' },
  tw2: { id: 'triwulan II', en: 'quarter II' },
  nilai: { id: 'nilai pelanggan', en: 'customer scores' },
  pagu: { id: 'pagu', en: 'ceilings' },
  belanja: { id: 'belanja', en: 'amounts spent' },
};

const inputs = {
  RAP3DN: { unit: 'rupiah' },
  TotAP3DN: { unit: 'rupiah' },
  A: { unit: 'ratio' },
  B: { unit: 'ratio' },
  realisasi: { unit: 'ratio' },
  target: { unit: 'ratio' },
  tw1: { unit: 'ratio' },
  tw2: { unit: 'ratio' },
  nilai: { unit: 'score', list: true },
  pagu: { unit: 'rupiah', list: true, decimals: 0 },
  belanja: { unit: 'rupiah', list: true, decimals: 0 },
} as const;

const golden: [formula: string, unit: UnitName | undefined, id: string, en: string][] = [
  [
    'RAP3DN / TotAP3DN',
    'percent',
    'realisasi anggaran P3DN dibagi total pagu P3DN, dikali 100',
    'P3DN budget spent divided by total P3DN ceiling, times 100',
  ],
  [
    'RAP3DN / TotAP3DN * 100',
    'percent',
    'realisasi anggaran P3DN dibagi total pagu P3DN, dikali 100',
    'P3DN budget spent divided by total P3DN ceiling, times 100',
  ],
  [
    'B - A',
    undefined,
    'nilai tahun ini dikurangi nilai tahun lalu',
    "this year's value minus last year's value",
  ],
  [
    '(B - A) / A',
    'percent',
    '(nilai tahun ini dikurangi nilai tahun lalu) dibagi nilai tahun lalu, dikali 100',
    "(this year's value minus last year's value) divided by last year's value, times 100",
  ],
  [
    '2 - realisasi / target',
    'percent',
    '(2 dikurangi (realisasi dibagi target)) dikali 100',
    '(2 minus (the actual divided by the target)) times 100',
  ],
  [
    'if target = 0 then null else realisasi / target',
    undefined,
    'jika target sama dengan 0 maka tanpa nilai; selain itu realisasi dibagi target',
    'if the target is equal to 0 then no value; otherwise the actual divided by the target',
  ],
  [
    'if realisasi >= target then 1 else if realisasi >= 0.5 then 0.5 else 0',
    'percent',
    'jika realisasi paling sedikit target maka 1; selain itu jika realisasi paling sedikit 0,5 maka 0,5; selain itu 0',
    'if the actual is at least the target then 1; otherwise if the actual is at least 0.5 then 0.5; otherwise 0',
  ],
  [
    'if A = null then B else B / A',
    'percent',
    'jika nilai tahun lalu tidak ada nilainya maka nilai tahun ini; selain itu nilai tahun ini dibagi nilai tahun lalu; hasilnya dikali 100',
    "if last year's value is absent then this year's value; otherwise this year's value divided by last year's value; the result times 100",
  ],
  [
    'mean(tw1, tw2)',
    undefined,
    'rata-rata dari triwulan I dan triwulan II',
    'the mean of quarter I and quarter II',
  ],
  [
    'max(A, B, realisasi) * 2',
    undefined,
    '(nilai terbesar dari nilai tahun lalu, nilai tahun ini, dan realisasi) dikali 2',
    "(the largest of last year's value, this year's value, and the actual) times 2",
  ],
  [
    'count(nilai[item >= 3.5]) / count(nilai)',
    'percent',
    '(banyaknya nilai pelanggan yang paling sedikit 3,5) dibagi banyaknya nilai pelanggan, dikali 100',
    '(the number of customer scores that are at least 3.5) divided by the number of customer scores, times 100',
  ],
  [
    'sum(belanja) / sum(pagu)',
    'percent',
    'jumlah belanja dibagi jumlah pagu, dikali 100',
    'the sum of amounts spent divided by the sum of ceilings, times 100',
  ],
  [
    'clamp(realisasi / target, 0, 1.2)',
    undefined,
    '(realisasi dibagi target) yang dibatasi antara 0 dan 1,2',
    '(the actual divided by the target) held between 0 and 1.2',
  ],
  [
    'round half up(realisasi, 2)',
    undefined,
    'realisasi yang dibulatkan setengah ke atas pada 2 angka di belakang koma',
    'the actual rounded half up to 2 decimals',
  ],
  [
    'growth(A, B)',
    'percent',
    'pertumbuhan dari nilai tahun lalu ke nilai tahun ini, dikali 100',
    "the growth from last year's value to this year's value, times 100",
  ],
  [
    'latest(tw1, tw2)',
    undefined,
    'nilai terakhir yang ada dari triwulan I dan triwulan II',
    'the latest value there is of quarter I and quarter II',
  ],
  [
    '(realisasi / target) ** 2 + A * B',
    undefined,
    '((realisasi dibagi target) dipangkatkan 2) ditambah (nilai tahun lalu dikali nilai tahun ini)',
    "((the actual divided by the target) to the power of 2) plus (last year's value times this year's value)",
  ],
  [
    'if realisasi between 0 and target and not(A > B) then -realisasi else 1000.5',
    undefined,
    'jika realisasi bernilai 0 sampai dengan target dan tidak benar bahwa (nilai tahun lalu lebih dari nilai tahun ini) maka negatif dari realisasi; selain itu 1.000,5',
    "if the actual is from 0 to the target and it is not true that (last year's value is more than this year's value) then the negative of the actual; otherwise 1,000.5",
  ],
  [
    'band(realisasi, 0, 1, 0.6, 2)',
    undefined,
    'nilai rentang untuk realisasi (mulai 0: 1; mulai 0,6: 2)',
    'the value of the band of the actual (from 0: 1; from 0.6: 2)',
  ],
  [
    'mean(nilai[item != null and item < 4])',
    undefined,
    'rata-rata nilai pelanggan yang ada nilainya dan kurang dari 4',
    'the mean of customer scores that are present and less than 4',
  ],
  [
    'A - (B - realisasi) - target',
    undefined,
    'nilai tahun lalu dikurangi (nilai tahun ini dikurangi realisasi), dikurangi target',
    "last year's value minus (this year's value minus the actual), minus the target",
  ],
];

describe('a formula in words', () => {
  it.each(golden)('%s (%s)', (text, unit, id, en) => {
    const { value, problems } = parseFormula(text, { inputs, ...(unit ? { unit } : {}) });
    expect(problems).toEqual([]);
    expect(value && describeFormula(value, 'id', labels)).toBe(id);
    expect(value && describeFormula(value, 'en', labels)).toBe(en);
  });

  it('calls an input without a label by its name', () => {
    const { value } = parseFormula('RAP3DN / TotAP3DN', { inputs });
    expect(value && describeFormula(value, 'id')).toBe('RAP3DN dibagi TotAP3DN');
  });
});
