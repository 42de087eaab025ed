import { type Language, type Text, formatNumber } from '@tolok/schema';
import type { Formula } from '../formula.ts';
import type { FormulaFunction, RowsFunction } from '../functions/formulaFunction.ts';
import { functions, rowsFunctions } from '../functions/index.ts';
import type { AggregateNode, ArithmeticNode, FormulaNode, IfNode } from '../node.ts';
import { phrases } from './phrases.ts';

/** What inputs are called in a sentence, by local name. */
export type InputLabels = Readonly<Record<string, Text | string>>;

/**
 * A formula as an official would say it: `realisasi anggaran P3DN dibagi total pagu P3DN, dikali
 * 100`. An input without a label is called by its name. Parentheses stand wherever the order would
 * be open to doubt.
 */
export function describeFormula(
  formula: Formula,
  language: Language,
  labels: InputLabels = {},
): string {
  const voice: Voice = { language, labels };
  const words = describe(formula.written, voice);
  if (!formula.placed) return words;
  const { times, resultTimes } = phrases[language];
  if (formula.written.kind === 'if') return `${words}${resultTimes('100')}`;
  const bare = levels[formula.written.kind] === 'sum' ? isProduct(formula.written) : true;
  return bare ? `${words}, ${times} 100` : `(${words}) ${times} 100`;
}

interface Voice {
  readonly language: Language;
  readonly labels: InputLabels;
}

function describe(node: FormulaNode, voice: Voice): string {
  const { language } = voice;
  const say = phrases[language];
  switch (node.kind) {
    case 'number':
      return formatNumber(node.value, { language, digits: 15 });
    case 'null':
      return say.noValue;
    case 'name':
      return labelOf(node.name, voice);
    case 'item':
      return say.item;
    case 'negate':
      return `${say.negative} ${operand(node.operand, voice)}`;
    case 'arithmetic':
      return describeArithmetic(node, voice);
    case 'compare':
      return `${subject(node.left, voice)}${say.compare[node.operator]} ${operand(node.right, voice)}`;
    case 'isNull':
      return subject(node.operand, voice) + (node.negated ? say.isThere : say.isAbsent);
    case 'between':
      return (
        subject(node.operand, voice) +
        say.between(operand(node.low, voice), operand(node.high, voice))
      );
    case 'logic': {
      const side = (part: FormulaNode) =>
        part.kind === 'logic' && part.operator !== node.operator
          ? `(${describe(part, voice)})`
          : describe(part, voice);
      return `${side(node.left)} ${say[node.operator]} ${side(node.right)}`;
    }
    case 'not':
      return say.not(describe(node.operand, voice));
    case 'if':
      return describeIf(node, voice);
    case 'call': {
      const known: FormulaFunction = functions[node.function];
      return known.words[language](node.args.map((arg) => operand(arg, voice)));
    }
    case 'aggregate':
      return describeAggregate(node, voice);
  }
}

function labelOf(name: string, { language, labels }: Voice): string {
  const label = Object.hasOwn(labels, name) ? labels[name] : undefined;
  return typeof label === 'object' ? label[language] : (label ?? name);
}

/** How tightly words hold together: an atom needs no parentheses anywhere. */
const levels: Readonly<Record<FormulaNode['kind'], 'atom' | 'sum' | 'phrase'>> = {
  number: 'atom',
  null: 'atom',
  name: 'atom',
  item: 'atom',
  aggregate: 'atom',
  arithmetic: 'sum',
  negate: 'phrase',
  call: 'phrase',
  if: 'phrase',
  compare: 'phrase',
  isNull: 'phrase',
  between: 'phrase',
  logic: 'phrase',
  not: 'phrase',
};

function operand(node: FormulaNode, voice: Voice): string {
  const words = describe(node, voice);
  const filtered = node.kind === 'aggregate' && node.filter !== null;
  const negative = node.kind === 'number' && node.value < 0;
  return levels[node.kind] === 'atom' && !filtered && !negative ? words : `(${words})`;
}

/** The left side of a comparison; the element of a filter is not named again. */
function subject(node: FormulaNode, voice: Voice): string {
  if (node.kind === 'item') return '';
  const simple = levels[node.kind] === 'atom' || node.kind === 'arithmetic';
  const is = phrases[voice.language].is;
  return `${simple ? describe(node, voice) : operand(node, voice)} ${is}`;
}

const isProduct = (node: FormulaNode): boolean =>
  node.kind === 'arithmetic' && (node.operator === '*' || node.operator === '/');

const isSum = (node: FormulaNode): boolean =>
  node.kind === 'arithmetic' && (node.operator === '+' || node.operator === '-');

function describeArithmetic(node: ArithmeticNode, voice: Voice): string {
  const { left, operator, right } = node;
  const verb = phrases[voice.language].arithmetic[operator];
  const chained = (isProduct(node) && isProduct(left)) || (isSum(node) && isSum(left));
  const first = chained ? `${describe(left, voice)},` : operand(left, voice);
  return `${first} ${verb} ${operand(right, voice)}`;
}

function describeIf(node: IfNode, voice: Voice): string {
  const { if: start, then, otherwise } = phrases[voice.language];
  const branch = node.then.kind === 'if' ? operand(node.then, voice) : describe(node.then, voice);
  const condition = describe(node.condition, voice);
  return `${start} ${condition} ${then} ${branch}${otherwise} ${describe(node.otherwise, voice)}`;
}

function describeAggregate(node: AggregateNode, voice: Voice): string {
  const known: RowsFunction = rowsFunctions[node.function];
  const list = labelOf(node.input, voice);
  const { which } = phrases[voice.language];
  const wanted = node.filter ? `${list} ${which} ${describe(node.filter, voice)}` : list;
  return known.words[voice.language](wanted);
}
