import type { Problem } from '@tolok/schema';
import type { CheckOutcome, Finding } from '../records/finding.ts';
import type { CheckReport } from '../records/report.ts';

/** A check with what it found. */
export interface CheckCase {
  readonly outcome: CheckOutcome;
  /** Findings that are counted here. */
  readonly findings: readonly Finding[];
  /** Findings that are counted at another check, by whose cause this one fails too. */
  readonly elsewhere: readonly Finding[];
  /** What kept it from being carried out; empty where nothing did. */
  readonly barriers: readonly Problem[];
}

/** Every check of a report once, in its order. */
export function byCheck({ checks, findings, barriers }: CheckReport): readonly CheckCase[] {
  const own = new Map<string, Finding[]>();
  const elsewhere = new Map<string, Finding[]>();
  for (const finding of findings) {
    push(own, finding.check, finding);
    for (const check of new Set(finding.also)) push(elsewhere, check, finding);
  }
  const kept = new Map(barriers.map(({ check, problems }) => [check, problems]));
  return checks.map((outcome) => ({
    outcome,
    findings: own.get(outcome.check) ?? [],
    elsewhere: elsewhere.get(outcome.check) ?? [],
    barriers: kept.get(outcome.check) ?? [],
  }));
}

function push(map: Map<string, Finding[]>, key: string, finding: Finding): void {
  const list = map.get(key);
  if (list) list.push(finding);
  else map.set(key, [finding]);
}
