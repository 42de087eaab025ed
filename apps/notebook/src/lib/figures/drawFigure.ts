import { type Chart, type ChartKind, type Frame, charts } from '@tolok/charts';
import type { FigureSource, FigureWords } from './figure.ts';

const kindOf = ({ chart }: FigureSource): ChartKind => charts[chart] as ChartKind;

/** Draws a figure of a page. */
export const drawFigure = (source: FigureSource, frame: Frame): Chart =>
  kindOf(source).draw(source.tables[frame.language], source.spec, frame);

/** Moves a drawing that is there to other figures. */
export const updateFigure = (figure: Element, source: FigureSource, frame: Frame): Chart =>
  kindOf(source).update(figure, source.tables[frame.language], source.spec, frame);

/** What stands beside a drawing, in one language. */
export const wordsOf = (chart: Chart, { language }: Pick<Frame, 'language'>): FigureWords => ({
  title: chart.title[language],
  subtitle: chart.subtitle[language],
  footer: chart.footer[language],
  table: chart.print(language),
});
