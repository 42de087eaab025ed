/** Why a draft is not saved, as far as a reader can do something about it. */
export const failureReasons = ['quota', 'unavailable', 'newer', 'blocked', 'other'] as const;

export type FailureReason = (typeof failureReasons)[number];

export interface Failure {
  readonly reason: FailureReason;
  /** The words of the browser; empty when there are none. */
  readonly detail: string;
}

const byName: Readonly<Record<string, FailureReason>> = {
  QuotaExceededError: 'quota',
  NewerStoreError: 'newer',
  VersionError: 'newer',
  MissingAPIError: 'unavailable',
  InvalidStateError: 'unavailable',
  SecurityError: 'unavailable',
  NotAllowedError: 'unavailable',
};

/** What an error of the store means. Dexie wraps that of the browser, sometimes twice. */
export function failureOf(error: unknown): Failure {
  for (let cause = error; cause; cause = (cause as { inner?: unknown }).inner) {
    const { name = '', message = '' } = cause as Partial<Error>;
    const reason = byName[name];
    if (reason) return { reason, detail: message };
  }
  return { reason: 'other', detail: error instanceof Error ? error.message : String(error) };
}
