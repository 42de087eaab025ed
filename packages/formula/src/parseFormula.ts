import { type Parsed, type Problem, problem } from '@tolok/schema';
import { parser, trackVariables } from 'lezer-feel';
import { type Formula, type FormulaContext, formulaLimits } from './formula.ts';
import { functionNames } from './functions/index.ts';
import { type FormulaNode, partsOf } from './node.ts';
import { normalise, spaced } from './read/normalise.ts';
import { startReading } from './read/reading.ts';
import { readers } from './read/readers.ts';
import type { NumberPart } from './read/typed.ts';
import { describeQuantity, fit, quantityOf } from './units/index.ts';
import { placeHundred } from './units/placeHundred.ts';

/**
 * Reads a formula of the FEEL profile "Tolok formula 1" and checks its types and units.
 *
 * Gives every problem found, each with its character range in `text`; a value only when none is an
 * error. With `unit: 'percent'` over a ratio the hundredfold is placed, see `placeHundred`.
 * Problems: all of `formula.*`.
 */
export function parseFormula(text: string, context: FormulaContext): Parsed<Formula> {
  const problems: Problem[] = [];
  const { file = '', pointer = '' } = context;
  const report = (...[code, values, range]: Parameters<Report>) => {
    problems.push(problem(code, values, { file, pointer, ...(range ? { range } : {}) }));
  };
  const result = read(text, context, report);
  const failed = problems.some(({ severity }) => severity === 'error' || severity === 'critical');
  return failed || !result ? { problems } : { value: deepFreeze(result), problems };
}

type Report = (
  code: Problem['code'],
  values: Problem['values'],
  range: { from: number; to: number } | null,
) => void;

function read(text: string, context: FormulaContext, report: Report): Formula | null {
  const { characters } = formulaLimits;
  if (text.length > characters) {
    report('formula.too-long', { length: text.length, limit: characters }, null);
    return null;
  }
  const plain = normalise(text);
  if (plain.trim() === '') {
    report('formula.empty', {}, { from: 0, to: text.length });
    return null;
  }
  const inputs = new Map(
    Object.entries(context.inputs).map(([name, input]) => [spaced(name), input]),
  );
  const names = namesIn(plain, [...inputs.keys(), ...functionNames]);
  const tree = parser
    .configure({ top: 'Expression', contextTracker: trackVariables(names) })
    .parse(plain);
  tree.iterate({
    enter: ({ name, from, to }) => {
      if (name === 'LineComment')
        report('formula.operator-unknown', { found: '//', use: '/' }, { from, to: from + 2 });
      if (name === 'BlockComment')
        report('formula.outside', { whatId: 'Komentar', whatEn: 'A comment' }, { from, to });
    },
  });
  const reading = startReading(plain, inputs, readers, report);
  const typed = reading.read(tree.topNode);
  if (!typed) return null;
  const number = reading.asNumber(typed);
  return number && finish(text, context, number, report);
}

/**
 * The names the parser has to know, as a context. It weighs every prefix of every name at each
 * step, so that those whose first word the text nowhere has would be half of the work.
 */
const namesIn = (text: string, names: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    names.filter((name) => text.includes(firstWord(name))).map((name) => [name, 0]),
  );

const firstWord = (name: string): string => /^[\p{L}\p{N}]*/u.exec(name)?.[0] ?? '';

function finish(
  text: string,
  context: FormulaContext,
  { node, quantity }: NumberPart,
  report: Report,
): Formula | null {
  const verdict = context.unit ? fit(quantity, context.unit) : 'fits';
  if (verdict === 'differs' && context.unit) {
    const found = describeQuantity(quantity);
    const wanted = describeQuantity(quantityOf(context.unit));
    report(
      'formula.unit-result',
      { foundId: found.id, foundEn: found.en, wantedId: wanted.id, wantedEn: wanted.en },
      { from: node.from, to: node.to },
    );
    return null;
  }
  const placed = verdict === 'place';
  const nodes = [...walk(node)];
  return {
    text,
    tree: placed ? placeHundred(node) : node,
    written: node,
    placed,
    quantity,
    unit: context.unit ?? null,
    references: [
      ...new Set(
        nodes.flatMap((n) => (n.kind === 'name' ? n.name : n.kind === 'aggregate' ? n.input : [])),
      ),
    ],
    aggregates: nodes.filter((n) => n.kind === 'aggregate').sort((a, b) => a.index - b.index),
  };
}

function* walk(node: FormulaNode): Generator<FormulaNode> {
  yield node;
  for (const part of partsOf(node)) yield* walk(part);
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
  return value;
}
