import { staticDocument } from '@tolok/charts';
import { openNative } from '@tolok/duckdb/native';
import { bulletBars } from '#lib/compute/bulletRows.ts';
import { nothingChosen } from '#lib/compute/choices.ts';
import { drawBullet } from '#lib/compute/drawBullet.ts';
import { collectPage, compilePage, viewPage } from '#lib/compute/indicatorPage.ts';
import type { IndicatorPageData } from '#lib/compute/pageData.ts';
import { homeOf } from '#lib/compute/subjects.ts';
import { shipped } from './shipped.ts';

/** What the page of an indicator is written with: the same computation, over native DuckDB. */
export async function writeIndicator(indicator: string): Promise<IndicatorPageData> {
  const project = await shipped();
  const subject = { indicator, agreement: homeOf(project.rules, indicator) };
  const plans = compilePage(project, subject);
  const connection = await openNative({ threads: 1 });
  try {
    const base = await collectPage(plans, project, connection);
    const view = await viewPage(project, plans, base, nothingChosen);
    const draw = (width: number, id: string) =>
      drawBullet(bulletBars(view, view, false, 'id'), {
        document: staticDocument(),
        language: 'id',
        width,
        id,
      });
    const wide = draw(640, 'wide');
    return {
      snapshot: { subject, view, base, engine: connection.engine },
      drawn: {
        wide: wide.figure.outerHTML,
        narrow: draw(340, 'narrow').figure.outerHTML,
        words: {
          title: wide.title.id,
          subtitle: wide.subtitle.id,
          footer: wide.footer.id,
          table: wide.print('id'),
        },
      },
    };
  } finally {
    await connection.close();
  }
}
