/** What of a finding says which one it is. */
export interface Fingerprinted {
  readonly fingerprint: string;
  readonly status: string;
}

export interface FindingsComparison<T extends Fingerprinted> {
  /** Those that only the later checks have. */
  readonly added: readonly T[];
  /** Those that only the earlier checks have. */
  readonly gone: readonly T[];
  /** Those of both that count otherwise now, as the later checks have them. */
  readonly restated: readonly { readonly from: T['status']; readonly finding: T }[];
}

/** Which findings are new and which are gone, by fingerprint. */
export function compareFindings<T extends Fingerprinted>(
  before: readonly T[],
  after: readonly T[],
): FindingsComparison<T> {
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
