import type { PlannedIndicator } from '@tolok/engine';
import { snap } from '@tolok/formula';
import { Engine } from 'json-rules-engine';
import type { Conditions, Scalar } from '../../packages/engine/src/conditions/conditions.ts';
import { targetOf } from '../../packages/engine/src/achieve/target.ts';
import type { ReadResults } from './readingsColumns.ts';
import type { Pack } from './readingsPack.ts';

/** How json-rules-engine itself decides on what a reading found. */
export interface EngineComparison {
  readonly verdicts: number;
  readonly wrong: number;
  readonly counterexample: string | null;
}

/**
 * Asks json-rules-engine for the status and the findings behind at most so many verdicts of a
 * reading, spread over all of them: one engine for the policy, one run for each.
 */
export async function compareWithEngine(
  pack: Pack,
  read: ReadResults,
  limit: number,
): Promise<EngineComparison> {
  const { policy, context, indicators } = pack.plan;
  const engine = engineOf(policy);
  const places = indicators
    .filter((one) => one.listed)
    .flatMap((indicator) => {
      const columns = read.get(indicator.id);
      return (columns?.keys ?? []).flatMap((key, i) =>
        columns && columns.statuses[i] !== -1 ? [{ indicator, columns, key, i }] : [],
      );
    });
  const step = Math.max(1, Math.ceil(places.length / limit));
  let verdicts = 0;
  let wrong = 0;
  let counterexample: string | null = null;
  for (let at = 0; at < places.length; at += step) {
    const place = places[at];
    if (!place) break;
    const { indicator, columns, key, i } = place;
    const year = Number(key.split('\u001f').at(-1));
    const target = targetOf(indicator, year, context.quarter, null).value;
    const letter = typeof target === 'string';
    const achievement = columns.achievements[i] ?? NaN;
    const facts = {
      kind: letter ? 'letter' : 'number',
      achievement: Number.isNaN(achievement) ? null : snap(achievement),
      threshold: snap(policy.threshold),
      rank: columns.bands[i] === -1 ? null : (columns.bands[i] ?? null),
      targetRank: letter ? rankOf(indicator, target) : null,
    };
    const { achieved, findings } = await decide(engine, facts);
    const known = columns.findings?.[i];
    verdicts++;
    if (achieved === (columns.statuses[i] === 1) && (known === undefined || known === findings)) {
      continue;
    }
    wrong++;
    counterexample ??= `json-rules-engine: ${JSON.stringify({ achieved, findings, facts, key, status: columns.statuses[i], known, indicator: indicator.id, seed: pack.seed, policy: policy.status, conditions: policy.conditions, of: policy.findings })}`;
  }
  return { verdicts, wrong, counterexample };
}

function rankOf({ scale }: PlannedIndicator, letter: string): number | null {
  const rank = scale?.scale.bands.findIndex(({ label }) => label === letter) ?? -1;
  return rank < 0 ? null : rank;
}

function engineOf({ status, conditions, findings }: Pack['plan']['policy']): Engine {
  const engine = new Engine();
  const whole = (node: unknown) =>
    structuredClone('fact' in (node as Conditions) ? { all: [node] } : node) as never;
  for (const [name, node] of Object.entries(conditions ?? {}))
    engine.setCondition(name, whole(node));
  const rules = [
    ['', status.achieved] as const,
    ...findings.map((f) => [f.id, f.conditions] as const),
  ];
  for (const [name, node] of rules) {
    engine.addRule({ name: `rule ${name}`, conditions: whole(node), event: { type: 'verdict' } });
  }
  return engine;
}

async function decide(engine: Engine, facts: Readonly<Record<string, Scalar>>) {
  const { results } = await engine.run({ ...facts });
  const held = new Set(results.map(({ name }) => String(name).slice('rule '.length)));
  const achieved = held.delete('');
  return { achieved, findings: [...held].sort().join() };
}
