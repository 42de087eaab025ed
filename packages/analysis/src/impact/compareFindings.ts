import type { Finding } from '@tolok/schema';

/** What of a finding says which one it is, and whether it counts. */
type Fingerprinted = Pick<Finding, 'fingerprint' | 'status'>;

/**
 * Which findings are new, gone, or count otherwise, by fingerprint; the last as the later checks have
 * them.
 */
export function compareFindings<T extends Fingerprinted>(
  before: readonly T[],
  after: readonly T[],
) {
  const was = new Map(before.map((one) => [one.fingerprint, one]));
  const is = new Set(after.map(({ fingerprint }) => fingerprint));
  return {
    added: after.filter(({ fingerprint }) => !was.has(fingerprint)),
    gone: before.filter(({ fingerprint }) => !is.has(fingerprint)),
    restated: after.flatMap((finding) => {
      const from = was.get(finding.fingerprint)?.status;
      return from === undefined || from === finding.status ? [] : [{ from, finding }];
    }),
  };
}
