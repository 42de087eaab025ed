import type { CheckOutcome, Finding } from '@tolok/check';
import { type Html, markup, trusted } from '../html/markup.ts';

/** What a mark stands for: how much a finding weighs, or what became of a check. */
export type Mark =
  Finding['severity'] | Exclude<CheckOutcome['outcome'], 'fail' | 'error'> | 'unchecked';

/** The drawing of a mark, read from the sheet of the page; a word always stands beside it. */
export const mark = (name: Mark): Html =>
  markup`<svg class="mark ${name}" viewBox="0 0 14 14" aria-hidden="true"><use href="#mark-${name}"/></svg>`;

/** The mark of a finding: its weight as long as it counts, its excuse otherwise. */
export const findingMark = ({ status, severity }: Pick<Finding, 'status' | 'severity'>): Mark =>
  status === 'fail' ? severity : status;

/** Every mark once, for `use`. */
export function markSheet(): Html {
  const symbols = Object.entries(drawings).map(
    ([name, drawing]) =>
      markup`<symbol id="mark-${name}" viewBox="0 0 14 14">${trusted(drawing)}</symbol>`,
  );
  return markup`<svg class="sheet" aria-hidden="true">${symbols}</svg>`;
}

const ring = '<circle cx="7" cy="7" r="5.6" fill="none" stroke="currentColor" stroke-width="1.6"/>';
const dashed =
  '<circle cx="7" cy="7" r="5.6" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.6 1.8"/>';
const lines = (d: string, colour: string) =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`;
const cross = 'M4.8 4.8l4.4 4.4M9.2 4.8L4.8 9.2';

const drawings: Readonly<Record<Mark, string>> = {
  critical: `<path d="M4.1.8h5.8l3.3 3.3v5.8l-3.3 3.3H4.1L.8 9.9V4.1z" fill="currentColor"/>${lines(cross, 'var(--paper)')}`,
  error: ring + lines(cross, 'currentColor'),
  warning: `<rect x="2.2" y="2.2" width="9.6" height="9.6" transform="rotate(45 7 7)" fill="none" stroke="currentColor" stroke-width="1.6"/>${lines('M7 4.4v3.2M7 9.4v.1', 'currentColor')}`,
  info: ring + lines('M7 4.4v.1M7 6.8v3', 'currentColor'),
  pass: `<circle cx="7" cy="7" r="6" fill="currentColor"/>${lines('M4.2 7.2l2 2 3.6-4', 'var(--paper)')}`,
  acknowledged: ring + lines('M4.6 7.1l1.7 1.7 3.1-3.4', 'currentColor'),
  waived: ring + lines('M7 4.2V7l1.9 1.3', 'currentColor'),
  skipped: dashed,
  unchecked: ring + lines('M3.2 10.8l7.6-7.6', 'currentColor'),
};
