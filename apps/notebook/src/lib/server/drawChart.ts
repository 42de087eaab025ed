import { type Chart, type Frame, staticDocument } from '@tolok/charts';
import { type Drawing, type Drawn, drawingWidths } from '#lib/compute/pageData.ts';

/** Draws a chart for a page, in Indonesian, once for each of the widths. */
export function drawChart(
  names: readonly [Drawing['name'], ...Drawing['name'][]],
  draw: (frame: Frame) => Chart,
): Drawn {
  const charts = names.map((name) => ({
    name,
    chart: draw({
      document: staticDocument(),
      language: 'id',
      width: drawingWidths[name],
      id: name,
    }),
  }));
  const [{ chart }] = charts as [(typeof charts)[0]];
  return {
    drawings: charts.map(({ name, chart: { figure } }) => ({ name, svg: figure.outerHTML })),
    words: {
      title: chart.title.id,
      subtitle: chart.subtitle.id,
      footer: chart.footer.id,
      table: chart.print('id'),
    },
  };
}
