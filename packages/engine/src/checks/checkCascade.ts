import { type Cascade, type CascadeLink, type Problem, nearest } from '@tolok/schema';
import { rankOf } from '../achieve/bands.ts';
import { type Loaded, type RuleSet, findVersion } from '../rules/ruleSet.ts';
import { at } from './at.ts';
import { checkYears } from './checkYears.ts';
import { repeated } from './repeated.ts';
import { unlisted, unknown } from './unknown.ts';

/**
 * The levels, objectives and indicators of a cascade have names of their own; what serves what goes
 * exactly one level up, so that no circle can close; a threshold in letters has a scale.
 */
export function checkCascade(rules: RuleSet, loaded: Loaded<Cascade>): Problem[] {
  const { supersedes } = loaded.value;
  return [
    ...checkYears(loaded),
    ...levelProblems(loaded),
    ...indicatorProblems(rules, loaded),
    ...linkProblems(rules, loaded),
    ...(supersedes ? unknown(loaded, '/supersedes', supersedes, rules.cascades.keys()) : []),
  ];
}

function levelProblems(loaded: Loaded<Cascade>): Problem[] {
  const { levels } = loaded.value;
  return [
    ...repeated(
      loaded,
      levels.map(({ id }, i) => ({ name: id, pointer: `/levels/${i}/id` })),
    ),
    ...levels.flatMap(({ id: level, objectives }, i) => {
      const above = (levels[i - 1]?.objectives ?? []).map(({ id }) => id);
      const pointer = `/levels/${i}/objectives`;
      return [
        ...repeated(
          loaded,
          objectives.map(({ id }, j) => ({ name: id, pointer: `${pointer}/${j}/id` })),
        ),
        ...objectives.flatMap(({ parents = [] }, j) =>
          parents.flatMap((name, k) => {
            if (above.includes(name)) return [];
            const values = { name, level, nearest: nearest(name, above) ?? '–' };
            return [at(loaded, `${pointer}/${j}/parents/${k}`, 'rule.cascade-parent', values)];
          }),
        ),
      ];
    }),
  ];
}

function indicatorProblems(rules: RuleSet, loaded: Loaded<Cascade>): Problem[] {
  const { levels, indicators } = loaded.value;
  const levelIds = levels.map(({ id }) => id);
  return [
    ...repeated(
      loaded,
      indicators.map(({ id }, i) => ({ name: id, pointer: `/indicators/${i}/id` })),
    ),
    ...indicators.flatMap(({ level, objective: name, indicator }, i) => {
      const pointer = `/indicators/${i}`;
      const codes = levels.find(({ id }) => id === level)?.objectives.map(({ id }) => id);
      const values = { level, name, nearest: nearest(name, codes ?? []) ?? '–' };
      return [
        ...unlisted(loaded, `${pointer}/level`, level, levelIds),
        ...(codes && !codes.includes(name)
          ? [at(loaded, `${pointer}/objective`, 'rule.cascade-objective', values)]
          : []),
        ...(indicator
          ? unknown(loaded, `${pointer}/indicator`, indicator, rules.indicators.keys())
          : []),
      ];
    }),
  ];
}

function linkProblems(rules: RuleSet, loaded: Loaded<Cascade>): Problem[] {
  const { levels, indicators, links } = loaded.value;
  const ids = indicators.map(({ id }) => id);
  const depthOf = (id: string) => {
    const level = indicators.find((one) => one.id === id)?.level;
    const depth = levels.findIndex((one) => one.id === level);
    return depth < 0 ? null : depth;
  };
  return [
    ...repeated(
      loaded,
      links.map(({ parent, child }, i) => ({
        name: `${child} → ${parent}`,
        pointer: `/links/${i}`,
      })),
    ),
    ...links.flatMap((link, i) => {
      const { parent, child } = link;
      const pointer = `/links/${i}`;
      const [above, below] = [depthOf(parent), depthOf(child)];
      const isOff = above !== null && below !== null && above + 1 !== below;
      return [
        ...unlisted(loaded, `${pointer}/parent`, parent, ids),
        ...unlisted(loaded, `${pointer}/child`, child, ids),
        ...(isOff
          ? [at(loaded, `${pointer}/parent`, 'rule.cascade-level', { parent, child })]
          : []),
        ...letterProblems(rules, loaded, link, `${pointer}/threshold`),
      ];
    }),
  ];
}

/** A letter stands in the scale of some version of the indicator below; which one is a run's matter. */
function letterProblems(
  rules: RuleSet,
  loaded: Loaded<Cascade>,
  { child, threshold: letter }: CascadeLink,
  pointer: string,
): Problem[] {
  const indicator = loaded.value.indicators.find(({ id }) => id === child)?.indicator;
  const versions = indicator ? rules.indicators.get(indicator) : undefined;
  if (typeof letter !== 'string' || !indicator || !versions) return [];
  const named = versions.flatMap(({ value }) => (value.scale ? [value.scale] : []));
  if (named.length === 0) {
    return [at(loaded, pointer, 'rule.threshold-letter', { letter, indicator })];
  }
  const scales = named.flatMap((reference) => {
    const scale = findVersion(rules.scales, reference)?.value;
    return scale ? [{ reference, scale }] : [];
  });
  const last = scales.at(-1);
  if (!last || scales.some(({ scale }) => rankOf(scale, letter) !== null)) return [];
  const known = last.scale.bands.map(({ label }) => label).join(', ');
  const values = { indicator, letter, scale: last.reference, known };
  return [at(loaded, pointer, 'run.letter-unknown', values)];
}
