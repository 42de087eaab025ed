import type { CompareView } from './compareView.ts';
import { dumbbellFigure } from './dumbbellFigure.ts';
import type { Looked } from './looked.ts';
import { waterfallFigure } from './waterfallFigure.ts';

/** The drawings of a comparison. */
export const compareFigures = (view: CompareView, looked: Looked) => ({
  dumbbell: dumbbellFigure(view, looked),
  waterfall: waterfallFigure(view, looked),
});
