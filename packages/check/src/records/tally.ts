import { severities } from '@tolok/schema';
import type { Finding } from './finding.ts';
import type { Counts } from './report.ts';

/** Findings by what they count as, the same in every format. */
export type Tally = Pick<Counts, 'fail' | 'acknowledged' | 'waived'>;

export function tallyOf(findings: readonly Finding[]): Tally {
  const fail = { info: 0, warning: 0, error: 0, critical: 0 };
  let [acknowledged, waived] = [0, 0];
  for (const { status, severity } of findings) {
    if (status === 'fail') fail[severity]++;
    else if (status === 'acknowledged') acknowledged++;
    else waived++;
  }
  return { fail, acknowledged, waived };
}

/** The same as names and numbers, zeros too: `fail.critical`, …, `acknowledged`, `waived`. */
export const tallyEntries = ({ fail, acknowledged, waived }: Tally): [string, number][] => [
  ...severities.toReversed().map((one): [string, number] => [`fail.${one}`, fail[one]]),
  ['acknowledged', acknowledged],
  ['waived', waived],
];
