import type { Plan } from '@tolok/engine';
import { overrideText } from '@tolok/engine';
import type { Language } from '@tolok/schema';
import type { DiffImpact } from '../evaluate/diffImpact.ts';

/**
 * What a reader should know of the figures: work unit and year, policy and table of both sides, what
 * was changed, and what of it is made up or unverified.
 */
export function impactRemarks(found: DiffImpact, language: Language): readonly string[] {
  const { impact, plans, contexts, overrides } = found;
  const { from, to } = contexts;
  const both = (one: string | null, other: string | null) =>
    one === other ? (one ?? '–') : `${one ?? '–'} → ${other ?? '–'}`;
  const codes = (holds: (move: (typeof impact.indicators)[number]) => boolean) =>
    impact.indicators.filter(holds).flatMap((move) => codeOf(plans, move.slot));
  const sample = codes((move) => move.sample);
  const unverified = codes(({ slot }) => isUnverified(plans, slot));
  return [
    [
      `${words.policy[language]} ${both(from.policy, to.policy)}`,
      `${words.facts[language]} ${both(from.facts, to.facts)}`,
      `${words.year[language]} ${both(yearText(from.year), yearText(to.year))}`,
      ...(from.workUnit === null ? [] : [`${words.unit[language]} ${from.workUnit}`]),
    ].join('; ') + '.',
    ...(overrides.length === 0
      ? []
      : [
          `${words.changed[language]} ${overrides.map(({ path, value }) => `${path}=${overrideText(value)}`).join('; ')}.`,
        ]),
    ...(sample.length === 0 ? [] : [`${words.sample[language]} ${sample.join(', ')}.`]),
    ...(unverified.length === 0 ? [] : [`${words.unverified[language]} ${unverified.join(', ')}.`]),
  ];
}

const yearText = (year: number | null): string | null => (year === null ? null : String(year));

type Plans = DiffImpact['plans'];
type Slot = DiffImpact['impact']['indicators'][number]['slot'];

const plannedOf = (plan: Plan, position: number | null) =>
  plan.indicators.find(({ listed, entry }) => listed && entry?.order === position);

/** The code of the later agreement, of the earlier where it has none. */
function codeOf({ from, to }: Plans, slot: Slot): readonly string[] {
  const entry = (plannedOf(to, slot.to) ?? plannedOf(from, slot.from))?.entry;
  return entry ? [entry.code] : [];
}

const isUnverified = ({ from, to }: Plans, slot: Slot): boolean =>
  [plannedOf(from, slot.from), plannedOf(to, slot.to)].some(
    (one) => one?.rule.confidence === 'unverified',
  );

const words = {
  policy: { id: 'Kebijakan', en: 'Policy' },
  facts: { id: 'realisasi', en: 'actuals' },
  year: { id: 'tahun', en: 'year' },
  unit: { id: 'satuan kerja', en: 'work unit' },
  changed: { id: 'Diubah pada keduanya:', en: 'Changed on both sides:' },
  sample: { id: 'Memakai data rekaan:', en: 'Uses made-up data:' },
  unverified: { id: 'Aturannya belum diverifikasi:', en: 'The rule is unverified:' },
};
