import type { Acknowledgements, Problem, Text, Waivers } from '@tolok/schema';
import { problem } from '@tolok/schema';
import type { Finding } from '../records/finding.ts';

/** What excuses findings, and the files it stands in; null where there is no such file. */
export interface Excuses {
  readonly acknowledgements: Written<Acknowledgements> | null;
  readonly waivers: Written<Waivers> | null;
  /** The day by which waivers are judged, YYYY-MM-DD. */
  readonly today: string;
}

export interface Written<T> {
  readonly file: string;
  readonly value: T;
}

/** Findings with what became of them, and what is wrong with the excuses. */
export interface Excused {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/**
 * Holds findings to what acknowledges and waives them.
 *
 * An acknowledgement counts for one fingerprint as long as the hash of its cells is the same; a
 * waiver counts for its fingerprints from the day it was written until its last. `ran` names the
 * checks that were carried out: of the others nothing is said.
 *
 * Problems: `check.acknowledgement-unused` (no such finding), `check.acknowledgement-changed` (its
 * cells say something else now, so that it counts again), `check.waiver-unused`,
 * `check.waiver-expired`, `check.waiver-long` (more than twelve months), `check.waiver-early`
 * (written after today), `check.excuse-unknown` for a check that is not there.
 */
export function excuse(
  findings: readonly Finding[],
  { acknowledgements, waivers, today }: Excuses,
  ran: ReadonlySet<string>,
  known: ReadonlySet<string>,
): Excused {
  const problems: Problem[] = [];
  const byFingerprint = new Map(findings.map((one) => [one.fingerprint, one]));
  const reasons = new Map<string, { status: 'acknowledged' | 'waived'; reason: Text }>();

  acknowledgements?.value.acknowledgements.forEach((one, i) => {
    const place = { file: acknowledgements.file, pointer: `/acknowledgements/${i}` };
    const tell = (code: Problem['code'], values: Problem['values'] = {}) =>
      problems.push(problem(code, { check: one.check, ...values }, place));
    if (!known.has(one.check)) return tell('check.excuse-unknown');
    if (!ran.has(one.check)) return;
    const found = byFingerprint.get(one.finding);
    if (!found) return tell('check.acknowledgement-unused');
    if (found.cells !== one.cells) return tell('check.acknowledgement-changed');
    reasons.set(one.finding, { status: 'acknowledged', reason: one.reason });
  });

  waivers?.value.waivers.forEach((one, i) => {
    const place = { file: waivers.file, pointer: `/waivers/${i}` };
    const tell = (code: Problem['code'], values: Problem['values'] = {}) =>
      problems.push(problem(code, { id: one.id, check: one.check, ...values }, place));
    if (!known.has(one.check)) return tell('check.excuse-unknown');
    if (monthsAfter(one.created, 12) < one.expires) return tell('check.waiver-long');
    if (one.created > today) return tell('check.waiver-early', { created: one.created, today });
    if (one.expires < today) return tell('check.waiver-expired', { expires: one.expires });
    if (!ran.has(one.check)) return;
    for (const fingerprint of one.findings) {
      if (!byFingerprint.has(fingerprint)) tell('check.waiver-unused', { finding: fingerprint });
      else if (!reasons.has(fingerprint))
        reasons.set(fingerprint, { status: 'waived', reason: one.reason });
    }
  });

  return {
    findings: findings.map((one) => ({ ...one, ...reasons.get(one.fingerprint) })),
    problems,
  };
}

/**
 * Whether a problem is of an excuse. Everything was carried out all the same: what the excuse was
 * for is open, and the excuse is to be mended like a finding.
 */
export const isOfExcuse = ({ code }: Problem): boolean => excuseCodes.has(code);

const excuseCodes: ReadonlySet<Problem['code']> = new Set([
  'check.acknowledgement-unused',
  'check.acknowledgement-changed',
  'check.excuse-unknown',
  'check.waiver-unused',
  'check.waiver-expired',
  'check.waiver-early',
  'check.waiver-long',
] satisfies Problem['code'][]);

/** The same day so many months later, or the last day of that month; YYYY-MM-DD. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = year * 12 + month - 1 + months;
  const last = new Date(Date.UTC(Math.floor(at / 12), (at % 12) + 1, 0)).getUTCDate();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${Math.floor(at / 12)}-${two((at % 12) + 1)}-${two(Math.min(date, last))}`;
}
