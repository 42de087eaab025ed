import { type Formula, parseFormula } from '@tolok/formula';
import { type Indicator, type Parsed, type Problem, nearest, problem } from '@tolok/schema';
import {
  type AchievementFormula,
  type AchievementName,
  achievements,
  targetNames,
} from '../achieve/achievements.ts';
import type { Loaded } from '../rules/ruleSet.ts';

/** The measurement formula of a rule, checked against its inputs; null when it has none. */
export function measureFormula(loaded: Loaded<Indicator>): Parsed<Formula> | null {
  return once(measured, loaded, readMeasure);
}

/** How a rule holds actual against target: a named formula, or its own. */
export function achievementFormula(loaded: Loaded<Indicator>): Parsed<Formula> {
  return once(achieved, loaded, readAchievement);
}

// Compiling and checking ask for the same formulas; a loaded document never changes.
const measured = new WeakMap<Loaded<Indicator>, Parsed<Formula> | null>();
const achieved = new WeakMap<Loaded<Indicator>, Parsed<Formula>>();

function once<K extends object, V>(known: WeakMap<K, V>, key: K, read: (key: K) => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = read(key);
  known.set(key, value);
  return value;
}

function readMeasure(loaded: Loaded<Indicator>): Parsed<Formula> | null {
  const { value: rule, file } = loaded;
  if (!rule.measure) return null;
  const inputs = Object.fromEntries(
    Object.entries(rule.measure.inputs).map(([name, input]) => [
      name,
      {
        unit: input.unit,
        list: 'aggregate' in input && input.aggregate === 'list',
        ...('period' in input && input.period ? { period: input.period } : {}),
      },
    ]),
  );
  const pointer = '/measure/formula';
  return located(
    loaded,
    parseFormula(rule.measure.formula, { inputs, unit: rule.unit, file, pointer }),
  );
}

function readAchievement(loaded: Loaded<Indicator>): Parsed<Formula> {
  const { value: rule, file } = loaded;
  const own = typeof rule.achievement === 'object' ? rule.achievement.formula : null;
  const pointer = own === null ? '/achievement' : '/achievement/formula';
  const named = typeof rule.achievement === 'string' ? rule.achievement : '';
  if (own === null && !Object.hasOwn(achievements, named)) {
    const known = Object.keys(achievements);
    const values = {
      name: named,
      known: known.join(', '),
      nearest: nearest(named, known) ?? '–',
    };
    return {
      problems: [
        problem('rule.achievement-unknown', values, { file, pointer, ...loaded.locate(pointer) }),
      ],
    };
  }
  const kind = rule.target === 'range' ? 'range' : 'point';
  const known = own === null ? namedForms.get(`${named} ${kind}`) : undefined;
  if (known) return known;
  const text = own ?? achievements[named as AchievementName].formula;
  const read = located(loaded, parseAchievement(text, kind, { file, pointer }));
  // What is wrong with a form is told at the place of each rule.
  if (own === null && read.problems.length === 0) namedForms.set(`${named} ${kind}`, read);
  return read;
}

// Most rules take one of a few named forms: each is read once.
const namedForms = new Map<string, Parsed<Formula>>();

/** A formula of achievement over an actual and the names of a target of this kind. */
export function parseAchievement(
  text: string,
  kind: AchievementFormula['targetKind'],
  place: { readonly file?: string; readonly pointer?: string } = {},
): Parsed<Formula> {
  // Both sides of an achievement are in the unit of the indicator; the quotient is a pure number.
  const names = ['realisasi', ...targetNames[kind]];
  const inputs = Object.fromEntries(names.map((name) => [name, { unit: 'score' as const }]));
  return parseFormula(text, { inputs, unit: 'score', ...place });
}

const located = (loaded: Loaded<unknown>, parsed: Parsed<Formula>): Parsed<Formula> => ({
  ...parsed,
  problems: parsed.problems.map((p): Problem => ({ ...p, ...loaded.locate(p.pointer) })),
});
