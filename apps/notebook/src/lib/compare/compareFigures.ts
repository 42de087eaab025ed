import type { CompareView } from './compareView.ts';
import { dumbbellFigure } from './dumbbellFigure.ts';
import type { ImpactFilter } from './impactFilter.ts';
import { waterfallFigure } from './waterfallFigure.ts';

/** What of a comparison is looked at. */
export interface Looked {
  readonly filter: ImpactFilter;
  /** The key of the change that is selected; null without one. */
  readonly selected: string | null;
}

/** The drawings of a comparison. */
export const compareFigures = (view: CompareView, looked: Looked) => ({
  dumbbell: dumbbellFigure(view, looked),
  waterfall: waterfallFigure(view, looked),
});
