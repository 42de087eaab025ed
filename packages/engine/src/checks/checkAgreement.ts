import { type AgreedIndicator, type Agreement, type Problem, nearest } from '@tolok/schema';
import { rankOf } from '../bands.ts';
import { type Loaded, type RuleSet, findVersion } from '../ruleSet.ts';
import { at } from './at.ts';

/** The indicators of an agreement are there, its codes are its own, its targets fit their kind. */
export function checkAgreement(rules: RuleSet, loaded: Loaded<Agreement>): Problem[] {
  const problems: Problem[] = [];
  const codes = new Set<string>();
  const ids = new Set<string>();
  loaded.value.objectives.forEach(({ indicators }, i) =>
    indicators.forEach((entry, j) => {
      const pointer = `/objectives/${i}/indicators/${j}`;
      if (codes.has(entry.code)) {
        problems.push(at(loaded, `${pointer}/code`, 'rule.code-repeated', { code: entry.code }));
      }
      codes.add(entry.code);
      const [id = ''] = entry.indicator.split('@');
      if (ids.has(id)) {
        problems.push(at(loaded, `${pointer}/indicator`, 'rule.indicator-repeated', { id }));
      }
      ids.add(id);
      problems.push(...checkEntry(rules, loaded, entry, pointer));
    }),
  );
  const { supersedes } = loaded.value;
  if (supersedes && !rules.agreements.has(supersedes)) {
    problems.push(
      at(loaded, '/supersedes', 'rule.reference-unknown', {
        reference: supersedes,
        nearest: nearest(supersedes, rules.agreements.keys()) ?? '–',
      }),
    );
  }
  return problems;
}

function checkEntry(
  rules: RuleSet,
  loaded: Loaded<Agreement>,
  entry: AgreedIndicator,
  pointer: string,
): Problem[] {
  const rule = findVersion(rules.indicators, entry.indicator)?.value;
  if (!rule) {
    const known = [...rules.indicators.values()].flat();
    const references = known.map(({ value }) => `${value.id}@${value.version}`);
    return [
      at(loaded, `${pointer}/indicator`, 'rule.reference-unknown', {
        reference: entry.indicator,
        nearest: nearest(entry.indicator, references) ?? '–',
      }),
    ];
  }
  const { target } = entry;
  if (target === null) return [];
  const scale = rule.scale ? findVersion(rules.scales, rule.scale)?.value : undefined;
  if (typeof target === 'string' && scale && rankOf(scale, target) === null) {
    return [
      at(loaded, `${pointer}/target`, 'run.letter-unknown', {
        indicator: rule.id,
        letter: target,
        scale: rule.scale ?? '–',
        known: scale.bands.map(({ label }) => label).join(', '),
      }),
    ];
  }
  const wanted = { ordinal: 'string', range: 'object' }[rule.target as string] ?? 'number';
  if (typeof target !== wanted) {
    const values = { code: entry.code, kind: rule.target };
    return [at(loaded, `${pointer}/target`, 'rule.target-kind', values)];
  }
  return wanted === 'object'
    ? [at(loaded, `${pointer}/target`, 'rule.target-range', { code: entry.code })]
    : [];
}
