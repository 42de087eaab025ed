import type { Plan } from '@tolok/engine';
import { type SqlExpression, type SqlNode, snap, sql } from '@tolok/formula';
import type { Policy, Rounding } from '@tolok/schema';
import type { Pack } from './readingsPack.ts';

/** Changes one node of a statement whose parts are changed already. */
export type Change = (node: SqlNode) => SqlNode;

/** One mistake a translator could make: in the statements, or in what they are made from. */
export type Mutant =
  { readonly inStatements: (pack: Pack) => Change } | { readonly inPlan: (plan: Plan) => Plan };

/** The node with the change made at every node below it, from the leaves up. */
export function rewrite<T>(node: T, change: Change): T {
  if (Array.isArray(node)) return node.map((part: unknown) => rewrite(part, change)) as T;
  if (typeof node !== 'object' || node === null) return node;
  const parts = Object.entries(node).map(([key, part]) => [key, rewrite(part, change)] as const);
  const changed = Object.fromEntries(parts) as T & Partial<SqlNode>;
  return (changed.kind === undefined ? changed : change(changed as SqlNode)) as T;
}

// The shapes the statements are made of.
type Case = Extract<SqlNode, { kind: 'case' }>;
type Binary = Extract<SqlNode, { kind: 'binary' }>;
type Aggregate = Extract<SqlNode, { kind: 'aggregate' }>;

const ofBinary =
  (change: (node: Binary) => SqlExpression): Change =>
  (node) =>
    node.kind === 'binary' ? change(node) : node;

const ofCase =
  (change: (node: Case) => SqlExpression): Change =>
  (node) =>
    node.kind === 'case' ? change(node) : node;

const ofAggregate =
  (change: (node: Aggregate) => SqlExpression): Change =>
  (node) =>
    node.kind === 'aggregate' ? change(node) : node;

const isDouble = (node: SqlNode | undefined | null, value?: number): boolean =>
  node?.kind === 'number' &&
  node.type === 'double' &&
  (value === undefined || node.value === value);

const isInteger = (node: SqlNode | undefined | null): boolean =>
  node?.kind === 'number' && node.type === 'integer';

const isColumn = (node: SqlNode | undefined | null, name: string): boolean =>
  node?.kind === 'column' && node.name === name;

const isCall = (node: SqlNode | undefined | null, name: string): boolean =>
  node?.kind === 'call' && node.name === name;

/** A comparison with a double, the way thresholds, bounds and caps are written. */
const operator = (from: Binary['operator'], to: Binary['operator']): Change =>
  ofBinary((node) =>
    node.operator === from && isDouble(node.right) ? sql.binary(node.left, to, node.right) : node,
  );

const orderedBy = (name: string, aggregate: 'arg_min' | 'arg_max'): Change =>
  ofAggregate((node) =>
    node.name === 'arg_min' && isColumn(node.args[1], name) ? { ...node, name: aggregate } : node,
  );

const filterOf = (wanted: (node: Aggregate) => boolean): Change =>
  ofAggregate((node) => (node.filter && wanted(node) ? { ...node, filter: null } : node));

/** Puts other doubles in the place of some. */
const doubles =
  (others: ReadonlyMap<number, number>): Change =>
  (node) => {
    if (node.kind !== 'number' || node.type !== 'double') return node;
    const other = others.get(node.value);
    return other === undefined ? node : sql.double(other);
  };

const unsnapped = (numbers: readonly number[]): ReadonlyMap<number, number> =>
  new Map(numbers.flatMap((x) => (snap(x) === x ? [] : [[snap(x), x] as const])));

const roundings: Readonly<Record<Rounding['mode'], Rounding['mode']>> = {
  'half-up': 'half-even',
  'half-even': 'half-up',
  truncate: 'half-up',
};

const otherMode = (rounding: Rounding | null): Rounding | null =>
  rounding && { ...rounding, mode: roundings[rounding.mode] };

type Rule = Plan['indicators'][number]['rule'];

const ofRules =
  (change: (rule: Rule) => Partial<Rule>): ((plan: Plan) => Plan) =>
  (plan) => ({
    ...plan,
    indicators: plan.indicators.map((one) => ({
      ...one,
      rule: { ...one.rule, ...change(one.rule) },
    })),
  });

const ofPolicy =
  (change: (policy: Policy) => Partial<Policy>): ((plan: Plan) => Plan) =>
  (plan) => ({ ...plan, policy: { ...plan.policy, ...change(plan.policy) } });

