import type { Trace } from '@tolok/engine';
import { type Language, formatNumber, formatValue } from '@tolok/schema';
import { type Line, toned } from '../screen/span.ts';
import { wrapText } from '../screen/wrapText.ts';

type Node = Trace['conditions'];
type Leaf = NonNullable<Node['value']>;

/** What json-rules-engine saw at each condition: held, did not hold, or was not looked at. */
export const traceLines = ({ conditions }: Trace, language: Language, width: number): Line[] =>
  drawNode(conditions, language, width, 1);

function drawNode(node: Node, language: Language, width: number, depth: number): Line[] {
  const indent = '  '.repeat(depth);
  const mark = node.result === null ? '·' : node.result ? '✓' : '✗';
  const [first = '', ...rest] = wrapText(nodeText(node, language), width - indent.length - 2);
  const lines = [`${mark} ${first}`, ...rest.map((text) => `  ${text}`)].map((text) =>
    node.result === null ? toned('quiet', indent + text) : indent + text,
  );
  const parts = node.all ?? node.any ?? (node.not ? [node.not] : []);
  return [...lines, ...parts.flatMap((part) => drawNode(part, language, width, depth + 1))];
}

function nodeText(node: Node, language: Language): string {
  const named = node.condition === undefined ? '' : `${node.condition}: `;
  if (node.all) return named + words.all[language];
  if (node.any) return named + words.any[language];
  if (node.not) return named + words.not[language];
  if (node.fact === undefined) return node.condition ?? '';
  return named + leafText(node, language);
}

/** `capaian 216,42 % tidak kurang dari ambang 100 %`. */
function leafText(node: Node, language: Language): string {
  const fact = node.fact ?? '';
  const found = node.factResult;
  const left = factText(fact, found, language);
  const operator = operatorText(node.operator ?? '', language);
  return `${left} ${operator} ${rightText(fact, node, language)}`;
}

const factText = (fact: string, found: Node['factResult'], language: Language): string => {
  const name = factWords[fact]?.[language] ?? fact;
  return found === undefined ? name : `${name} (${scalarText(fact, found, language)})`;
};

function rightText(fact: string, node: Node, language: Language): string {
  const value = node.value as Leaf | undefined;
  if (typeof value === 'object' && value !== null && 'fact' in value) {
    const found = Array.isArray(node.valueResult) ? undefined : node.valueResult;
    return factText(value.fact, found as Node['factResult'], language);
  }
  const values = Array.isArray(value) ? value : [value];
  return values.map((one) => scalarText(fact, one as Node['factResult'], language)).join(', ');
}

function scalarText(fact: string, value: Node['factResult'], language: Language): string {
  if (value === null || value === undefined) return words.nothing[language];
  if (typeof value === 'number') {
    return percentFacts.has(fact)
      ? formatValue(value, 'percent', { language })
      : formatNumber(value, { language });
  }
  return valueWords[String(value)]?.[language] ?? String(value);
}

function operatorText(operator: string, language: Language): string {
  const turned = operator.startsWith('not:');
  const text = operatorWords[turned ? operator.slice('not:'.length) : operator]?.[language];
  return turned ? `${words.isNot[language]} (${text ?? operator})` : (text ?? operator);
}

const percentFacts: ReadonlySet<string> = new Set(['achievement', 'threshold']);

type Words = Readonly<Record<string, { readonly id: string; readonly en: string }>>;

const factWords: Words = {
  kind: { id: 'jenis target', en: 'kind of target' },
  achievement: { id: 'capaian', en: 'achievement' },
  threshold: { id: 'ambang', en: 'the threshold' },
  rank: { id: 'peringkat huruf', en: 'rank of the letter' },
  targetRank: { id: 'peringkat huruf target', en: 'rank of the target letter' },
};

const valueWords: Words = {
  number: { id: 'bilangan', en: 'a number' },
  letter: { id: 'huruf', en: 'a letter' },
};

const operatorWords: Words = {
  equal: { id: 'sama dengan', en: 'equals' },
  notEqual: { id: 'tidak sama dengan', en: 'differs from' },
  lessThan: { id: 'kurang dari', en: 'is less than' },
  lessThanInclusive: { id: 'paling tinggi', en: 'is at most' },
  greaterThan: { id: 'lebih dari', en: 'is more than' },
  greaterThanInclusive: { id: 'tidak kurang dari', en: 'is not less than' },
  in: { id: 'salah satu dari', en: 'is one of' },
  notIn: { id: 'bukan salah satu dari', en: 'is none of' },
};

const words = {
  all: { id: 'semua syarat ini terpenuhi', en: 'all of these hold' },
  any: { id: 'salah satu syarat ini terpenuhi', en: 'one of these holds' },
  not: { id: 'syarat ini tidak terpenuhi', en: 'this does not hold' },
  isNot: { id: 'tidak', en: 'not' },
  nothing: { id: 'tidak ada', en: 'none' },
};
