import { staticDocument } from '@tolok/charts';
import { drawFigure, wordsOf } from '#lib/figures/drawFigure.ts';
import type { DrawnFigure, FigureSource } from '#lib/figures/figure.ts';

/** A figure as it comes with a page: in Indonesian, as every page is written, once for a phone. */
export function drawnFigure(id: string, figure: FigureSource): DrawnFigure {
  const at = (width: number, end: string) =>
    drawFigure(figure, {
      document: staticDocument(),
      language: 'id',
      width,
      id: `${id}-${end}`,
    });
  const wide = at(figure.width, 'wide');
  return {
    wide: wide.figure.outerHTML,
    narrow: at(340, 'narrow').figure.outerHTML,
    words: wordsOf(wide, { language: 'id' }),
  };
}
