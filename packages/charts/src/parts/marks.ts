import type { RenderFunction } from '@observablehq/plot';
import { theme } from '../theme.ts';
import type { Standing } from '../words/status.ts';
import { type Make, drawn } from './part.ts';

interface PlacedMark {
  readonly key: string;
  readonly standing: Standing;
  /** The middle of the mark, in pixels. */
  readonly x: number;
  readonly y: number;
}

/**
 * Marks of status, 12 px: a disc with a tick, a triangle down, a dashed ring for what is still to
 * come, a struck ring for what has no value. The word stands beside them.
 */
export const standingMarks = (name: string, marks: readonly PlacedMark[]): RenderFunction =>
  drawn(name, (make, group) => {
    for (const { key, standing, x, y } of marks) {
      const place = { 'data-key': key, transform: `translate(${x},${y})` };
      const mark = make('g', place, group);
      draw(standing, make, mark);
    }
  });

function draw(standing: Standing, make: Make, mark: SVGElement): void {
  switch (standing) {
    case 'achieved':
      make('circle', { r: 5.5, fill: theme.achieved }, mark);
      make('path', { d: 'M-2.6 0.2l1.9 1.9l3.4-3.8', ...line(theme.paper, 1.5) }, mark);
      break;
    case 'not-achieved':
      make('path', { d: 'M-5.5-4.5h11l-5.5 9.5z', fill: theme.notAchieved }, mark);
      break;
    case 'pending':
    case 'missing-input':
      make('circle', { r: 4.8, 'stroke-dasharray': '2.2 1.57', ...line(theme.absent, 1.5) }, mark);
      break;
    default:
      make('circle', { r: 4.8, ...line(theme.absent, 1.5) }, mark);
      make('path', { d: 'M-3.3 3.3l6.6-6.6', ...line(theme.absent, 1.5) }, mark);
  }
}

const line = (stroke: string, width: number) =>
  ({ fill: 'none', stroke, 'stroke-width': width }) as const;
