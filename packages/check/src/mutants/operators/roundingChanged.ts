import type { FormulaNode, FunctionName } from '@tolok/formula';
import type { Rounding } from '@tolok/schema';
import { isIndicator, isScale } from '../../rule.ts';
import { withText, writtenOf } from '../formulaText.ts';
import type { Mutant, MutationOperator } from '../mutant.ts';
import type { PlacedFormula, Subject } from '../subject.ts';
import { same, sensitive } from '../words.ts';

/** Another mode, a decimal more or less, or rounding where the rule has none. */
export const roundingChanged: MutationOperator = {
  label: { id: 'pembulatan diubah', en: 'rounding changed' },
  mutate: (subject) => [
    ...ofRule(subject),
    ...subject.formulas.flatMap((formula) =>
      formula.nodes.flatMap((node) => ofNode(formula, node)),
    ),
  ],
};

function ofRule({ rule, formulas }: Subject): readonly Mutant[] {
  if (isScale(rule)) return [];
  const measured = formulas.filter(({ pointer }) => pointer === '/measure/formula');
  const fractions = !isIndicator(rule) || measured.some(({ nodes }) => nodes.some(makesFractions));
  if (!fractions) return [];
  return others(rule.rounding).map((value) => ({
    pointer: '/rounding',
    value,
    boundary: false,
    was: roundingWords(rule.rounding),
    becomes: roundingWords(value),
    advice: unroundedAdvice,
  }));
}

const unroundedAdvice = {
  id: 'tambahkan contoh yang hasilnya berdesimal banyak',
  en: 'add an example whose result has many decimals',
};

function others(own: Rounding | null): readonly Rounding[] {
  if (own === null) return [{ mode: 'half-up', digits: 2, stage: 'final' }];
  const { mode, digits } = own;
  return [
    ...modes.filter((other) => other !== mode).map((other) => ({ ...own, mode: other })),
    ...[digits + 1, digits - 1]
      .filter((other) => other >= 0 && other <= 9)
      .map((other) => ({ ...own, digits: other })),
  ];
}

const modes = ['half-up', 'half-even', 'truncate'] as const;

const roundingWords = (rounding: Rounding | null) =>
  rounding
    ? same(`${rounding.mode} ${rounding.digits}`)
    : { id: 'tanpa pembulatan', en: 'no rounding' };

/** Sums and differences of whole numbers stay whole: rounding them changes nothing. */
function makesFractions(node: FormulaNode): boolean {
  switch (node.kind) {
    case 'number':
      return !Number.isInteger(node.value);
    case 'arithmetic':
      return node.operator === '/' || node.operator === '**';
    case 'aggregate':
      return node.function === 'mean' || node.function === 'geomean';
    case 'call':
      return !wholeFunctions.includes(node.function);
    default:
      return false;
  }
}

const wholeFunctions: readonly FunctionName[] = ['abs', 'clamp', 'max', 'min', 'sum'];

const roundingFunctions = ['round half up', 'round up', 'round down'] as const;

function ofNode(formula: PlacedFormula, node: FormulaNode): readonly Mutant[] {
  if (node.kind !== 'call') return [];
  const written = writtenOf(formula, node);
  const open = written.indexOf('(');
  return roundingFunctions.some((name) => name === node.function)
    ? roundingFunctions
        .filter((name) => name !== node.function)
        .map((name) => ({
          pointer: formula.pointer,
          value: withText(formula, node, name + written.slice(open)),
          boundary: false,
          was: same(written),
          becomes: same(name + written.slice(open)),
          advice: sensitive(written),
        }))
    : [];
}
