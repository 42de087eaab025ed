import * as Plot from '@observablehq/plot';
import type { Frame } from './chart.ts';
import { theme } from './theme.ts';

/** What a chart wants drawn; its places downward are pixels. */
export interface Sketch {
  readonly height: number;
  readonly x?: Plot.ScaleOptions;
  readonly marks: readonly Plot.Markish[];
}

/** The sketch as an `<svg>` that has its words as name and no other. */
export function plotFigure({ height, x, marks }: Sketch, frame: Frame, words: string): Element {
  const { document, width } = frame;
  const figure = Plot.plot({
    document,
    width,
    height,
    margin: 0,
    className: 'tolok-chart',
    x: { type: 'identity', ...x, axis: null },
    y: { type: 'identity', axis: null },
    marks: [...marks],
  });
  // So that its `outerHTML` is a file of its own, in a page as elsewhere.
  figure.setAttributeNS('http://www.w3.org/2000/xmlns/', 'xmlns', 'http://www.w3.org/2000/svg');
  // As attributes, not as a style, so that a strict content security policy lets them be.
  figure.setAttribute('font-family', theme.sans);
  figure.setAttribute('font-size', '12');
  figure.setAttribute('role', 'img');
  figure.setAttribute('aria-label', words);
  // A name on a group without a role is nothing to a screen reader; the drawing has one name.
  for (const group of figure.childNodes) (group as Element).removeAttribute('aria-label');
  return figure;
}
