import { compareVersions } from '@tolok/schema';

/** What the two clocks need to know of a version of a rule. */
export interface Dated {
  readonly version: string;
  readonly stage: 'draft' | 'proposed' | 'released';
  readonly validFrom: string;
  readonly knownFrom: string;
}

export interface Clocks {
  /** The day the law is asked for, usually the last day of the period; ISO date. */
  readonly validOn: string;
  /** Only what was known on that day counts; null for all that is known now. */
  readonly knownOn: string | null;
  readonly withDrafts?: boolean;
}

/**
 * The version in force on the law's clock among those known on the reader's clock: the one that
 * began last, and of two that began together the higher version. Null when none was in force.
 */
export function versionInForce<V extends Dated>(versions: Iterable<V>, clocks: Clocks): V | null {
  let best: V | null = null;
  for (const version of versions) {
    if (version.stage !== 'released' && !clocks.withDrafts) continue;
    if (version.validFrom > clocks.validOn) continue;
    if (clocks.knownOn !== null && version.knownFrom > clocks.knownOn) continue;
    if (best === null || isLater(version, best)) best = version;
  }
  return best;
}

/** Stands for any day there will be: every version has begun. */
export const endOfTime = '9999-12-31';

/** The day the law is asked for as a person writes it; a dash where none was named. */
export const dayOf = ({ validOn }: Clocks): string => (validOn === endOfTime ? '–' : validOn);

/** `versionInForce` of documents that were read from files. */
export function inForce<V extends Dated, L extends { readonly value: V }>(
  versions: readonly L[],
  clocks: Clocks,
): L | null {
  const best = versionInForce(
    versions.map(({ value }) => value),
    clocks,
  );
  return versions.find(({ value }) => value === best) ?? null;
}

/** The last day of a year, or of one of its quarters, as an ISO date. */
export function periodEnd(year: number, quarter: number | null): string {
  return `${year}-${['03-31', '06-30', '09-30', '12-31'][(quarter ?? 4) - 1] ?? '12-31'}`;
}

const isLater = (a: Dated, b: Dated): boolean =>
  a.validFrom === b.validFrom
    ? compareVersions(a.version, b.version) > 0
    : a.validFrom > b.validFrom;