const always = (change: Change): Mutant => ({ inStatements: () => change });

/** Translations that are nearly right, each with one mistake. */
export const mutants: Readonly<Record<string, Mutant>> = {
  'what is compared is not snapped': always(
    ofCase((node) => {
      const [only] = node.branches;
      const below = only?.when.kind === 'binary' && only.when.operator === '<' ? only.when : null;
      const isSnap = below && isDouble(below.right, 1e6) && isCall(below.left, 'abs');
      return isSnap && node.otherwise ? node.otherwise : node;
    }),
  ),
  'greater or equal is greater': always(operator('>=', '>')),
  'greater is greater or equal': always(operator('>', '>=')),
  'less or equal is less': always(operator('<=', '<')),
  'less is less or equal': always(operator('<', '<=')),
  'a cap takes the place of what is absent': always(
    ofCase((node) => {
      const [only] = node.branches;
      if (!only || only.when.kind !== 'binary' || only.when.operator !== '>') return node;
      const isCap = isDouble(only.then) && isDouble(only.when.right);
      return isCap && node.otherwise ? sql.call('least', only.when.left, only.when.right) : node;
    }),
  ),
  'a cap is passed over': { inPlan: ofPolicy(() => ({ cap: null })) },
  'whether data speak of an input stays open': always((node) =>
    node.kind === 'call' && node.name === 'coalesce' && node.args[1]?.kind === 'boolean'
      ? (node.args[0] ?? node)
      : node,
  ),
  'a reason stays open': always((node) =>
    node.kind === 'call' && node.name === 'coalesce' && isInteger(node.args[1])
      ? (node.args[0] ?? node)
      : node,
  ),
  'an absent cell is never a zero': always((node) =>
    node.kind === 'call' && node.name === 'coalesce' && isDouble(node.args[1], 0)
      ? (node.args[0] ?? node)
      : node,
  ),
  'the last table of a name stands': always(orderedBy('binding', 'arg_max')),
  'a table stands where it does not speak': always(
    filterOf((node) => node.name === 'arg_min' && isColumn(node.args[1], 'binding')),
  ),
  'only rows of the first source are rows': always((node) =>
    node.kind === 'join' && node.type === 'full' ? { ...node, type: 'left' } : node,
  ),
  'the filter of an input is forgotten': always(
    filterOf(({ filter }) => filter?.kind === 'inList' && isColumn(filter.operand, 'kelas')),
  ),
  'a year is not asked for': always((node) =>
    node.kind === 'inList' && isColumn(node.operand, 'year') ? sql.boolean(true) : node,
  ),
  'last year is next year': always(
    ofBinary((node) => {
      const isYear =
        isColumn(node.left, 'year') ||
        (node.left.kind === 'call' && isColumn(node.left.args[0], 'year'));
      return node.operator === '-' && isYear && isInteger(node.right)
        ? sql.binary(node.left, '+', node.right)
        : node;
    }),
  ),
  'an indicator ends a year too late': always(
    ofBinary((node) =>
      node.operator === '>=' && isColumn(node.left, 'year')
        ? sql.binary(node.left, '>', node.right)
        : node,
    ),
  ),
  'a target of zero is never met': { inPlan: ofRules(() => ({ zeroTarget: 'absent' })) },
  'a target of zero is met from one side only': {
    inPlan: ofRules(({ polarity }) => ({
      polarity: polarity === 'stabilize' ? 'minimize' : polarity,
    })),
  },
  'a value is rounded the other way': {
    inPlan: ofRules(({ rounding }) => ({ rounding: otherMode(rounding) })),
  },
  'an achievement is rounded the other way': {
    inPlan: ofPolicy(({ rounding }) => ({ rounding: otherMode(rounding) })),
  },
  'the last absent quarter gives the reason': always(orderedBy('quarter', 'arg_max')),
  'the last absent part gives the reason': always(orderedBy('part order', 'arg_max')),
  'the last figure of a period stands': always(orderedBy('turn', 'arg_max')),
  'the fourth quarter stands before the year': always(
    ofCase((node) => {
      const [year, fourth] = node.branches;
      const isTurn =
        year?.when.kind === 'isNull' &&
        isColumn(year.when.operand, 'quarter') &&
        fourth !== undefined;
      if (!isTurn || node.branches.length !== 2 || fourth.when.kind !== 'binary') return node;
      return sql.case([
        { when: year.when, then: fourth.then },
        { when: fourth.when, then: year.then },
      ]);
    }),
  ),
  'quarters up to one are that one': always(
    ofBinary((node) =>
      node.operator === '<=' && isColumn(node.left, 'quarter')
        ? sql.binary(node.left, '=', node.right)
        : node,
    ),
  ),
  'an annual figure is none': always((node) =>
    node.kind === 'isNull' && !node.negated && isColumn(node.operand, 'quarter')
      ? sql.boolean(false)
      : node,
  ),
  'doubles are added as doubles': always((node) =>
    node.kind === 'cast' && node.type === 'DECIMAL(38,9)' ? node.operand : node,
  ),
  'large whole numbers are cast': always((node) =>
    node.kind === 'cast' &&
    node.type === 'DOUBLE' &&
    node.operand.kind === 'cast' &&
    node.operand.type === 'VARCHAR'
      ? sql.cast(node.operand.operand, 'DOUBLE')
      : node,
  ),
  'a mean divides by every row': always(
    ofAggregate((node) =>
      node.name === 'count' && node.args.length > 0 && !node.distinct
        ? { ...node, args: [] }
        : node,
    ),
  ),
  'more rows than one are one': always(
    ofBinary((node) =>
      node.operator === '<=' && node.left.kind === 'aggregate' ? sql.boolean(true) : node,
    ),
  ),
  'an absent cell is passed over': always(
    ofBinary((node) =>
      node.operator === '=' && node.left.kind === 'aggregate' && node.right.kind === 'aggregate'
        ? sql.boolean(true)
        : node,
    ),
  ),
  'absent cells are no zeros at the ends': always((node) =>
    node.kind === 'call' && ['least', 'greatest'].includes(node.name) && isDouble(node.args[1], 0)
      ? (node.args[0] ?? node)
      : node,
  ),
  'infinity is a number': always((node) =>
    node.kind === 'call' && node.name === 'isfinite'
      ? sql.isNotNull(node.args[0] ?? sql.null)
      : node,
  ),
  '-0 is left': always(
    ofBinary((node) => (node.operator === '+' && isDouble(node.right, 0) ? node.left : node)),
  ),
  'the threshold is not snapped': {
    inStatements: ({ plan: { policy } }) => doubles(unsnapped([policy.threshold])),
  },
  'bounds of bands are not snapped': {
    inStatements: ({ plan: { indicators } }) => {
      const bands = indicators.flatMap(({ scale }) => scale?.scale.bands ?? []);
      return doubles(unsnapped(bands.flatMap(({ from, to }) => [from, to])));
    },
  },
  'letters rank from above': always(
    ofCase((node) => {
      const ofLetters = node.branches.every(
        ({ when }) => when.kind === 'binary' && when.operator === '=' && when.right.kind === 'text',
      );
      const ranks = node.branches.map(({ then }) => then).reverse();
      if (!ofLetters || ranks.some(({ kind }) => kind !== 'cast')) return node;
      const branches = node.branches.map(({ when }, i) => ({ when, then: ranks[i] ?? sql.null }));
      return sql.case(branches, node.otherwise);
    }),
  ),
  'a letter without rank counts as the highest': always(
    ofCase((node) => {
      const byRank = node.branches.every(
        ({ when }) =>
          when.kind === 'binary' &&
          when.operator === '=' &&
          isInteger(when.right) &&
          when.left.kind === 'column' &&
          when.left.name.endsWith(' band'),
      );
      const last = node.branches.at(-1);
      return byRank && last ? sql.case(node.branches, last.then) : node;
    }),
  ),
  'what the office reported stands before what is computed': {
    inStatements: () => (node) => (node.kind === 'select' ? reportedFirst(node) : node),
  },
};

/** An actual takes the office's figure wherever there is one. */
function reportedFirst(node: Extract<SqlNode, { kind: 'select' }>): SqlNode {
  const columns = node.columns.map((column) => {
    const { as, expression } = column;
    const other = expression.kind === 'case' ? expression.otherwise : null;
    const isPick = as?.endsWith(' actual') && other?.kind === 'column';
    return isPick && other.name.endsWith('/reported')
      ? sql.as(sql.call('coalesce', other, expression), as ?? '')
      : column;
  });
  return { ...node, columns };
}
