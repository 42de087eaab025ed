import { type Parsed, type Text, nearest, problem } from '@tolok/schema';

/**
 * What may differ between two agreements, in the order in which it is switched unless another is
 * asked for.
 *
 * definition: which version or successor measures an indicator that both have. membership: indicators
 * that only one of them has, with their own targets. target, weight: of those that both have, and
 * weights of the policy. policy: everything else of it but rounding. data: the table that is
 * believed, and the year. rounding: of definitions and of the policy.
 */
export const groups = [
  'definition',
  'membership',
  'target',
  'weight',
  'policy',
  'data',
  'rounding',
] as const;

export type Group = (typeof groups)[number];

/** What a person calls each. */
export const groupWords: Readonly<Record<Group, Text>> = {
  definition: { id: 'definisi', en: 'definition' },
  membership: { id: 'keanggotaan', en: 'membership' },
  target: { id: 'target', en: 'target' },
  weight: { id: 'bobot', en: 'weight' },
  policy: { id: 'kebijakan', en: 'policy' },
  data: { id: 'data', en: 'data' },
  rounding: { id: 'pembulatan', en: 'rounding' },
};

/** Which groups are taken from the later agreement; the others are as in the earlier one. */
export type Taken = ReadonlySet<Group>;

/**
 * The order that a person asks for: what is not named follows as printed.
 *
 * Problems: `compare.group-unknown`, `compare.group-twice`.
 */
export function readOrder(names: readonly string[]): Parsed<readonly Group[]> {
  const named: Group[] = [];
  for (const name of names) {
    const group = groups.find((one) => one === name);
    if (!group) {
      const values = { name, known: groups.join(', '), nearest: nearest(name, groups) ?? '–' };
      return { problems: [problem('compare.group-unknown', values)] };
    }
    if (named.includes(group)) return { problems: [problem('compare.group-twice', { name })] };
    named.push(group);
  }
  return { value: [...named, ...groups.filter((one) => !named.includes(one))], problems: [] };
}
