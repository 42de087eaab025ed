import { severities } from '@tolok/schema';
import type { Finding } from '../records/finding.ts';

/**
 * The order of findings: by weight, then by check, then by where they stand in their package. It
 * depends on nothing but them, so that it is the same for packages and checks in any order.
 */
export function worstFirst(a: Finding, b: Finding): number {
  const weight = severities.indexOf(b.severity) - severities.indexOf(a.severity);
  return weight || compare(keyOf(a), keyOf(b));
}

const keyOf = ({ check, where: [first], fingerprint }: Finding): readonly (string | number)[] =>
  first
    ? [check, first.dataset, first.resource, first.index ?? -1, first.column ?? '', fingerprint]
    : [check, fingerprint];

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const i = a.findIndex((part, at) => part !== b[at]);
  const [one, other] = [a[i], b[i]];
  return one === undefined || other === undefined ? a.length - b.length : one < other ? -1 : 1;
}
